import type { Address } from '@/domain/address/address'
import { normaliseAddress } from '@/domain/address/address'
import { invalidField } from '@/domain/errors'
import { assertAvailable } from '@/domain/catalogue/stock'
import type { AddedLine, EditedGoods, GoodsEdit } from '@/domain/order/editing/edited-goods'
import { editGoods } from '@/domain/order/editing/edited-goods'
import type { EditPart } from '@/domain/order/status-facts'
import { assertEditable } from '@/domain/order/editing/edits'
import { reserving } from '@/domain/order/line-stock'
import { findTaxRate } from '@/domain/tax'
import type { StockChange } from '@/platform/stock-ledger'

import type { OrderLineState, OrderState, OrderWork } from '../actions/order-state'
import { perVariant } from '../actions/order-stock'
import { assertNamedOnce } from '../placing/order-input'
import { matchVariants } from '../placing/price-order'
import type { PricingContext } from '../placing/pricing-context'
import { loadPricingContext } from '../placing/pricing-context'
import type { AgreedFields } from './agreed-order'
import type { EditInput } from './edit-input'

/** A line that an edit adds, with everything frozen into it. */
export interface NewLine extends AddedLine {
  variantId: string
  sku: string
  title: string
}

export type OrderGoods = EditedGoods<OrderLineState, NewLine>

/** What an edit comes to; null where it leaves a part as it is. */
export interface EditPlan {
  goods: OrderGoods | null
  shippingAddress: Address | null
  billingAddress: Address | null
  customerEmail: string | null
  /** What is reserved and given back, per variant. */
  stock: readonly StockChange[]
}

const GOODS = ['lines', 'addLines', 'discount', 'shippingPrice'] as const

/** Whether goods or money are edited, which need a reason. */
export const namesGoods = (input: EditInput) => GOODS.some((name) => input[name] !== undefined)

/** @throws DomainError `VALIDATION_ERROR` for an amount in another currency than the order's. */
function assertCurrencies(input: EditInput, currency: string): void {
  const amounts = [
    ...(input.lines ?? []).flatMap(({ unitPrice, discount }, index) => [
      [`lines.${String(index)}.unit_price`, unitPrice] as const,
      [`lines.${String(index)}.discount`, discount] as const,
    ]),
    ...(input.addLines ?? []).flatMap(({ unitPrice, discount }, index) => [
      [`add_lines.${String(index)}.unit_price`, unitPrice] as const,
      [`add_lines.${String(index)}.discount`, discount] as const,
    ]),
    ['discount', input.discount] as const,
    ['shipping_price', input.shippingPrice] as const,
  ]
  for (const [path, amount] of amounts)
    if (amount && amount.currency !== currency)
      throw invalidField(`${path}.currency`, `The order is in ${currency}`)
}

function addedLines(input: EditInput, { variants, settings }: PricingContext, country: string): NewLine[] {
  const wanted = input.addLines ?? []
  return matchVariants(wanted, variants, 'add_lines').map(({ variant, quantity }, index) => ({
    variantId: variant.id,
    sku: variant.sku,
    title: variant.title,
    quantity,
    unitPriceMinor: wanted[index]?.unitPrice?.amountMinor ?? variant.priceMinor,
    ownDiscountMinor: wanted[index]?.discount?.amountMinor ?? 0,
    taxRateBp: findTaxRate(settings.taxRates, variant.taxClass, country),
  }))
}

/** The rates of the lines in another country; a line of no article in the catalogue keeps its own. */
function ratesIn(country: string, order: OrderState, { variants, settings }: PricingContext) {
  const classes = new Map(variants.map(({ id, taxClass }) => [id, taxClass]))
  const rates = order.lines.flatMap(({ id, variantId }) => {
    const taxClass = variantId === null ? undefined : classes.get(variantId)
    return taxClass ? [[id, findTaxRate(settings.taxRates, taxClass, country)] as const] : []
  })
  return new Map(rates)
}

/** What moves in the stock: the units that come and go, of lines whose units are reserved. */
function stockOf(order: OrderState, { kept, removed, added }: OrderGoods): StockChange[] {
  const before = new Map(order.lines.map((line) => [line.id, line.quantity]))
  return perVariant([
    ...kept.map((line) => reserving(line, line.quantity - (before.get(line.id) ?? 0))),
    ...removed.map((line) => reserving(line, -line.quantity)),
    ...added.map((line) => reserving({ ...line, stock: 'reserved' }, line.quantity)),
  ]).filter(({ reservedDelta }) => reservedDelta !== 0)
}

/** Refuses most shortages with their names, before anything is written; the reservation decides. */
function assertInStock(stock: readonly StockChange[], { variants }: PricingContext): void {
  const known = new Map(variants.map((variant) => [variant.id, variant]))
  const wanted = stock.filter(({ reservedDelta }) => reservedDelta > 0)
  assertAvailable(
    wanted.map(({ variantId, reservedDelta }) => {
      const { sku, title } = known.get(variantId) ?? {}
      return { variantId, quantity: reservedDelta, ...(sku && title ? { sku, title } : {}) }
    }),
    known,
  )
}

interface GoodsOfEdit {
  order: OrderState
  agreed: AgreedFields
  input: EditInput
  /** Where the order goes from now on. */
  country: string
}

async function planGoods({ sql }: OrderWork, { order, agreed, input, country }: GoodsOfEdit) {
  assertNamedOnce(input.addLines ?? [], 'add_lines')
  const articles = order.lines.flatMap(({ variantId }) => (variantId === null ? [] : [variantId]))
  const pricing = await loadPricingContext(sql, {
    customerId: null,
    lines: [
      ...(input.addLines ?? []),
      ...[...new Set(articles)].map((variantId) => ({ variantId, quantity: 1 })),
    ],
  })
  const isElsewhere = country !== (agreed.shippingAddress.country ?? '')
  const edit: GoodsEdit<NewLine> = {
    lines: input.lines?.map(({ lineId, quantity, unitPrice, discount }) => ({
      lineId,
      quantity,
      unitPriceMinor: unitPrice?.amountMinor,
      ownDiscountMinor: discount?.amountMinor,
    })),
    added: addedLines(input, pricing, country),
    discountMinor: input.discount?.amountMinor,
    shippingMinor: input.shippingPrice?.amountMinor,
    shippingTaxRateBp: findTaxRate(pricing.settings.taxRates, 'standard', country),
    taxRates: isElsewhere ? ratesIn(country, order, pricing) : undefined,
  }
  const goods = editGoods({ ...order, ...agreed, lines: order.lines }, edit)
  const stock = stockOf(order, goods)
  assertInStock(stock, pricing)
  return { goods, stock }
}

/**
 * Works out what an edit of a locked order comes to, by the prices, rates and levels of now; it writes nothing.
 * @throws DomainError `TRANSITION_NOT_ALLOWED` for a part that cannot be edited now, `VALIDATION_ERROR`, `INSUFFICIENT_STOCK`.
 */
export async function planEdit(work: OrderWork, agreed: AgreedFields, input: EditInput): Promise<EditPlan> {
  const { order } = work
  const facts = { ...order, salesChannel: agreed.salesChannel }
  const allow = (part: EditPart) => assertEditable(part, facts)
  if (input.shippingAddress) allow('delivery address')
  if (input.billingAddress || input.customerEmail !== undefined) allow('contact')
  const shippingAddress = input.shippingAddress
    ? normaliseAddress(input.shippingAddress, 'shipping_address')
    : null
  const former = agreed.shippingAddress.country ?? ''
  const country = shippingAddress?.country ?? former
  const touchesGoods = namesGoods(input) || country !== former
  if (touchesGoods) allow('goods')
  assertCurrencies(input, order.currency)
  const { goods, stock } = touchesGoods
    ? await planGoods(work, { order, agreed, input, country })
    : { goods: null, stock: [] }
  return {
    goods,
    stock,
    shippingAddress,
    billingAddress: input.billingAddress ? normaliseAddress(input.billingAddress, 'billing_address') : null,
    customerEmail: input.customerEmail ?? null,
  }
}
