import { EVENT_PATTERNS, EVENT_TYPES, typesOf } from '../events'

/** All types there are, and those to come. */
const ALL = '*'

/** What an endpoint may ask for, in the order of the table of events: everything, all of a document, or one type. */
export const TYPE_PATTERNS: readonly string[] = [ALL, ...EVENT_PATTERNS]

/** Whether a text names a type of events, or several: `order.placed`, `order.*`, `*`. */
export function isTypePattern(text: string): boolean {
  return TYPE_PATTERNS.includes(text)
}

/** The types that any of the patterns is for. */
export function typesMatching(patterns: readonly string[]): readonly string[] {
  return patterns.includes(ALL) ? EVENT_TYPES : typesOf(patterns)
}
