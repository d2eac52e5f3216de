import { minor, sumMinor } from '../money'
import type { Minor } from '../money'
import { taxInGross, taxOnNet } from '../tax'

/** What an order says of a line, in minor units: the total is quantity × unit price, before its share of the discount. */
export interface TaxedLine {
  readonly sku: string
  readonly title: string
  readonly quantity: number
  readonly unitPriceMinor: number
  readonly taxRateBp: number
  readonly discountMinor: number
  readonly taxTotalMinor: number
  readonly lineTotalMinor: number
}

/** What invoices are made of: the order's own amounts, none of which is computed again. */
export interface TaxedOrder {
  readonly pricesIncludeTax: boolean
  readonly lines: readonly TaxedLine[]
  /** Shipping and manual charges, net or gross as prices are. */
  readonly shippingTotalMinor: number
  readonly taxTotalMinor: number
  readonly totalMinor: number
}

/** A line of an invoice. `sku` is null for charges. Net + tax = gross. */
export interface InvoiceLine {
  readonly sku: string | null
  readonly title: string
  readonly quantity: number
  /** Net or gross, as the prices of the invoice are. */
  readonly unitPriceMinor: number
  readonly discountMinor: number
  readonly taxRateBp: number
  readonly netMinor: Minor
  readonly taxMinor: Minor
  readonly grossMinor: Minor
}

/** What an invoice taxes at one rate. */
export interface TaxGroup {
  readonly taxRateBp: number
  readonly netMinor: Minor
  readonly taxMinor: Minor
  readonly grossMinor: Minor
}

interface Amounts {
  readonly netMinor: Minor
  readonly taxMinor: Minor
  readonly grossMinor: Minor
}

/** Net, tax and gross of an amount that contains its tax, or does not. */
function amountsOf(amountMinor: number, taxMinor: number, includesTax: boolean): Amounts {
  const netMinor = includesTax ? amountMinor - taxMinor : amountMinor
  return { netMinor: minor(netMinor), taxMinor: minor(taxMinor), grossMinor: minor(netMinor + taxMinor) }
}

/**
 * The rate at which charges were taxed, which orders do not keep: of the rates that can have made their tax the first. None
 * of them has where another channel gave the tax; then it is the rate that comes nearest.
 */
export function rateOfCharges(
  order: Pick<TaxedOrder, 'pricesIncludeTax' | 'shippingTotalMinor'>,
  taxMinor: number,
  candidates: readonly number[],
): number {
  const { pricesIncludeTax, shippingTotalMinor: amount } = order
  const taxOf = pricesIncludeTax ? taxInGross : taxOnNet
  const fitting = candidates.find((rateBp) => taxOf(amount, rateBp) === taxMinor)
  if (fitting !== undefined) return fitting
  const net = pricesIncludeTax ? amount - taxMinor : amount
  return net === 0 ? 0 : Math.max(0, Math.round((taxMinor * 10_000) / net))
}

interface ChargeFacts {
  /** What the charges are called on the invoice. */
  readonly title: string
  /** Rates of the shop at which charges may have been taxed, besides those of the lines. */
  readonly rates: readonly number[]
}

/** The lines of an invoice of an order: its goods, then its charges as one. */
export function invoiceLines(order: TaxedOrder, { title, rates }: ChargeFacts): InvoiceLine[] {
  const { pricesIncludeTax, shippingTotalMinor } = order
  const lines = order.lines.map((line): InvoiceLine => {
    const { sku, title: name, quantity, unitPriceMinor, discountMinor, taxRateBp } = line
    const amounts = amountsOf(line.lineTotalMinor - discountMinor, line.taxTotalMinor, pricesIncludeTax)
    return { sku, title: name, quantity, unitPriceMinor, discountMinor, taxRateBp, ...amounts }
  })
  if (shippingTotalMinor === 0) return lines
  const taxMinor = order.taxTotalMinor - sumMinor(order.lines.map((line) => line.taxTotalMinor))
  const ofLines = order.lines.map(({ taxRateBp }) => taxRateBp).toSorted((a, b) => b - a)
  const taxRateBp = rateOfCharges(order, taxMinor, [...ofLines, ...rates, 0])
  const charges = { sku: null, title, quantity: 1, unitPriceMinor: shippingTotalMinor, discountMinor: 0 }
  return [...lines, { ...charges, taxRateBp, ...amountsOf(shippingTotalMinor, taxMinor, pricesIncludeTax) }]
}

/** The sums of amounts. */
export function totalsOf(parts: readonly Amounts[]): Amounts {
  return {
    netMinor: sumMinor(parts.map(({ netMinor }) => netMinor)),
    taxMinor: sumMinor(parts.map(({ taxMinor }) => taxMinor)),
    grossMinor: sumMinor(parts.map(({ grossMinor }) => grossMinor)),
  }
}

/** The summary of lines by rate, the highest first. Its sums are those of the lines. */
export function taxSummary(lines: readonly InvoiceLine[]): TaxGroup[] {
  const rates = [...new Set(lines.map(({ taxRateBp }) => taxRateBp))].sort((a, b) => b - a)
  return rates.map((taxRateBp) => ({
    taxRateBp,
    ...totalsOf(lines.filter((line) => line.taxRateBp === taxRateBp)),
  }))
}
