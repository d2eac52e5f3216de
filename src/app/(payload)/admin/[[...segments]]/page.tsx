import config from '@payload-config'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'

import { SteadyPage } from '@/admin/forms/steady-page'
import { withPageTitles } from '@/admin/languages/page-titles'

import { importMap } from '../importMap.js'

interface PageProps {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

/** The title of a page of the admin panel. */
export const generateMetadata = (props: PageProps) =>
  generatePageMetadata({ config: withPageTitles(config), ...props })

/** Every page of the admin panel; `SteadyPage` keeps unsaved input while it is sent again. */
export default async function Page(props: PageProps) {
  return <SteadyPage>{await RootPage({ config, importMap, ...props })}</SteadyPage>
}
