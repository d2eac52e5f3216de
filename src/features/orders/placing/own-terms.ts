import type { FieldProblem } from '@/domain/errors'
import { DomainError } from '@/domain/errors'
import type { AgreedCharge } from '@/domain/order/editing/edited-goods'

/** What was agreed for a line; absent is what the shop asks for. Minor units. */
interface LineTerms {
  unitPriceMinor?: number | undefined
  /** The discount on this line alone. */
  discountMinor?: number | undefined
}

/** What staff agree with a buyer in place of what the shop asks for. Minor units of the store's currency. */
export interface OwnTerms {
  /** By the place of the line. */
  lines: readonly LineTerms[]
  /** The discount on the whole order. */
  discountMinor?: number | undefined
  /** Instead of what the shipping method costs. */
  shippingMinor?: number | undefined
}

/** What a line costs. The discount is absent where nothing was agreed. */
export function linePrice(
  priceMinor: number,
  terms: LineTerms | undefined,
): { unitPriceMinor: number; ownDiscountMinor?: number } {
  if (!terms) return { unitPriceMinor: priceMinor }
  return { unitPriceMinor: terms.unitPriceMinor ?? priceMinor, ownDiscountMinor: terms.discountMinor ?? 0 }
}

interface DiscountedLine {
  quantity: number
  unitPriceMinor: number
  ownDiscountMinor?: number
}

/** @throws DomainError `VALIDATION_ERROR` naming each discount above what it is taken off. */
export function assertDiscounts(lines: readonly DiscountedLine[], { discountMinor = 0 }: OwnTerms): void {
  const nets = lines.map(
    ({ quantity, unitPriceMinor, ownDiscountMinor = 0 }) => quantity * unitPriceMinor - ownDiscountMinor,
  )
  const fields = nets.flatMap((net, index): FieldProblem[] =>
    net < 0
      ? [
          {
            path: `lines.${String(index)}.discount_minor`,
            message: 'The discount exceeds what the line comes to.',
          },
        ]
      : [],
  )
  const isTooMuch = fields.length === 0 && discountMinor > nets.reduce((sum, net) => sum + net, 0)
  if (isTooMuch)
    fields.push({ path: 'discount_minor', message: 'The discount exceeds what the goods come to.' })
  const [first] = fields
  if (first) throw new DomainError('VALIDATION_ERROR', first.message, { fields })
}

/** The charges of an order: its shipping, at the price that was agreed if there is one, and its discount. */
export function chargesUnder(terms: OwnTerms | undefined, shipping: AgreedCharge | null): AgreedCharge[] {
  const { discountMinor = 0, shippingMinor } = terms ?? {}
  const own: AgreedCharge = { kind: 'shipping', code: 'shipping', title: 'Shipping', amountMinor: 0 }
  const agreed = shippingMinor === undefined ? shipping : { ...(shipping ?? own), amountMinor: shippingMinor }
  const discount: AgreedCharge = {
    kind: 'discount',
    ...{ code: 'discount', title: 'Discount', amountMinor: discountMinor },
  }
  return [...(agreed ? [agreed] : []), ...(discountMinor > 0 ? [discount] : [])]
}
