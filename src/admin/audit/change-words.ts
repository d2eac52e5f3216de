import type { Change, Changes } from '@/domain/audit'
import { AUDIT_ACTION_LABELS } from '@/domain/audit'
import { isCountryCode } from '@/domain/address/country'
import type { Words } from '@/domain/languages/words'
import { showMoment } from '@/domain/time-zone'

import { countriesIn } from '../address/countries'
import { nameWords } from './name-words'

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
  /** The language of who reads. */
  words: Words
  currency: string
  /** IANA name of the zone that times are shown in. */
  timeZone: string
  /** By path, groups as `group.field`. */
  fields: Readonly<Record<string, FieldWords>>
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
export const NOTHING = '–'

/** In the order of the form: the database sorts the names. */
function inFormOrder<Value>(fields: Vocabulary['fields'], entries: [string, Value][]): [string, Value][] {
  const places = new Map(Object.keys(fields).map((path, place) => [path, place]))
  const placeOf = (path: string) => places.get(path) ?? places.size
  return entries.toSorted(([a], [b]) => placeOf(a) - placeOf(b))
}

function showObject(path: string, value: object, vocabulary: Vocabulary): string {
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [`${path}.${key}`, inner])
  const { fields, words } = vocabulary
  return inFormOrder(fields, entries)
    .map(([inner, part]) => {
      const name = fields[inner]?.label ?? nameWords(inner.split('.').at(-1) ?? inner, words.t)
      return words.t('{name}: {value}', { name, value: showValue(inner, part, vocabulary) })
    })
    .join(', ')
}

const COUNTRY = /(^|\.)country$/

function countryWords(code: string, { language }: Words): string {
  return countriesIn(language).find((country) => country.code === code)?.name ?? code
}

/** What is stored by a name of our own, such as `bank_transfer`. */
const OWN_NAME = /^[a-z]+(_[a-z]+)+$/

function showText(path: string, text: string, { fields, timeZone, words }: Vocabulary): string {
  const { options, titles } = fields[path] ?? {}
  const named = options?.[text] ?? titles?.[text]
  if (named !== undefined) return named
  if (COUNTRY.test(path) && isCountryCode(text)) return countryWords(text, words)
  if (TIME.test(text)) return showMoment(new Date(text), timeZone, words.language)
  return OWN_NAME.test(text) ? nameWords(text, words.t) : text
}

function showNumber(path: string, value: number, { currency, words }: Vocabulary): string {
  if (path.endsWith('Minor')) return words.amount(value, currency)
  return path.endsWith('Bp') ? words.t('{percent}%', { percent: value / 100 }) : String(value)
}

/** A stored value as people read it. */
function showValue(path: string, value: unknown, vocabulary: Vocabulary): string {
  if (value === null || value === undefined) return NOTHING
  if (Array.isArray(value)) {
    const items = value.map((item) => showValue(path, item, vocabulary))
    return items.join(value.some(isRow) ? '\n' : '; ') || NOTHING
  }
  if (typeof value === 'boolean') return value ? vocabulary.words.t('Yes') : vocabulary.words.t('No')
  if (typeof value === 'number') return showNumber(path, value, vocabulary)
  if (typeof value === 'object') return showObject(path, value, vocabulary)
  return showText(path, typeof value === 'string' ? value : JSON.stringify(value), vocabulary)
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

/** Of two lists of rows, only the rows that differ: a change of one tax rate among twenty shows that one. */
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
  return inFormOrder(vocabulary.fields, Object.entries(changes)).map(([path, change]: [string, Change]) => {
    const { before, after } = tellingRows(change)
    return {
      field: vocabulary.fields[path]?.label ?? nameWords(path, vocabulary.words.t),
      before: showValue(path, before, vocabulary),
      after: showValue(path, after, vocabulary),
    }
  })
}

const ACTION_WORDS: Readonly<Record<string, string>> = AUDIT_ACTION_LABELS

/** What happened; an unknown action is shown as it is stored. */
export function actionWords(action: string, t: Words['t']): string {
  const label = ACTION_WORDS[action]
  return label === undefined ? action : t(label)
}
