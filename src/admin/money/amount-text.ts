import { isCurrencyCode, minorUnitsOf } from '@/domain/currency'
import { DomainError } from '@/domain/errors'
import { PANEL_LANGUAGES } from '@/domain/languages/languages'
import type { PanelLanguage } from '@/domain/languages/languages'
import type { Words } from '@/domain/languages/words'
import { money, parseDecimal, toDecimal } from '@/domain/money'

/** The language that people type in, and its words. */
export type Reading = Pick<Words, 't' | 'language'>

/** An amount as an axis names it, e.g. `£2.5k`; whole amounts without their decimals. */
export function showShortAmount(amountMinor: number, currency: string, language: PanelLanguage): string {
  if (!isCurrencyCode(currency)) return String(amountMinor)
  const format = new Intl.NumberFormat(PANEL_LANGUAGES[language].locale, {
    style: 'currency',
    currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  })
  return format.format(Number(toDecimal(money(amountMinor, currency))))
}

/** An amount as people type it in the language, e.g. `12.50` or `12,50`; empty when there is none. */
export function typeAmount(amountMinor: unknown, currency: string, language: PanelLanguage): string {
  if (typeof amountMinor !== 'number' || !Number.isSafeInteger(amountMinor)) return ''
  if (!isCurrencyCode(currency)) return String(amountMinor)
  return toDecimal(money(amountMinor, currency)).replace('.', PANEL_LANGUAGES[language].decimalMark)
}

export type ReadAmount = { amountMinor: number; problem?: undefined } | { amountMinor: null; problem: string }

/** `1,299.50`, `1,299,500`: commas between thousands. */
const COMMAS_FIRST = /^[+-]?\d{1,3}((,\d{3})+\.\d*|(,\d{3}){2,})$/
/** `1,299`: between thousands where amounts have a decimal point, a decimal one elsewhere. */
const ONE_COMMA = /^[+-]?\d{1,3},\d{3}$/
/** `1.299` is a decimal one where amounts have a decimal point; elsewhere it may be either. */
const ONE_DOT = /^[+-]?\d{1,3}\.\d{3}$/
/** `1.299,50`, `1.299.500`: dots between thousands. One alone (`1.299`) is a decimal one. */
const DOTS_FIRST = /^[+-]?\d{1,3}((\.\d{3})+,\d*|(\.\d{3}){2,})$/

/** What was typed as a plain decimal: without signs of money and spaces of any width, which are thousands' marks, too. */
function decimalOf(typed: string, language: PanelLanguage): string {
  const compact = typed.replace(/[\s£$€]/g, '')
  const isThousands = PANEL_LANGUAGES[language].decimalMark === '.' && ONE_COMMA.test(compact)
  if (isThousands || COMMAS_FIRST.test(compact)) return compact.replaceAll(',', '').replace(/\.$/, '')
  const decimal = DOTS_FIRST.test(compact) ? compact.replaceAll('.', '') : compact
  return decimal.replace(',', '.').replace(/\.$/, '')
}

/** Whether an amount in a currency of three decimals may be a thousand times as much: `1.299` where the decimal mark is a comma. */
const isUncertain = (typed: string, currency: string, language: PanelLanguage) =>
  PANEL_LANGUAGES[language].decimalMark === ',' &&
  minorUnitsOf(currency) > 2 &&
  ONE_DOT.test(typed.replace(/\s/g, ''))

interface Typed {
  readonly text: string
  readonly decimal: string
}

/** Why a text is no amount; null for what only the rules of money say. */
function problemOf({ text, decimal }: Typed, currency: string, { t }: Reading): string | null {
  const match = /^[+-]?\d{1,20}(?:\.(\d{1,20}))?$/.exec(decimal)
  if (match === null) return t('"{text}" is not a decimal number.', { text })
  const most = minorUnitsOf(currency)
  const { length } = match[1] ?? ''
  if (length <= most) return null
  return t('"{text}" has more decimals than {currency} has ({most}).', { text, currency, most })
}

/**
 * Typed text as minor units, as people write amounts in any language of the panel: `1,299.50`, `1.299,50`, `1 299,50`. What
 * two languages read differently (`1,299`) means what it does in that of `words`, in which is said what is wrong with a text.
 */
export function readAmount(text: string, currency: string, words: Reading): ReadAmount {
  if (!isCurrencyCode(currency)) {
    return { amountMinor: null, problem: words.t('{currency} is not a known currency.', { currency }) }
  }
  const decimal = decimalOf(text, words.language)
  if (isUncertain(text, currency, words.language))
    return { amountMinor: null, problem: words.t('"{text}" is not a decimal number.', { text: text.trim() }) }
  try {
    return { amountMinor: parseDecimal(decimal, currency).amountMinor }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return {
      amountMinor: null,
      problem: problemOf({ text: text.trim(), decimal }, currency, words) ?? `${error.message}.`,
    }
  }
}
