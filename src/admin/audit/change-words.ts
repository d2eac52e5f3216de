import type { Change, Changes } from '@/domain/audit'

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
  if (Array.isArray(value)) return value.map((item) => showValue(path, item, vocabulary)).join('; ')
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number')
    return path.endsWith('Minor') ? showAmount(value, vocabulary.currency) : String(value)
  if (typeof value === 'object') return showObject(value, vocabulary)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const { options, titles } = vocabulary.fields[path] ?? {}
  return options?.[text] ?? titles?.[text] ?? (TIME.test(text) ? showTime(text) : text)
}

/** What changed, field by field, in the words of the panel. */
export function wordsOfChanges(changes: Changes, vocabulary: Vocabulary): ChangeWords[] {
  return Object.entries(changes).map(([path, { before, after }]: [string, Change]) => ({
    field: vocabulary.fields[path]?.label ?? wordsOfName(path),
    before: showValue(path, before, vocabulary),
    after: showValue(path, after, vocabulary),
  }))
}

const ACTION_WORDS: Readonly<Record<string, string>> = {
  create: 'Created',
  update: 'Changed',
  trash: 'Moved to the trash',
  restore: 'Restored',
  delete: 'Deleted for good',
  transition: 'New status',
  'adjust-stock': 'Stock changed',
  login: 'Signed in',
  'login-failed': 'Sign-in refused',
  logout: 'Signed out',
  revoke: 'Sessions ended',
  import: 'Imported',
  export: 'Exported',
  purge: 'Old entries purged',
  settings: 'Settings changed',
}

/** What happened; an unknown action is shown as it is stored. */
export function actionWords(action: string): string {
  return ACTION_WORDS[action] ?? action
}
