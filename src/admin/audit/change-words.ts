import type { Change, Changes } from '@/domain/audit'
import { AUDIT_ACTION_LABELS } from '@/domain/audit'

import { showAmount } from '../money/amount-text'
import { showTime } from '../ui/show-time'

/** How a field is called and how its values read. */
export interface FieldWords {
  label?: string
  /** By stored value. */
  options?: Readonly<Record<string, string>>
  /** Titles of related documents by id. */
  titles?: Readonly<Record<string, string>>
}

export interface ChangeWords {
  field: string
  before: string
  after: string
}

export interface Vocabulary {
  currency: string
  /** By path, groups as `group.field`. */
  fields: Readonly<Record<string, FieldWords>>
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
export const NOTHING = '–'

/** `paidTotalMinor` reads as `Paid total`. */
export function wordsOfName(name: string): string {
  const words = name
    .replace(/^_/, '')
    .replace(/Minor$/, '')
    .replace(/[_.]/g, ' ')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function showObject(value: object, vocabulary: Vocabulary): string {
  return Object.entries(value)
    .map(([key, inner]) => `${wordsOfName(key)}: ${showValue(key, inner, vocabulary)}`)
    .join(', ')
}

/** A stored value as people read it. */
function showValue(path: string, value: unknown, vocabulary: Vocabulary): string {
  if (value === null || value === undefined) return NOTHING
  if (Array.isArray(value)) {
    const items = value.map((item) => showValue(path, item, vocabulary))
    return items.join(value.some(isRow) ? '\n' : '; ') || NOTHING
  }
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number')
    return path.endsWith('Minor') ? showAmount(value, vocabulary.currency) : String(value)
  if (typeof value === 'object') return showObject(value, vocabulary)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const { options, titles } = vocabulary.fields[path] ?? {}
  return options?.[text] ?? titles?.[text] ?? (TIME.test(text) ? showTime(text) : text)
}

type Row = Readonly<Record<string, unknown>>

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Of a row that changed: what differs from its other state, and the words that say which one it is. */
function tellingPart(row: Row, other: Row): Row {
  const telling = Object.entries(row).filter(
    ([key, value]) => typeof value === 'string' || !isSame(value, other[key]),
  )
  return Object.fromEntries(telling)
}

/** Of two lists of rows, what differs: who changed one tax rate of twenty wants to read of that one. */
function tellingRows({ before, after }: Change): Change {
  if (!Array.isArray(before) || !Array.isArray(after)) return { before, after }
  const [was, is]: [unknown[], unknown[]] = [before, after]
  const without = (list: unknown[], others: unknown[]) =>
    list.filter((item) => !isRow(item) || !others.some((other) => isSame(item, other)))
  const [gone, come] = [without(was, is), without(is, was)]
  const pairs = (list: unknown[], others: unknown[]) =>
    list.map((item, index) => {
      const other = others[index]
      return isRow(item) && isRow(other) ? tellingPart(item, other) : item
    })
  return gone.length === come.length
    ? { before: pairs(gone, come), after: pairs(come, gone) }
    : { before: gone, after: come }
}

/** What changed, field by field, in the words of the panel and in the order of its form. */
export function wordsOfChanges(changes: Changes, vocabulary: Vocabulary): ChangeWords[] {
  const places = new Map(Object.keys(vocabulary.fields).map((path, place) => [path, place]))
  const placeOf = (path: string) => places.get(path) ?? places.size
  return Object.entries(changes)
    .toSorted(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([path, change]: [string, Change]) => {
      const { before, after } = tellingRows(change)
      return {
        field: vocabulary.fields[path]?.label ?? wordsOfName(path),
        before: showValue(path, before, vocabulary),
        after: showValue(path, after, vocabulary),
      }
    })
}

const ACTION_WORDS: Readonly<Record<string, string>> = AUDIT_ACTION_LABELS

/** What happened; an unknown action is shown as it is stored. */
export function actionWords(action: string): string {
  return ACTION_WORDS[action] ?? action
}
