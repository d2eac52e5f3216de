import type { DomainError, ErrorCode } from '../errors'

/** A document of a selection, as a preview names it. */
export interface NamedDocument {
  readonly id: string
  /** What people call it: an order's number, a variant's SKU, the title of a product, the name of a customer. */
  readonly title: string
}

/** Documents of a selection that a run would refuse for one reason. */
export interface PreviewRefusal {
  readonly code: ErrorCode
  readonly reason: string
  readonly count: number
  /** The first of them. */
  readonly documents: readonly NamedDocument[]
}

/** What a run would come to, by the documents as they are now. */
export interface RunPreview {
  readonly total: number
  /** How many it would be done to. */
  readonly ready: number
  /** The most frequent first, and not more than {@link MAX_REASONS} of them. */
  readonly refusals: readonly PreviewRefusal[]
  /** What else is worth knowing before, a sentence each. */
  readonly notes: readonly string[]
  /** What is wrong with what was given: the run does not start before it is mended. */
  readonly problems: readonly string[]
}

/** How many reasons a preview tells apart. */
export const MAX_REASONS = 20

const NAMED = 5

/** A document that a run would refuse. */
export interface RefusedDocument extends NamedDocument {
  readonly error: DomainError
}

/** Refusals by their reason, the most frequent first. */
export function groupRefusals(refused: readonly RefusedDocument[]): PreviewRefusal[] {
  const groups = new Map<string, PreviewRefusal & { documents: NamedDocument[] }>()
  for (const { id, title, error } of refused) {
    const key = `${error.code} ${error.message}`
    const group = groups.get(key) ?? { code: error.code, reason: error.message, count: 0, documents: [] }
    if (group.documents.length < NAMED) group.documents.push({ id, title })
    groups.set(key, { ...group, count: group.count + 1 })
  }
  return [...groups.values()].toSorted((a, b) => b.count - a.count).slice(0, MAX_REASONS)
}
