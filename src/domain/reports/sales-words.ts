/** Where orders come from, as people read it: by the code of `ORDER_SOURCES`. */
const SOURCES: Readonly<Record<string, string>> = {
  storefront: 'Online shop',
  admin: 'Staff',
  rest: 'REST API',
  graphql: 'GraphQL API',
  v1: 'API',
  mcp: 'Agents',
  import: 'Import',
  script: 'Script',
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
export function sourceLabel(key: string): string {
  const { kind, code } = readSource(key)
  return kind === 'channel' ? code : (SOURCES[code] ?? code)
}

const REGIONS = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'code' })

/** A country as people read it, by its ISO 3166-1 code. */
export function countryLabel(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (REGIONS.of(code) ?? code) : code || 'No country'
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

/** A month as people read it, by any of its days: `March 2026`. */
export function monthLabel(day: string): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`
}
