import { z } from 'zod'

import { findUrlMistakes } from './database-url'

function isUrl(value: string, protocols: readonly string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol)
}

/** A URL of one of these protocols; the example is for who wrote another. */
export function url(protocols: readonly string[], example: string) {
  return z
    .string()
    .refine((value) => isUrl(value, protocols), { message: `must be a URL such as ${example}` })
}

/** Comma-separated values, trimmed; blanks between commas are ignored. */
export function list<Item extends z.ZodType<string, string>>(item: Item) {
  return z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(item))
}

const POSTGRES_EXAMPLE = 'postgres://user:password@host:5432/backroom'

/** The address of a database; what it says of TLS is what the driver knows, and its files can be read. */
export const postgresUrl = z.string().superRefine((value, refinement) => {
  const mistakes = findUrlMistakes(value)
  if (mistakes.length === 0 && !isUrl(value, ['postgres:', 'postgresql:']))
    mistakes.push(`must be a URL such as ${POSTGRES_EXAMPLE}`)
  for (const message of mistakes) refinement.addIssue({ code: 'custom', message })
})
export const httpUrl = url(['http:', 'https:'], 'https://shop.example.com')

/** Only the origin counts for CORS, so a path or a trailing slash would silently never match. */
export const origin = httpUrl.refine((value) => !URL.canParse(value) || new URL(value).origin === value, {
  message: 'must be an origin without a path or trailing slash, such as https://shop.example.com',
})

/** A host name or IP address, with a port where only one is meant; IPv6 with a port is in brackets. */
export const hostName = z
  .string()
  .toLowerCase()
  .regex(
    /^(?:[a-z0-9.-]+(?::\d{1,5})?|[0-9a-f:.]*:[0-9a-f:.]+|\[[0-9a-f:.]+\](?::\d{1,5})?)$/,
    'must be a host such as erp.internal or 10.0.0.5:8080, without https:// and path',
  )

/** Where a server of ours listens. */
export const bindAddress = z
  .string()
  .regex(/^[\w.:-]+$/, 'must be a host name or IP address, such as 127.0.0.1')

/** How many proxies in front are believed. */
export const trustProxy = z
  .string()
  .regex(/^(true|false|\d{1,2})$/, 'must be true, false or the number of proxies in front, such as 1')
  .transform((value) => (value === 'true' ? 1 : value === 'false' ? 0 : Number(value)))

/** Within these bounds, both included. */
export function wholeNumber({ from, to }: { from: number; to: number }) {
  const message = `must be a whole number from ${String(from)} to ${String(to)}`
  return z
    .string()
    .regex(/^\d{1,6}$/, message)
    .transform(Number)
    .refine((value) => value >= from && value <= to, message)
}

/** The sender of mails, with or without a name. */
export const mailFrom = z
  .string()
  .regex(
    /^[^<>@\s]+@[^<>@\s]+$|^[^<>]*<[^<>@\s]+@[^<>@\s]+>$/,
    'must be an address such as Shop <shop@example.com>',
  )
