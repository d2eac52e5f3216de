import { DomainError } from './errors'

/** The most tags of one document. */
export const MAX_TAGS = 20

/** Of one tag, in characters. */
export const MAX_TAG_LENGTH = 40

/** A tag as it is stored: composed letters, no white space around it, and single spaces within. Its case stays. */
export function normaliseTag(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** What tags are compared by: `VIP` and `vip` are the same tag. */
export function tagKey(tag: string): string {
  return normaliseTag(tag).toLowerCase()
}

/**
 * Tags as they are stored: normalised, without empty ones, each once, in the order given; of several spellings the first.
 * @throws DomainError `VALIDATION_ERROR` naming each tag that is too long, or the list when there are too many.
 */
export function normaliseTags(given: readonly string[], path = 'tags'): string[] {
  const tooLong = given.flatMap((tag, index) =>
    Array.from(normaliseTag(tag)).length > MAX_TAG_LENGTH
      ? [
          {
            path: `${path}.${String(index)}`,
            message: `A tag has at most ${String(MAX_TAG_LENGTH)} characters.`,
          },
        ]
      : [],
  )
  const byKey = new Map<string, string>()
  for (const tag of given.map(normaliseTag))
    if (tag !== '' && !byKey.has(tagKey(tag))) byKey.set(tagKey(tag), tag)
  const message = `There are at most ${String(MAX_TAGS)} tags.`
  const fields = byKey.size > MAX_TAGS ? [...tooLong, { path, message }] : tooLong
  const [first] = fields
  if (first) throw new DomainError('VALIDATION_ERROR', first.message, { fields })
  return [...byKey.values()]
}

/** Tags to put on a document and to take off it. */
export interface TagChange {
  readonly add?: readonly string[] | undefined
  readonly remove?: readonly string[] | undefined
}

/**
 * The tags of a document after a change. A tag that it has already keeps its spelling and its place.
 * @throws DomainError as {@link normaliseTags}.
 */
export function changedTags(current: readonly string[], { add = [], remove = [] }: TagChange): string[] {
  const gone = new Set(remove.map(tagKey))
  const added = normaliseTags(add, 'add')
  return normaliseTags([...current.filter((tag) => !gone.has(tagKey(tag))), ...added], 'add')
}

/** The keys of tags that one of two lists has and the other has not. */
export function changedTagKeys(before: readonly string[], after: readonly string[]): string[] {
  const [had, has] = [new Set(before.map(tagKey)), new Set(after.map(tagKey))]
  return [...[...had].filter((key) => !has.has(key)), ...[...has].filter((key) => !had.has(key))]
}

/**
 * What of a change of tags can still be taken back: the tags that were not put on or taken off since.
 * @throws DomainError `CONFLICT` when that is none of them.
 */
export function untouchedTags(
  { add = [], remove = [] }: TagChange,
  changedSince: ReadonlySet<string>,
): { add: string[]; remove: string[] } {
  const isUntouched = (tag: string) => !changedSince.has(tagKey(tag))
  const left = { add: add.filter(isUntouched), remove: remove.filter(isUntouched) }
  if (add.length + remove.length > 0 && left.add.length + left.remove.length === 0)
    throw new DomainError('CONFLICT', 'The tags have been changed since.')
  return left
}
