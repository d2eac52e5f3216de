/** The principals of fuzz requests: a visitor, a customer, each role of the staff, a program with an API key. */
export const PRINCIPALS = ['visitor', 'customer', 'support', 'fulfilment', 'manager', 'admin', 'key'] as const
export type PrincipalName = (typeof PRINCIPALS)[number]

/** One request, complete but for its credential. */
export interface Ask {
  method: string
  path: string
  headers: Record<string, string>
  body?: string
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** Control characters as printf writes them: a shell takes no U+0000. */
function bodyArgument(body: string): string {
  const bytes = [...Buffer.from(body)]
  const isPlain = bytes.every((byte) => byte >= 32 && byte < 127)
  if (isPlain) return `--data-binary ${quoted(body)}`
  const escaped = bytes.map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
  return `--data-binary @<(printf ${quoted(escaped)})`
}

/** A command that repeats the request; the principal's credential is left to fill in. */
export function curlOf(base: string, ask: Ask, principal: PrincipalName): string {
  const headers = Object.entries(ask.headers)
    .filter(([name]) => name !== 'authorization')
    .map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`)
  const by = principal === 'visitor' ? [] : [`-H "authorization: Bearer $${principal.toUpperCase()}"`]
  const body = ask.body === undefined ? [] : [bodyArgument(ask.body)]
  return ['curl -sgi', '-X', ask.method, quoted(base + ask.path), ...by, ...headers, ...body].join(' ')
}
