import type { InvoiceContent } from '../content'
import type { InvoiceLine } from '../tax-summary'

/** A line as EN 16931 has it, without tax, in minor units: quantity × (price ÷ base quantity) − allowance = net, exactly. */
export interface ElectronicLine {
  readonly id: string
  readonly sku: string | null
  readonly title: string
  readonly quantity: number
  readonly netMinor: number
  readonly priceMinor: number
  /** For how many pieces the price is: all, where the price of one has more decimals than the currency. */
  readonly baseQuantity: number
  readonly allowanceMinor: number
  readonly taxRateBp: number
}

/**
 * The price of lines without tax. A discount is told apart where prices are without tax; else it is within the price, because
 * there is no discount without tax that would be exact. What a line takes off has a negative quantity: no price may be below zero.
 */
function electronicLine(line: InvoiceLine, id: string, pricesIncludeTax: boolean): ElectronicLine {
  const { sku, title, taxRateBp, netMinor } = line
  const sign = netMinor < 0 ? -1 : 1
  const allowanceMinor = pricesIncludeTax || sign < 0 ? 0 : line.discountMinor
  const gross = Math.abs(netMinor) + allowanceMinor
  const isEven = gross % line.quantity === 0
  return {
    ...{ id, sku, title, taxRateBp, netMinor, allowanceMinor },
    quantity: sign * line.quantity,
    priceMinor: isEven ? gross / line.quantity : gross,
    baseQuantity: isEven ? 1 : line.quantity,
  }
}

/** The lines of an invoice without tax. */
export function electronicLines({ lines, pricesIncludeTax }: InvoiceContent): ElectronicLine[] {
  return lines.map((line, index) => electronicLine(line, String(index + 1), pricesIncludeTax))
}
