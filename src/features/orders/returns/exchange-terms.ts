import { hasAddress } from '@/domain/address/address'
import { normaliseSku } from '@/domain/catalogue/sku'
import { invalidField } from '@/domain/errors'
import type { FormerArticle } from '@/domain/order/returns/exchanges'
import { formerArticles, formerPrice } from '@/domain/order/returns/exchanges'

import type { Agreement } from '../placing/agreement'
import type { OrderInput } from '../placing/order-input'
import { assertNamedOnce } from '../placing/order-input'
import type { OwnTerms } from '../placing/own-terms'
import type { FormerOrder } from './former-order'
import { readFormerOrder } from './former-order'
import type { ExchangeInput } from './return-input'
import type { ReturnWork } from './return-state'

type GivenLine = NonNullable<ExchangeInput['lines']>[number]

/** The order that an exchange places, and at which terms. */
interface ExchangeTerms {
  request: OrderInput
  agreed: Agreement & { terms: OwnTerms }
}

/** @throws DomainError `VALIDATION_ERROR` for an amount in another currency than the order's. */
function assertCurrencies({ lines = [], shippingPrice }: ExchangeInput, currency: string): void {
  const amounts = [
    ...lines.map(({ unitPrice }, index) => [`lines.${String(index)}.unit_price`, unitPrice] as const),
    ['shipping_price', shippingPrice] as const,
  ]
  for (const [path, amount] of amounts)
    if (amount && amount.currency !== currency)
      throw invalidField(`${path}.currency`, `The order is in ${currency}`)
}

/** The same articles again, as many as came back. */
function sameAgain(articles: readonly FormerArticle[]): GivenLine[] {
  if (articles.length === 0)
    throw invalidField('lines', 'Name what the customer gets: what came back is no article of the catalogue')
  return articles.map(({ variantId, quantity }) => ({ variantId, quantity }))
}

const isSame = ({ variantId, sku }: GivenLine) => {
  const wanted = sku === undefined ? null : normaliseSku(sku)
  return (article: FormerArticle) =>
    wanted === null ? article.variantId === variantId : normaliseSku(article.line.sku) === wanted
}

/** A line's own price, else what the same article had cost; other articles cost what they cost today. */
function linesTerms(lines: readonly GivenLine[], articles: readonly FormerArticle[]): OwnTerms['lines'] {
  return lines.map((line) => {
    if (line.unitPrice) return { unitPriceMinor: line.unitPrice.amountMinor }
    const former = articles.find(isSame(line))
    return former ? formerPrice(former, line.quantity) : {}
  })
}

/** A guest's order is in the name that the former one was. */
const guestOf = ({ customerName: name, customerEmail: email }: FormerOrder) => ({ id: null, name, email })

/**
 * The order that takes the place of what came back: of the same customer and to the same address.
 * @throws DomainError `VALIDATION_ERROR`, `CONFLICT`.
 */
export async function exchangeTerms(work: ReturnWork, input: ExchangeInput): Promise<ExchangeTerms> {
  const { order, part } = work
  assertCurrencies(input, order.currency)
  assertNamedOnce(input.lines ?? [])
  const former = await readFormerOrder(work)
  const articles = formerArticles(order.lines, part)
  const lines = input.lines ?? sameAgain(articles)
  const { shippingAddress, billingAddress, vatNumber, buyerReference } = former
  return {
    request: {
      ...{ customerId: order.customerId, currency: order.currency, shippingAddress },
      ...{ vatNumber, buyerReference },
      billingAddress: hasAddress(billingAddress) ? billingAddress : null,
      lines: lines.map(({ sku, variantId, quantity }) => ({ sku, variantId, quantity })),
      ...{ shippingMethod: input.shippingMethod, expectedTotal: input.expectedTotal },
    },
    agreed: {
      guest: order.customerId === null ? guestOf(former) : null,
      terms: {
        lines: linesTerms(lines, former.hasSamePrices ? articles : []),
        shippingMinor: input.shippingPrice?.amountMinor ?? 0,
      },
    },
  }
}
