import type { Column } from './columns'

/** Columns that hold identifiers: what a spreadsheet does to them cannot be undone. */
const IDENTITIES: ReadonlySet<Column> = new Set(['InvoiceNo', 'StockCode', 'CustomerID'])

/** Formula errors, in the languages of common spreadsheets. */
const CELL_ERROR =
  /^(?:#(?:N\/?A|NV|REF!?|BEZUG!|VALUE!|WERT!|VALEUR!|VALOR!|DIV\/0!?|NAME\?|NOM\?|NOMBRE\?|NULL!|NUL!|NUM!|ZAHL!|NOMBRE!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|GETTING_DATA)|Err:\d{3})$/i
const TOO_NARROW = /^#{3,}$/
/** Spreadsheets always write the sign of the exponent; codes such as `7E5` do not. */
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?E[+-]\d{1,3}$/i
const MADE_DECIMAL = /^\d+[.,]0+$/
/** Spreadsheets keep fifteen digits and replace the rest with zeros. */
const ROUNDED = /^[1-9]\d{14}0+$/
const MONTH =
  'jan|feb|mar|mär|mrz|mars|apr|avr|may|mai|maj|mei|jun|juin|jul|juil|aug|août|ago|sep|sept|oct|okt|ott|nov|dec|dez|déc|dic'
const DATE = new RegExp(
  String.raw`^(?:\d{1,2}[-. /](?:${MONTH})\.?(?:[-. /]\d{2,4})?|(?:${MONTH})\.?[-. /]\d{2,4}|\d{1,2}([/.])\d{1,2}\1\d{4})(?: 0?0:00(?::00)?)?$|^\d{4}-\d{2}-\d{2}[ T]00:00(?::00)?$`,
  'i',
)
/** A date that lost its format: days since 1900, for the years 1990 to 2078. */
const DAY_NUMBER = /^(?:3[3-9]|[45]\d|6[0-4])\d{3}(?:[.,]\d+)?$/

/** A cell that a program wrote as a formula to keep its zeros: `="00124"` is 00124. */
export function unwrapFormula(text: string): string {
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text
}

/**
 * How a spreadsheet has damaged a value, as a phrase; undefined when there is no sign of it. The original value
 * cannot be recovered: guessing would invent invoices and goods.
 */
export function spoiltBy(column: Column, text: string): string | undefined {
  if (CELL_ERROR.test(text)) return 'is the error of a spreadsheet’s formula'
  if (TOO_NARROW.test(text)) return 'is what a spreadsheet shows when a column is too narrow'
  if (column === 'InvoiceDate') return DAY_NUMBER.test(text) ? 'is a spreadsheet’s day number' : undefined
  if (column === 'Description') {
    return /^=.*[()!]/.test(text) ? 'is a formula instead of its value' : undefined
  }
  if (column === 'Country') return undefined
  if (text.startsWith('=')) return 'is a formula instead of its value'
  if (SCIENTIFIC.test(text)) return 'was turned into scientific notation by a spreadsheet'
  if (!IDENTITIES.has(column)) return undefined
  if (DATE.test(text)) return 'was turned into a date by a spreadsheet'
  if (ROUNDED.test(text)) return 'was rounded to 15 digits by a spreadsheet'
  // `17850.0` has always been customer 17850, since no shop numbers customers with decimals.
  if (column !== 'CustomerID' && MADE_DECIMAL.test(text)) return 'was turned into a decimal by a spreadsheet'
  return undefined
}
