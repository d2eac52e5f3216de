import type { PanelLanguage } from '../languages/languages'
import { PANEL_LANGUAGES } from '../languages/languages'
import type { Words } from '../languages/words'
import { ENGLISH, msg } from '../languages/words'

// Reports as files and of the APIs are in English; the panel has the words of who reads it.

/** Where orders come from, as people read it: by the code of `ORDER_SOURCES`. */
const SOURCES: Readonly<Record<string, string>> = {
  storefront: msg('Online shop'),
  admin: msg('Staff'),
  rest: msg('REST API'),
  graphql: msg('GraphQL API'),
  v1: msg('API'),
  mcp: msg('Agents'),
  import: msg('Import'),
  script: msg('Script'),
}

/** A channel of a sales report: `channel:amazon` is a sales channel, `source:storefront` an interface of the shop. */
export interface SalesSource {
  readonly kind: 'channel' | 'source'
  readonly code: string
}

export function readSource(key: string): SalesSource {
  const at = key.indexOf(':')
  return { kind: key.slice(0, at) === 'channel' ? 'channel' : 'source', code: key.slice(at + 1) }
}

/** A channel as people read it. */
export function sourceLabel(key: string, { t }: Words = ENGLISH): string {
  const { kind, code } = readSource(key)
  const source = kind === 'channel' ? undefined : SOURCES[code]
  return source === undefined ? code : t(source)
}

const regions = new Map<PanelLanguage, Intl.DisplayNames>()

function regionsIn(language: PanelLanguage): Intl.DisplayNames {
  const { locale } = PANEL_LANGUAGES[language]
  const names = regions.get(language) ?? new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  regions.set(language, names)
  return names
}

/** A country as people read it, by its ISO 3166-1 code. Only for the server: names differ between browsers. */
export function countryLabel(code: string, { language, t }: Words = ENGLISH): string {
  if (code === '') return t('No country')
  return /^[A-Z]{2}$/.test(code) ? (regionsIn(language).of(code) ?? code) : code
}

/** The month of a day by its name, in short or in full. */
export function monthName(day: string, language: PanelLanguage, names: 'months' | 'shortMonths'): string {
  return PANEL_LANGUAGES[language][names].split(' ')[Number(day.slice(5, 7)) - 1] ?? ''
}

/** A month as people read it, by any of its days: `March 2026`. */
export function monthLabel(day: string, { language, t }: Words = ENGLISH): string {
  return t('{month} {year}', { month: monthName(day, language, 'months'), year: day.slice(0, 4) })
}
