import { isCurrencyCode } from '@/domain/currency'
import type { FieldProblem } from '@/domain/errors'
import { assertNoProblems } from '@/domain/order/lines'

import type { ChannelOrderInput } from './channel-order-input'

type Problems = FieldProblem[]

/** A currency that stands somewhere in the request. */
type Named = readonly [path: string, amount: { readonly currency: string } | undefined]

function amountsOf({ lines, charges = [], payments = [], ...order }: ChannelOrderInput): Named[] {
  return [
    ...lines.flatMap(({ unitPrice, lineTotal, discount, taxTotal }, index): Named[] => {
      const path = `lines.${String(index)}`
      return [
        [`${path}.unit_price`, unitPrice],
        [`${path}.line_total`, lineTotal],
        [`${path}.discount`, discount],
        [`${path}.tax_total`, taxTotal],
      ]
    }),
    ...charges.flatMap((charge, index): Named[] => [
      [`charges.${String(index)}.amount`, charge],
      [`charges.${String(index)}.tax_total`, charge.taxTotal],
    ]),
    ...payments.map((payment, index): Named => [`payments.${String(index)}.amount`, payment]),
    ['subtotal', order.subtotal],
    ['discount_total', order.discountTotal],
    ['shipping_total', order.shippingTotal],
    ['tax_total', order.taxTotal],
  ]
}

function currencyProblems(order: ChannelOrderInput): Problems {
  const { currency } = order.total
  if (!isCurrencyCode(currency))
    return [{ path: 'total.currency', message: `${currency} is no currency of ISO 4217.` }]
  return amountsOf(order).flatMap(([path, amount]) =>
    amount === undefined || amount.currency === currency
      ? []
      : [{ path: `${path}.currency`, message: `The order is in ${currency}, the currency of its total.` }],
  )
}

/** Each line names one article, or a title of its own. */
function lineProblems({ lines }: ChannelOrderInput): Problems {
  return lines.flatMap(({ sku, variantId, title, code }, index): Problems => {
    const path = `lines.${String(index)}`
    const named = [sku, variantId].filter((name) => name !== undefined).length
    if (named > 1 || (named === 0 && title === undefined)) {
      const message =
        'Name the article by either sku or variant_id; what is not in the catalogue by title alone.'
      return [{ path: `${path}.sku`, message }]
    }
    if (named === 1 && code !== undefined)
      return [{ path: `${path}.code`, message: 'An article of the catalogue has its SKU.' }]
    return []
  })
}

function buyerProblems({ customerId, guest }: ChannelOrderInput): Problems {
  return customerId && guest
    ? [{ path: 'guest', message: 'An order has either a customer_id or a guest.' }]
    : []
}

/** What arrived is more than nothing, and no more than the order costs. */
function paymentProblems({ payments = [], total }: ChannelOrderInput): Problems {
  let paidMinor = 0
  return payments.flatMap(({ amountMinor }, index): Problems => {
    const path = `payments.${String(index)}.amount`
    paidMinor += amountMinor
    if (amountMinor <= 0) return [{ path, message: 'A payment must be more than zero.' }]
    if (paidMinor <= total.amountMinor) return []
    const figures = `${String(paidMinor)} minor units, the total is ${String(total.amountMinor)}`
    return [{ path, message: `With this one, the payments are ${figures}.` }]
  })
}

/**
 * Holds an order of another channel against itself, before anything is looked up. Its sums are for `totalsAsGiven`.
 * @throws DomainError `VALIDATION_ERROR` with the path of each mistake.
 */
export function checkChannelOrder(order: ChannelOrderInput): void {
  assertNoProblems([
    ...buyerProblems(order),
    ...lineProblems(order),
    ...currencyProblems(order),
    ...paymentProblems(order),
  ])
}
