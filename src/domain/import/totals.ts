import { allocate, minor, sumMinor } from '../money'
import type { Minor } from '../money'
import type { ChargeKind } from '../order/totals'
import type { LineKind } from './service-code'

interface SoldLine {
  readonly kind: LineKind
  /** Signed amount, in minor units. */
  readonly amountMinor: number
}

export interface ImportedTotals {
  readonly subtotalMinor: Minor
  readonly discountTotalMinor: Minor
  /** Shipping and manual charges. */
  readonly shippingTotalMinor: Minor
  readonly totalMinor: Minor
  /** Each goods line's share of the discount, in the order of the goods lines. */
  readonly goodsDiscounts: readonly Minor[]
  /** Each service line as a charge, in the order of the service lines. */
  readonly charges: readonly { kind: ChargeKind; amountMinor: Minor }[]
}

/**
 * The arithmetic of an imported invoice: prices exclude tax and none is added, so that the total is the sum of its
 * lines. A discount that exceeds the goods cannot be allocated to them; it becomes a negative manual charge.
 */
export function totalImported(lines: readonly SoldLine[]): ImportedTotals {
  const goods = lines.filter((line) => line.kind === 'goods').map((line) => line.amountMinor)
  const subtotalMinor = sumMinor(goods)
  const offered = sumMinor(lines.filter((line) => line.kind === 'discount').map((line) => -line.amountMinor))
  const canDiscount = offered <= subtotalMinor
  const charges = lines.flatMap(({ kind, amountMinor }): { kind: ChargeKind; amountMinor: Minor }[] => {
    if (kind === 'goods') return []
    if (kind !== 'discount') return [{ kind, amountMinor: minor(amountMinor) }]
    return canDiscount
      ? [{ kind, amountMinor: minor(-amountMinor) }]
      : [{ kind: 'manual', amountMinor: minor(amountMinor) }]
  })
  const discountTotalMinor = canDiscount ? offered : minor(0)
  const shippingTotalMinor = sumMinor(
    charges.filter((charge) => charge.kind !== 'discount').map((charge) => charge.amountMinor),
  )
  return {
    subtotalMinor,
    discountTotalMinor,
    shippingTotalMinor,
    totalMinor: minor(subtotalMinor - discountTotalMinor + shippingTotalMinor),
    goodsDiscounts: allocate(discountTotalMinor, goods),
    charges,
  }
}
