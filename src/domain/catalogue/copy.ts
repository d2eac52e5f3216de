const MAX_SKU_LENGTH = 64
const MAX_SLUG_LENGTH = 96

/** `TEA-1` → `TEA-1-COPY`, then `TEA-1-COPY-2` and so on; for a copy, counts on from the original's name. */
function nextCopy(value: string, attempt: number, { word, maxLength }: { word: string; maxLength: number }) {
  const suffix = attempt === 1 ? `-${word}` : `-${word}-${String(attempt)}`
  const [stem = value] = value.split(new RegExp(`-${word}(?:-\\d+)?$`))
  return stem.slice(0, maxLength - suffix.length).replace(/[-\s]+$/, '') + suffix
}

/** The SKU to try for the copy of an article; `attempt` counts from 1. */
export function nextCopySku(sku: string, attempt: number): string {
  return nextCopy(sku, attempt, { word: 'COPY', maxLength: MAX_SKU_LENGTH })
}

/** The slug to try for a copy; `attempt` counts from 1. */
export function nextCopySlug(slug: string, attempt: number): string {
  return nextCopy(slug, attempt, { word: 'copy', maxLength: MAX_SLUG_LENGTH })
}
