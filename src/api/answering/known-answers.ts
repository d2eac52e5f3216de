import { isKnown } from '../etag'

/** Of tags that a process keeps, about 300 bytes each. */
const MAX_TAGS = 10_000

/** Tags of answers that this process has made, by all that the answers depended on; the oldest are forgotten first. */
const tags = new Map<string, string>()

/** What an answer depended on, for those that were made of one document. */
const states = new WeakMap<object, string>()

/** Notes what an answer's data depends on: two answers of this process with the same text have the same bytes. */
export function noteState<Data extends object>(data: Data, state: string): Data {
  states.set(data, state)
  return data
}

/** Keeps the tag of an answer whose data says what it depends on. */
export function keepTag(data: unknown, etag: string): void {
  const state = typeof data === 'object' && data !== null ? states.get(data) : undefined
  if (state === undefined) return
  tags.delete(state)
  tags.set(state, etag)
  const [oldest] = tags.keys()
  if (tags.size > MAX_TAGS && oldest !== undefined) tags.delete(oldest)
}

/** The tag of the answer in this state, if this process has made it and the caller has it; null otherwise. */
export function knownTag(headers: Headers, state: string): string | null {
  const etag = tags.get(state)
  return etag !== undefined && isKnown(headers, etag) ? etag : null
}
