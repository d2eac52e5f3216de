import config from '@payload-config'
import { generatePageMetadata, NotFoundPage } from '@payloadcms/next/views'

import { importMap } from '../importMap.js'

interface PageProps {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

/** The title of the panel's page for unknown addresses. */
export const generateMetadata = (props: PageProps) => generatePageMetadata({ config, ...props })

/** The panel's page for unknown addresses. */
export default function Page(props: PageProps) {
  return NotFoundPage({ config, importMap, ...props })
}
