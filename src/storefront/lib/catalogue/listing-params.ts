import { z } from 'zod'

const first = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : value)

/** U+0000 and halves of surrogate pairs, which no stored text contains. */
const NO_CHARACTERS = /[\0\ud800-\udfff]/gu
const asSearched = (text: string) => text.replace(NO_CHARACTERS, '').trim()

/** What the address of a list may say. Anything odd falls back to the first page, so that old links keep working. */
export const listingParamsSchema = z.object({
  q: z.preprocess(first, z.string().transform(asSearched).pipe(z.string().max(100)).catch('')).default(''),
  sort: z.preprocess(first, z.enum(['newest', 'price', '-price', 'title']).catch('newest')).default('newest'),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(1000).catch(1)).default(1),
})

/** The address of a list's page, without parameters that have their default. */
export function toListingHref(path: string, params: { q?: string; sort: string; page: number }): string {
  const { q, sort, page } = params
  const search = new URLSearchParams({
    ...(q ? { q } : {}),
    ...(sort === 'newest' ? {} : { sort }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString()
  return search ? `${path}?${search}` : path
}
