import type { FieldProblem } from '@/domain/errors'
import { DomainError, invalidField } from '@/domain/errors'
import type { OrderTotals } from '@/domain/order/totals'
import { computeTotals } from '@/domain/order/totals'
import { normaliseSku } from '@/domain/catalogue/sku'
import type { StockLevel } from '@/domain/catalogue/stock'
import type { ShippingMethod, StoreSettings } from '@/domain/store-settings'
import { shippingPrice } from '@/domain/store-settings'
import { findTaxRate } from '@/domain/tax'

import type { OwnTerms } from './own-terms'
import { assertDiscounts, chargesUnder, linePrice } from './own-terms'
import type { CatalogueVariant, PricingContext } from './pricing-context'
import type { OrderInput, OrderLineInput } from './order-input'
import { MAX_LINES } from '../input-parts'

/** A line with everything frozen into it. */
export interface PricedLine {
  variantId: string
  sku: string
  title: string
  quantity: number
  unitPriceMinor: number
  taxRateBp: number
  discountMinor: number
  /** The discount on this line alone, where one was agreed. */
  ownDiscountMinor?: number
  taxTotalMinor: number
  lineTotalMinor: number
}

export interface PricedCharge {
  kind: 'shipping' | 'manual' | 'discount'
  code: string
  title: string
  amountMinor: number
}

export interface PricedOrder {
  currency: string
  pricesIncludeTax: boolean
  lines: readonly PricedLine[]
  charges: readonly PricedCharge[]
  shippingMethod: string | null
  shippingMethodTitle: string | null
  totals: Omit<OrderTotals, 'lines'>
  /** What each line's variant had when it was priced; only a reservation makes sure of it. */
  levels: ReadonlyMap<string, StockLevel>
}

interface PricingOptions {
  /** Whether this becomes a real order: the shop's first shipping method applies unless another is named. */
  isPlacing: boolean
  /** What was agreed with the buyer in place of what the shop asks for. */
  terms?: OwnTerms | undefined
}

/**
 * Prices what was asked for by the catalogue and the tax rates that were read for it.
 * @throws DomainError `VALIDATION_ERROR` naming each line that cannot be sold.
 */
export function priceOrder(
  input: OrderInput,
  { settings, variants }: Pick<PricingContext, 'settings' | 'variants'>,
  { isPlacing, terms }: PricingOptions,
): PricedOrder {
  if (input.lines.length === 0) throw invalidField('lines', 'An order has at least one line.')
  if (input.lines.length > MAX_LINES)
    throw invalidField('lines', `An order has at most ${String(MAX_LINES)} lines.`)
  const currency = input.currency ?? settings.currency
  if (currency !== settings.currency)
    throw invalidField('currency', `This store sells in ${settings.currency}.`)
  const wanted = matchVariants(input.lines, variants)
  const country = input.shippingAddress?.country ?? ''
  const lines = wanted.map(({ variant, quantity }, index) => ({
    variantId: variant.id,
    sku: variant.sku,
    title: variant.title,
    quantity,
    taxRateBp: findTaxRate(settings.taxRates, variant.taxClass, country),
    ...linePrice(variant.priceMinor, terms?.lines[index]),
  }))
  if (terms) assertDiscounts(lines, terms)
  const goodsMinor = lines.reduce((sum, line) => sum + line.quantity * line.unitPriceMinor, 0)
  const method = findShippingMethod(settings, input.shippingMethod, isPlacing)
  const charges = chargesUnder(terms, method ? shippingCharge(method, goodsMinor) : null)
  const { lines: lineTotals, ...totals } = computeTotals({
    currency,
    pricesIncludeTax: settings.pricesIncludeTax,
    lines,
    charges,
    shippingTaxRateBp: findTaxRate(settings.taxRates, 'standard', country),
  })
  return {
    currency,
    pricesIncludeTax: settings.pricesIncludeTax,
    lines: lines.map((line, index) => ({ ...line, ...requiredAt(lineTotals, index) })),
    charges,
    shippingMethod: method?.code ?? null,
    shippingMethodTitle: method?.title ?? null,
    totals,
    levels: new Map(wanted.map(({ variant }) => [variant.id, variant])),
  }
}

function requiredAt<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new RangeError(`no item ${String(index)}`)
  return item
}

function findShippingMethod(
  settings: StoreSettings,
  code: string | null | undefined,
  isPlacing: boolean,
): ShippingMethod | null {
  const methods = settings.shippingMethods
  if (!code) return isPlacing ? (methods[0] ?? null) : null
  const method = methods.find((candidate) => candidate.code === code)
  if (method) return method
  const known = methods.map((candidate) => candidate.code).join(', ') || 'none'
  throw invalidField('shipping_method', `No such shipping method; there are: ${known}.`)
}

function shippingCharge(method: ShippingMethod, goodsMinor: number): PricedCharge {
  const { code, title } = method
  return { kind: 'shipping', code, title, amountMinor: shippingPrice(method, goodsMinor) }
}

interface WantedVariant {
  variant: CatalogueVariant
  quantity: number
}

/**
 * The articles of wanted lines, as the catalogue has them. `at` is where the lines are in the input.
 * @throws DomainError `VALIDATION_ERROR` naming each line that cannot be sold.
 */
export function matchVariants(
  lines: readonly OrderLineInput[],
  variants: readonly CatalogueVariant[],
  at = 'lines',
): WantedVariant[] {
  const byId = new Map(variants.map((variant) => [variant.id, variant]))
  const bySku = new Map(variants.map((variant) => [variant.sku, variant]))
  const problems: FieldProblem[] = []
  const found = lines.flatMap((line, index): WantedVariant[] => {
    const path = `${at}.${String(index)}`
    if (!Number.isSafeInteger(line.quantity) || line.quantity < 1 || line.quantity > 1_000_000) {
      problems.push({
        path: `${path}.quantity`,
        message: 'A quantity is a whole number from 1 to 1,000,000.',
      })
    }
    const variant = line.variantId
      ? byId.get(line.variantId.toLowerCase())
      : bySku.get(normaliseSku(line.sku ?? ''))
    if (variant?.isSold) return [{ variant, quantity: line.quantity }]
    problems.push({
      path: `${path}.${line.variantId ? 'variant_id' : 'sku'}`,
      message: 'No such article is for sale.',
    })
    return []
  })
  if (problems.length > 0) {
    throw new DomainError('VALIDATION_ERROR', problems[0]?.message ?? 'The lines are not valid.', {
      fields: problems,
    })
  }
  return found
}
