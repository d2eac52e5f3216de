import type { Address } from '@/domain/address/address'
import { formatOrderNumber } from '@/domain/order/number'
import type { OrderLineRecord } from '@/domain/order/record-parts'
import type { OrderTotals } from '@/domain/order/totals'
import { computeTotals } from '@/domain/order/totals'
import type { ShippingMethod } from '@/domain/store-settings'
import { findTaxRate } from '@/domain/tax'

import type { Random } from '../random'
import type { SeedActor, SeedCustomer, SeedVariant, ShopFacts } from '../shop-facts'

export interface StoryLine extends OrderLineRecord {
  variantId: string
}

export interface StoryCharge {
  kind: 'shipping' | 'discount'
  code: string
  title: string
  amount_minor: number
}

/** An order at the moment of its making. */
export interface NewOrder {
  id: string
  number: string
  createdMs: number
  createdBy: SeedActor
  /** The channel that it came through. */
  source: 'storefront' | 'v1' | 'admin' | 'script'
  customer: SeedCustomer
  address: Address
  currency: string
  pricesIncludeTax: boolean
  note: string | null
  method: ShippingMethod | null
  lines: StoryLine[]
  charges: StoryCharge[]
  totals: Omit<OrderTotals, 'lines'>
}

export interface OrderOccasion {
  sequence: number
  createdMs: number
  customer: SeedCustomer
}

const LINE_COUNTS = [
  [1, 44],
  [2, 28],
  [3, 15],
  [4, 8],
  [6, 5],
] as const
const QUANTITIES = [
  [1, 68],
  [2, 19],
  [3, 6],
  [4, 5],
  [6, 2],
] as const
const NOTES = [
  'Please leave it with the neighbour at number 12 if I am out.',
  'It is a present: no invoice in the parcel, please.',
  'The bell does not work, please knock.',
  'Could you wrap the two parts separately?',
  'Deliver to the reception on the ground floor.',
]

/** How strongly the popular articles lead: 1 would sell all alike. */
const POPULARITY = 1.8

function pickVariants(random: Random, variants: readonly SeedVariant[], count: number): SeedVariant[] {
  const chosen = new Set<SeedVariant>()
  const most = Math.min(count, variants.length)
  while (chosen.size < most) {
    const variant = variants[Math.floor(random.fraction() ** POPULARITY * variants.length)]
    if (variant) chosen.add(variant)
  }
  return [...chosen]
}

function chooseSource(random: Random, shop: ShopFacts, customer: SeedCustomer) {
  const source = random.weighted([
    ['storefront', 82],
    ['v1', 10],
    ['admin', 8],
  ] as const)
  if (source === 'storefront') return { source, createdBy: customer }
  const staff = source === 'v1' ? shop.staff.manager : shop.staff.support
  return { source: staff.type === 'system' ? ('script' as const) : source, createdBy: staff }
}

function chooseMethod(random: Random, shop: ShopFacts, country: string): ShippingMethod | null {
  const [first, ...others] = shop.shippingMethods
  if (first === undefined) return null
  const abroad = shop.shippingMethods.find((method) => method.code === 'international')
  if (country !== 'GB' && abroad) return abroad
  const inland = others.filter((method) => method !== abroad)
  return inland.length > 0 && random.chance(0.22) ? random.pick(inland) : first
}

function makeCharges(random: Random, goodsMinor: number, method: ShippingMethod | null): StoryCharge[] {
  const charges: StoryCharge[] = []
  if (method) {
    const isFree = method.freeFromMinor !== null && goodsMinor >= method.freeFromMinor
    const amount = isFree ? 0 : method.priceMinor
    charges.push({ kind: 'shipping', code: method.code, title: method.title, amount_minor: amount })
  }
  if (random.chance(0.08)) {
    const amount = Math.floor(goodsMinor / 10)
    charges.push({ kind: 'discount', code: 'WELCOME10', title: 'Welcome: 10 % off', amount_minor: amount })
  }
  return charges
}

/** Makes up an order and prices it as the shop prices orders: by its own tax table and its own arithmetic. */
export function makeOrder(random: Random, shop: ShopFacts, occasion: OrderOccasion): NewOrder {
  const { sequence, createdMs, customer } = occasion
  const { address } = customer
  const id = random.uuid(createdMs)
  const bought = pickVariants(random, shop.variants, random.weighted(LINE_COUNTS)).map((variant) => ({
    variant,
    quantity: random.weighted(QUANTITIES),
    unitPriceMinor: variant.priceMinor,
    taxRateBp: findTaxRate(shop.taxRates, variant.taxClass, address.country),
  }))
  const goodsMinor = bought.reduce((sum, line) => sum + line.quantity * line.unitPriceMinor, 0)
  const method = chooseMethod(random, shop, address.country)
  const charges = makeCharges(random, goodsMinor, method)
  const { lines: lineTotals, ...totals } = computeTotals({
    currency: shop.currency,
    pricesIncludeTax: shop.pricesIncludeTax,
    lines: bought,
    charges: charges.map((charge) => ({ kind: charge.kind, amountMinor: charge.amount_minor })),
    shippingTaxRateBp: findTaxRate(shop.taxRates, 'standard', address.country),
  })
  const lines = bought.flatMap(({ variant, ...line }, index) => {
    const amounts = lineTotals[index]
    if (amounts === undefined) return []
    const { id: variantId, sku, title } = variant
    const moved = {
      shippedQuantity: 0,
      returnedQuantity: 0,
      refundedQuantity: 0,
      ownDiscountMinor: 0,
      stock: 'reserved',
    } as const
    return [{ id: random.uuid(createdMs), variantId, sku, title, ...line, ...moved, ...amounts }]
  })
  return {
    id,
    number: formatOrderNumber(shop.orderNumberPrefix, sequence),
    createdMs,
    ...chooseSource(random, shop, customer),
    customer,
    address,
    currency: shop.currency,
    pricesIncludeTax: shop.pricesIncludeTax,
    note: random.chance(0.05) ? random.pick(NOTES) : null,
    method,
    lines,
    charges,
    totals,
  }
}
