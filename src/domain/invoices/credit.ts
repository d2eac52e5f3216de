import { allocate, minor } from '../money'
import { taxInGross } from '../tax'
import type { TaxGroup } from './tax-summary'

/** What of an invoice no credit note has taken back yet, by rate. */
export function remainingGroups(
  invoice: readonly TaxGroup[],
  credits: readonly (readonly TaxGroup[])[],
): TaxGroup[] {
  const taken = credits.flat()
  return invoice.map((group) => {
    const same = taken.filter(({ taxRateBp }) => taxRateBp === group.taxRateBp)
    const left = (name: 'netMinor' | 'taxMinor' | 'grossMinor') =>
      minor(same.reduce<number>((rest, credit) => rest - credit[name], group[name]))
    return {
      taxRateBp: group.taxRateBp,
      netMinor: left('netMinor'),
      taxMinor: left('taxMinor'),
      grossMinor: left('grossMinor'),
    }
  })
}

/**
 * A gross amount that is credited, spread over the rates of what remains, or over `wanted` of each rate where goods of it came
 * back. What takes all that remains of a rate takes all of its tax, so that credits and invoice cancel out exactly.
 * @throws RangeError when more is credited than remains.
 */
export function creditGroups(
  remaining: readonly TaxGroup[],
  amountMinor: number,
  wanted?: ReadonlyMap<number, number>,
): TaxGroup[] {
  const left = remaining.map(({ grossMinor }) => Math.max(0, grossMinor))
  if (amountMinor > left.reduce((sum, part) => sum + part, 0))
    throw new RangeError('More is credited than remains of the invoice')
  const parts = spread(
    left,
    amountMinor,
    remaining.map(({ taxRateBp }) => wanted?.get(taxRateBp) ?? 0),
  )
  return remaining.flatMap((group, index) => {
    const grossMinor = minor(parts[index] ?? 0)
    return grossMinor === 0 ? [] : [creditOf(group, grossMinor)]
  })
}

/** By what is wanted of each rate if that fits into what is left of it, else by what is left. */
function spread(left: readonly number[], amountMinor: number, wanted: readonly number[]): number[] {
  if (wanted.some((weight) => weight > 0)) {
    const parts = allocate(amountMinor, wanted)
    if (parts.every((part, index) => part <= (left[index] ?? 0))) return parts
  }
  return allocate(amountMinor, left)
}

function creditOf(group: TaxGroup, grossMinor: number): TaxGroup {
  const { taxRateBp } = group
  if (grossMinor === group.grossMinor) return group
  const taxMinor = Math.min(taxInGross(grossMinor, taxRateBp), group.taxMinor)
  return {
    taxRateBp,
    netMinor: minor(grossMinor - taxMinor),
    taxMinor: minor(taxMinor),
    grossMinor: minor(grossMinor),
  }
}

/** What an order comes to, in minor units. */
interface OrderMoney {
  readonly totalMinor: number
  readonly paidTotalMinor: number
  readonly refundedTotalMinor: number
}

/**
 * What should remain of the invoice of an order: its total, less what was refunded of it. Refunds first give back what was paid
 * above the total, which no invoice has asked for.
 */
export function dueOnInvoice({ totalMinor, paidTotalMinor, refundedTotalMinor }: OrderMoney): number {
  const paidAbove = Math.max(0, paidTotalMinor - totalMinor)
  return Math.max(0, totalMinor - Math.max(0, refundedTotalMinor - paidAbove))
}

/** How much of a refund takes back what remains of an invoice; the rest was never on it. */
export function creditOfRefund(order: OrderMoney, refundMinor: number, remainingMinor: number): number {
  return Math.min(refundMinor, Math.max(0, remainingMinor - dueOnInvoice(order)))
}
