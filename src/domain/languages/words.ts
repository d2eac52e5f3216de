import { formatMoney, money } from '../money'
import { isCurrencyCode } from '../currency'
import { isPanelLanguage, PANEL_LANGUAGES, SOURCE_LANGUAGE } from './languages'
import type { PanelLanguage } from './languages'

/** Forms of a text that depends on a number, by the categories of `Intl.PluralRules`; `other` is for all without an own. */
export type PluralForms = Readonly<{ one?: string; other: string }>

/** Translations of one language by the English text. */
export type Catalog = Readonly<Record<string, string | PluralForms>>

/** What stands for `{name}` in a text. */
export type Values = Readonly<Record<string, string | number>>

/** Texts, numbers and amounts in the language of who reads them. */
export interface Words {
  readonly language: PanelLanguage
  /**
   * The text in the reader's language, with `{name}` replaced by values. What follows a `|` tells texts apart that are the
   * same in English only (`Order|verb`) and is not shown. A text without a translation stays English.
   */
  readonly t: (text: string, values?: Values) => string
  /** The text for a number, which `{count}` stands for: `tn(2, ['{count} order', '{count} orders'])`. */
  readonly tn: (count: number, forms: readonly [one: string, many: string], values?: Values) => string
  /** A number with the thousands mark and the decimal mark of the language. */
  readonly number: (value: number) => string
  /** Minor units as money; a dash when there are none, plain minor units in an unknown currency. */
  readonly amount: (amountMinor: unknown, currency: string) => string
}

/** Marks a text of a table that is shown by `t(table[name])`: catalogs have it, too. */
export function msg<const T extends string>(text: T): T {
  return text
}

const PLACEHOLDER = /\{(\w+)\}/g

/** Names of the placeholders of a text, sorted. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name))].toSorted()
}

const withoutContext = (text: string) => {
  const at = text.indexOf('|')
  return at === -1 ? text : text.slice(0, at)
}

/** Texts, numbers and amounts in a language. Without a catalog, and for what it lacks, texts stay English. */
export function makeWords(language: PanelLanguage, catalog: Catalog = {}): Words {
  const { locale } = PANEL_LANGUAGES[language]
  const numbers = new Intl.NumberFormat(locale)
  const plurals = new Intl.PluralRules(locale)
  const entryOf = (text: string) => (Object.hasOwn(catalog, text) ? catalog[text] : undefined)
  const fill = (text: string, values: Values = {}) =>
    text.replace(PLACEHOLDER, (placeholder, name: string) => {
      const value = values[name]
      if (value === undefined) return placeholder
      return typeof value === 'number' ? numbers.format(value) : value
    })
  return {
    language,
    t: (text, values) => {
      const entry = entryOf(text)
      return fill(typeof entry === 'object' ? entry.other : (entry ?? withoutContext(text)), values)
    },
    tn: (count, [one, many], values) => {
      const entry = entryOf(many)
      const english = withoutContext(count === 1 ? one : many)
      const isOne = plurals.select(count) === 'one'
      const form = typeof entry === 'object' && isOne ? (entry.one ?? entry.other) : undefined
      const text = form ?? (typeof entry === 'object' ? entry.other : (entry ?? english))
      return fill(text, { count, ...values })
    },
    number: (value) => numbers.format(value),
    amount: (amountMinor, currency) => {
      if (typeof amountMinor !== 'number' || !Number.isSafeInteger(amountMinor)) return '–'
      if (!isCurrencyCode(currency)) return `${String(amountMinor)} ${currency}`
      return formatMoney(money(amountMinor, currency), locale)
    },
  }
}

/** English, as the code has it: for what is stored or sent, which no single reader asked for. */
export const ENGLISH = makeWords(SOURCE_LANGUAGE)

/** Where Payload keeps our catalog among its own translations. */
export const CATALOG_KEY = 'backroom'

/** What is needed of Payload's `i18n`, on the server and in the browser. */
export interface Reader {
  readonly language: string
  readonly translations?: unknown
}

const known = new WeakMap<object, Words>()

/** The words of who reads, by the `i18n` of a request or of `useTranslation()`. */
export function wordsOf({ language, translations }: Reader): Words {
  const all = translations as Readonly<Record<string, unknown>> | undefined
  const catalog = all?.[CATALOG_KEY]
  if (!isPanelLanguage(language) || typeof catalog !== 'object' || catalog === null) return ENGLISH
  const made = known.get(catalog) ?? makeWords(language, catalog as Catalog)
  known.set(catalog, made)
  return made
}
