import { isCurrencyCode } from '../currency'
import { invalidField } from '../errors'
import { allocate, minor, multiplyMinor, sumMinor } from '../money'
import type { Minor } from '../money'
import { taxInGross, taxOnNet } from '../tax'

export const CHARGE_KINDS = ['shipping', 'manual', 'discount'] as const
export type ChargeKind = (typeof CHARGE_KINDS)[number]

export interface LineInput {
  readonly quantity: number
  /** Gross when `pricesIncludeTax`, net otherwise. */
  readonly unitPriceMinor: number
  readonly taxRateBp: number
  /** Discount on this line alone, at most what the line comes to. */
  readonly ownDiscountMinor?: number
}

export interface ChargeInput {
  readonly kind: ChargeKind
  /** Shipping and discounts are given as amounts ≥ 0 (a discount is taken off); a manual charge may be negative. */
  readonly amountMinor: number
}

export interface TotalsInput {
  readonly currency: string
  readonly pricesIncludeTax: boolean
  readonly lines: readonly LineInput[]
  /** Discount on the whole order, on top of charges of kind `discount`. */
  readonly discountMinor?: number
  readonly charges?: readonly ChargeInput[]
  /** Rate for shipping and manual charges: the standard rate of the destination. */
  readonly shippingTaxRateBp: number
  /** Tax of shipping and manual charges where it was agreed before and stays, whatever the rate is now. */
  readonly shippingTaxMinor?: number
}

export interface LineTotals {
  /** Quantity × unit price, before the order's discount. */
  readonly lineTotalMinor: Minor
  /** Its own discount, and its share of the order's. */
  readonly discountMinor: Minor
  /** Tax on the line total less its discount. */
  readonly taxTotalMinor: Minor
}

export interface OrderTotals {
  /** In the order of the input. */
  readonly lines: readonly LineTotals[]
  readonly subtotalMinor: Minor
  readonly discountTotalMinor: Minor
  /** Shipping and manual charges. */
  readonly shippingTotalMinor: Minor
  readonly shippingTaxMinor: Minor
  readonly taxTotalMinor: Minor
  readonly totalMinor: Minor
}

/**
 * The arithmetic of an order. It always holds that
 * Σ line totals = subtotal, Σ line discounts = discount total, Σ line taxes + shipping tax = tax total, and
 * subtotal − discount + shipping (+ tax, when prices exclude it) = total.
 *
 * Tax is rounded per line, because the rates of lines differ and each line's tax is shown and refunded by itself.
 * @throws DomainError `VALIDATION_ERROR` on quantities, prices or charges that cannot be, a discount above the
 * subtotal, or a total below zero.
 */
export function computeTotals(input: TotalsInput): OrderTotals {
  assertInput(input)
  const taxOf = input.pricesIncludeTax ? taxInGross : taxOnNet
  const charges = input.charges ?? []
  const lineTotals = input.lines.map((line) => multiplyMinor(line.unitPriceMinor, line.quantity))
  const subtotalMinor = sumMinor(lineTotals)
  const discounts = discountsOf(input, lineTotals)
  const discountTotalMinor = sumMinor(discounts)
  const lines = input.lines.map((line, index): LineTotals => {
    const lineTotalMinor = minor(lineTotals[index] ?? 0)
    const discountMinor = minor(discounts[index] ?? 0)
    return {
      lineTotalMinor,
      discountMinor,
      taxTotalMinor: taxOf(lineTotalMinor - discountMinor, line.taxRateBp),
    }
  })
  const shippingTotalMinor = sumMinor([...amountsOf(charges, 'shipping'), ...amountsOf(charges, 'manual')])
  const shippingTaxMinor = minor(input.shippingTaxMinor ?? taxOf(shippingTotalMinor, input.shippingTaxRateBp))
  const taxTotalMinor = sumMinor([...lines.map((line) => line.taxTotalMinor), shippingTaxMinor])
  const taxOnTop = input.pricesIncludeTax ? 0 : taxTotalMinor
  const totalMinor = minor(subtotalMinor - discountTotalMinor + shippingTotalMinor + taxOnTop)
  if (totalMinor < 0) throw invalidField('charges', 'The charges take more off than the order is worth')
  return {
    lines,
    subtotalMinor,
    discountTotalMinor,
    shippingTotalMinor,
    shippingTaxMinor,
    taxTotalMinor,
    totalMinor,
  }
}

/** What each line is reduced by: its own discount, and its share of the order's, which is on what is left of the lines. */
function discountsOf({ lines, discountMinor = 0, charges = [] }: TotalsInput, lineTotals: readonly Minor[]) {
  const own = lines.map(({ ownDiscountMinor = 0 }) => ownDiscountMinor)
  const nets = lineTotals.map((total, index) => total - (own[index] ?? 0))
  const ofOrder = sumMinor([discountMinor, ...amountsOf(charges, 'discount')])
  if (ofOrder > sumMinor(nets)) {
    throw invalidField('discountMinor', 'The discount exceeds the value of the goods')
  }
  const shares = allocate(ofOrder, nets)
  return own.map((discount, index) => discount + (shares[index] ?? 0))
}

function amountsOf(charges: readonly ChargeInput[], kind: ChargeKind): number[] {
  return charges.filter((charge) => charge.kind === kind).map((charge) => charge.amountMinor)
}

function assertInput(input: TotalsInput): void {
  if (!isCurrencyCode(input.currency)) throw invalidField('currency', `"${input.currency}" is not a currency`)
  input.lines.forEach((line, index) => {
    if (!Number.isSafeInteger(line.quantity) || line.quantity < 1) {
      throw invalidField(`lines.${index}.quantity`, 'A quantity must be a whole number of at least 1')
    }
    assertNotNegative(line.unitPriceMinor, `lines.${index}.unitPriceMinor`)
    const own = line.ownDiscountMinor ?? 0
    assertNotNegative(own, `lines.${index}.ownDiscountMinor`)
    if (own > multiplyMinor(line.unitPriceMinor, line.quantity))
      throw invalidField(`lines.${index}.ownDiscountMinor`, 'The discount exceeds what the line comes to')
  })
  assertNotNegative(input.discountMinor ?? 0, 'discountMinor')
  input.charges?.forEach((charge, index) => {
    const path = `charges.${index}.amountMinor`
    if (charge.kind === 'manual') minor(charge.amountMinor, path)
    else assertNotNegative(charge.amountMinor, path)
  })
}

function assertNotNegative(amountMinor: number, path: string): void {
  if (minor(amountMinor, path) < 0) throw invalidField(path, `${path} must not be negative`)
}
