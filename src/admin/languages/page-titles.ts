import 'server-only'

import { getNextRequestI18n } from '@payloadcms/next/utilities'
import type { AdminViewConfig, SanitizedConfig } from 'payload'

import { wordsIn } from '@/domain/languages/catalogs'
import type { Words } from '@/domain/languages/words'

type Views = NonNullable<SanitizedConfig['admin']['components']['views']>

function withTitle<View extends AdminViewConfig | undefined>(view: View, { t }: Words): View {
  const title = view?.meta?.title
  return typeof title === 'string' ? { ...view, meta: { ...view?.meta, title: t(title) } } : view
}

/**
 * The configuration with the titles of our own pages in the language of who asks for one: Payload takes them from it as they are,
 * and knows those of its own pages itself. In the course of a request alone.
 */
export async function withPageTitles(given: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const config = await given
  const { language } = await getNextRequestI18n({ config })
  const { components } = config.admin
  const views = Object.fromEntries(
    Object.entries(components.views).map(([name, view]) => [name, withTitle(view, wordsIn(language))]),
  ) as Views
  return { ...config, admin: { ...config.admin, components: { ...components, views } } }
}
