import { findCountryByName, isCountryCode } from '../country'
import { minorUnitsOf } from '../currency'
import { isSku, normaliseSku } from '../sku'
import type { Column, ColumnPlan } from './columns'
import type { LocalTime } from './local-time'
import { parseLocalTime } from './local-time'
import type { LineKind } from './service-code'
import { isGoods, kindOfLine } from './service-code'

/** One sound line of an invoice or a credit note. */
export interface InvoiceLine {
  readonly invoice: string
  readonly isCredit: boolean
  /** As written, and normalised. */
  readonly stockCode: string
  readonly sku: string
  readonly title: string
  /** Negative on credit notes. */
  readonly quantity: number
  /** The price as written; its minor units unless it has fractions of one. */
  readonly priceText: string
  readonly unitPriceMinor: number | null
  /** Quantity × price, in minor units, with its sign. */
  readonly amountMinor: number
  readonly kind: LineKind
  readonly at: LocalTime
  readonly customer: string | null
  /** ISO 3166-1 alpha-2; null when the line leaves it open. */
  readonly country: string | null
}

/** A line, or the reason why it is none. */
export type ParsedLine = { readonly line: InvoiceLine } | { readonly reason: string }

const MAX_QUANTITY = 1_000_000
const MAX_TITLE = 400
const MAX_REFERENCE = 60
const MAX_CHARGE_CODE = 40
const CREDIT_NOTE = /^C\d/i
const OPEN_COUNTRIES: ReadonlySet<string> = new Set(['', 'unspecified', 'european community', 'unknown'])

class Unsound extends Error {}

function refuse(reason: string): never {
  throw new Unsound(reason)
}

/** What people see of a value in a reason: short, on one line. */
function quote(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ')
  return `"${line.length > 40 ? `${line.slice(0, 40)}…` : line}"`
}

/** The sound line in a record's fields, or the reason why there is none. */
export function parseInvoiceLine(fields: readonly string[], plan: ColumnPlan, currency: string): ParsedLine {
  if (fields.length !== plan.width) {
    const have = `${fields.length} ${fields.length === 1 ? 'field' : 'fields'}`
    return { reason: `${have} instead of ${plan.width}: the line is cut off or has stray separators` }
  }
  try {
    return { line: readFields((column) => (fields[plan.index[column]] ?? '').trim(), currency) }
  } catch (error) {
    if (error instanceof Unsound) return { reason: error.message }
    throw error
  }
}

function readFields(field: (column: Column) => string, currency: string): InvoiceLine {
  const invoice = field('InvoiceNo').toUpperCase()
  if (invoice === '') refuse('InvoiceNo is empty')
  if (invoice.length > MAX_REFERENCE)
    refuse(`InvoiceNo ${quote(invoice)} is longer than ${MAX_REFERENCE} characters`)
  const stockCode = field('StockCode')
  const sku = normaliseSku(stockCode)
  if (sku === '') refuse('StockCode is empty')
  if (!isSku(sku)) refuse(`StockCode ${quote(stockCode)} is no stock code`)
  const quantity = readQuantity(field('Quantity'))
  const at = parseLocalTime(field('InvoiceDate'))
  if (at === undefined)
    refuse(`InvoiceDate ${quote(field('InvoiceDate'))} is no date of the form M/D/YYYY H:mm`)
  const price = readPrice(field('UnitPrice'), quantity, currency)
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

function readQuantity(text: string): number {
  if (!/^[+-]?\d{1,15}(\.0+)?$/.test(text)) refuse(`Quantity ${quote(text)} is no whole number`)
  const quantity = Number(text)
  if (quantity === 0) refuse('Quantity is 0')
  if (Math.abs(quantity) > MAX_QUANTITY) refuse(`Quantity ${text} is beyond ${MAX_QUANTITY}`)
  return quantity
}

interface Price {
  priceText: string
  unitPriceMinor: number | null
  amountMinor: number
}

/** Exact at any number of decimals: nothing is rounded, what cannot be told in minor units is refused. */
function readPrice(text: string, quantity: number, currency: string): Price {
  const match = /^([+-]?)(\d{1,12})(?:\.(\d{1,12}))?$/.exec(text)
  if (match === null) refuse(`UnitPrice ${quote(text)} is no decimal number`)
  const [, sign, whole = '', written = ''] = match
  const fraction = written.replace(/0+$/, '')
  const exponent = minorUnitsOf(currency)
  const extra = Math.max(0, fraction.length - exponent)
  const units = BigInt(whole + fraction.padEnd(exponent, '0')) * (sign === '-' ? -1n : 1n)
  const amount = units * BigInt(quantity)
  const scale = 10n ** BigInt(extra)
  if (amount % scale !== 0n) {
    refuse(`${quantity} × ${text} is no whole number of ${currency}'s smallest unit, and nothing is rounded`)
  }
  const amountMinor = Number(amount / scale)
  if (!Number.isSafeInteger(amountMinor)) refuse(`UnitPrice ${quote(text)} is too large`)
  const decimals = fraction === '' ? '' : `.${fraction}`
  const priceText = `${sign === '-' ? '-' : ''}${whole.replace(/^0+(?=\d)/, '')}${decimals}`
  return { priceText, unitPriceMinor: extra === 0 ? Number(units) : null, amountMinor }
}

/** Goods leave on invoices and come back on credit notes; services may go either way. */
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
  const customer = text.replace(/^(\d+)\.0+$/, '$1')
  if (customer === '') return null
  if (!/^[\p{L}\p{N}._/-]{1,60}$/u.test(customer)) refuse(`CustomerID ${quote(text)} is no id`)
  return customer
}

function readCountry(text: string): string | null {
  if (OPEN_COUNTRIES.has(text.toLowerCase())) return null
  const code = isCountryCode(text) ? text : findCountryByName(text)
  if (code === undefined) refuse(`Country ${quote(text)} is not known`)
  return code
}
