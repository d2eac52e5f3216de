import { findCountry } from '@/domain/address/country-spellings'
import { minorUnitsOf } from '../currency'
import { isSku, normaliseSku } from '@/domain/catalogue/sku'
import type { Column, ColumnPlan } from './columns'
import type { DecimalMark } from './decimal'
import { readDecimal } from './decimal'
import type { DateOrder, LocalTime } from './local-time'
import { parseLocalTime } from './local-time'
import type { LineKind } from './service-code'
import { isGoods, kindOfLine } from './service-code'
import { spoiltBy, unwrapFormula } from './spoilt'

/** One valid line of an invoice or a credit note. */
export interface InvoiceLine {
  readonly invoice: string
  readonly isCredit: boolean
  /** As written, and normalised. */
  readonly stockCode: string
  readonly sku: string
  readonly title: string
  /** Negative on credit notes. */
  readonly quantity: number
  /** The price as written, and its minor units unless it has fractions of them. */
  readonly priceText: string
  readonly unitPriceMinor: number | null
  /** Quantity × price, in minor units, with its sign. */
  readonly amountMinor: number
  readonly kind: LineKind
  readonly at: LocalTime
  readonly customer: string | null
  /** ISO 3166-1 alpha-2; null when the line names none. */
  readonly country: string | null
}

/** The conventions of a file, decided once for all of its lines. */
export interface Reading {
  /** ISO 4217. */
  readonly currency: string
  readonly dateOrder: DateOrder
  readonly decimalMark: DecimalMark
}

/** A line, or the reason why it is rejected. */
export type ParsedLine = { readonly line: InvoiceLine } | { readonly reason: string }

const MAX_QUANTITY = 1_000_000
const MAX_TITLE = 400
const MAX_REFERENCE = 60
const MAX_CHARGE_CODE = 40
const CREDIT_NOTE = /^C\d/i
/** Words that name no particular country. */
const OPEN_COUNTRIES: ReadonlySet<string> = new Set([
  ...['', 'unspecified', 'european community', 'european union', 'unknown', 'other', 'none', 'n/a', '-'],
])
const DATE_FORMS: Readonly<Record<DateOrder, string>> = { mdy: 'M/D/YYYY H:mm', dmy: 'D/M/YYYY H:mm' }

class Unsound extends Error {}

function refuse(reason: string): never {
  throw new Unsound(reason)
}

/** Quotes a value in a reason: shortened, on one line. */
function quote(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ')
  return `"${line.length > 40 ? `${line.slice(0, 40)}…` : line}"`
}

/** The text of a column: trimmed, and `="00124"` read as 00124. */
export function fieldOf(fields: readonly string[], plan: ColumnPlan, column: Column): string {
  return unwrapFormula((fields[plan.index[column]] ?? '').trim()).trim()
}

/** Parses a record's fields into a line, or answers the reason why the line is rejected. */
export function parseInvoiceLine(fields: readonly string[], plan: ColumnPlan, reading: Reading): ParsedLine {
  if (fields.length !== plan.width) {
    const have = `${fields.length} ${fields.length === 1 ? 'field' : 'fields'}`
    return { reason: `${have} instead of ${plan.width}: the line is cut off or has stray separators` }
  }
  try {
    return { line: readFields((column) => soundField(fieldOf(fields, plan, column), column), reading) }
  } catch (error) {
    if (error instanceof Unsound) return { reason: error.message }
    throw error
  }
}

function soundField(text: string, column: Column): string {
  const spoilt = spoiltBy(column, text)
  if (spoilt !== undefined) refuse(`${column} ${quote(text)} ${spoilt}`)
  return text
}

function readFields(field: (column: Column) => string, reading: Reading): InvoiceLine {
  const invoice = field('InvoiceNo').toUpperCase()
  if (invoice === '') refuse('InvoiceNo is empty')
  if (invoice.length > MAX_REFERENCE)
    refuse(`InvoiceNo ${quote(invoice)} is longer than ${MAX_REFERENCE} characters`)
  const stockCode = field('StockCode')
  const sku = normaliseSku(stockCode)
  if (sku === '') refuse('StockCode is empty')
  if (!isSku(sku)) refuse(`StockCode ${quote(stockCode)} is no stock code`)
  const quantity = readQuantity(field('Quantity'), reading)
  const at = parseLocalTime(field('InvoiceDate'), reading.dateOrder)
  if (at === undefined)
    refuse(
      `InvoiceDate ${quote(field('InvoiceDate'))} is no date of the form ${DATE_FORMS[reading.dateOrder]}`,
    )
  const price = readPrice(field('UnitPrice'), quantity, reading)
  const isCredit = CREDIT_NOTE.test(invoice)
  const line = { invoice, isCredit, stockCode, sku, quantity, at, ...price }
  assertSigns(line)
  return {
    ...line,
    title: readTitle(field('Description'), stockCode),
    kind: kindOfLine(sku, price.amountMinor),
    customer: readCustomer(field('CustomerID')),
    country: readCountry(field('Country')),
  }
}

function readQuantity(text: string, { decimalMark }: Reading): number {
  const number = readDecimal(text, decimalMark)
  if (number === undefined || number.whole.length > 15 || /[1-9]/.test(number.fraction))
    refuse(`Quantity ${quote(text)} is no whole number`)
  const quantity = Number(number.whole) * (number.isNegative ? -1 : 1)
  if (quantity === 0) refuse('Quantity is 0')
  if (Math.abs(quantity) > MAX_QUANTITY) refuse(`Quantity ${text} is beyond ${MAX_QUANTITY}`)
  return quantity
}

interface Price {
  priceText: string
  unitPriceMinor: number | null
  amountMinor: number
}

/**
 * Exact at any number of decimals: nothing is rounded, and an amount that is not a whole number of minor units is
 * refused.
 */
function readPrice(text: string, quantity: number, { currency, decimalMark }: Reading): Price {
  const number = readDecimal(text, decimalMark)
  if (number === undefined || number.whole.length > 12 || number.fraction.length > 12)
    refuse(`UnitPrice ${quote(text)} is no decimal number`)
  const { isNegative, whole } = number
  const fraction = number.fraction.replace(/0+$/, '')
  const exponent = minorUnitsOf(currency)
  const extra = Math.max(0, fraction.length - exponent)
  const units = BigInt(whole + fraction.padEnd(exponent, '0')) * (isNegative ? -1n : 1n)
  const amount = units * BigInt(quantity)
  const scale = 10n ** BigInt(extra)
  if (amount % scale !== 0n) {
    refuse(`${quantity} × ${text} is no whole number of ${currency}'s smallest unit, and nothing is rounded`)
  }
  const amountMinor = Number(amount / scale)
  if (!Number.isSafeInteger(amountMinor)) refuse(`UnitPrice ${quote(text)} is too large`)
  const decimals = fraction === '' ? '' : `.${fraction}`
  const priceText = `${isNegative ? '-' : ''}${whole.replace(/^0+(?=\d)/, '')}${decimals}`
  return { priceText, unitPriceMinor: extra === 0 ? Number(units) : null, amountMinor }
}

/** Goods have positive quantities on invoices and negative ones on credit notes; services may have either sign. */
function assertSigns({
  sku,
  isCredit,
  quantity,
  unitPriceMinor,
  priceText,
}: Price & { sku: string; isCredit: boolean; quantity: number }): void {
  if (!isGoods(sku)) {
    if (sku.length > MAX_CHARGE_CODE)
      refuse(`StockCode ${quote(sku)} is longer than ${MAX_CHARGE_CODE} characters`)
    return
  }
  if (unitPriceMinor === null)
    refuse(`UnitPrice ${priceText} has fractions of the smallest unit, which goods cannot have`)
  if (unitPriceMinor < 0) refuse(`UnitPrice ${priceText} of goods is negative`)
  if (isCredit && quantity > 0) refuse('Quantity of goods on a credit note is positive')
  if (!isCredit && quantity < 0) refuse('Quantity of goods is negative outside a credit note')
}

function readTitle(text: string, stockCode: string): string {
  const title = text.replace(/\s+/g, ' ')
  if (title.length > MAX_TITLE) refuse(`Description is longer than ${MAX_TITLE} characters`)
  return title === '' ? stockCode : title
}

/** Spreadsheets turn ids into decimals: `17850.0` is customer 17850. */
function readCustomer(text: string): string | null {
  const customer = text.replace(/^(\d+)[.,]0+$/, '$1')
  if (customer === '') return null
  if (!/^[\p{L}\p{N}._/-]{1,60}$/u.test(customer)) refuse(`CustomerID ${quote(text)} is no id`)
  return customer
}

function readCountry(text: string): string | null {
  if (OPEN_COUNTRIES.has(text.toLowerCase())) return null
  const code = findCountry(text)
  if (code === undefined)
    refuse(`Country ${quote(text)} is not known as a country: write its name or ISO code`)
  return code
}
