import { computeTotals } from '@/domain/order/totals'
import { shippingPrice } from '@/domain/store-settings'
import type { TaxClass, TaxRate } from '@/domain/tax'
import { findTaxRate } from '@/domain/tax'

/** The settings as they stand in the form, where rows may be half typed. */
export interface TypedSettings {
  currency: string
  pricesIncludeTax: boolean
  taxRates: readonly Partial<TaxRate>[]
  shippingMethods: readonly {
    title?: string | null
    priceMinor?: number | null
    freeFromMinor?: number | null
  }[]
}

export interface ExampleOrder {
  goodsMinor: number
  taxClass: TaxClass
  /** ISO 3166-1 alpha-2. */
  country: string
}

export interface ExampleResult {
  /** The title of the shipping method; null without one. */
  shipping: string | null
  shippingMinor: number
  taxMinor: number
  totalMinor: number
}

const isWhole = (row: Partial<TaxRate>): row is TaxRate =>
  row.taxClass !== undefined && Number.isInteger(row.rateBp) && Number(row.rateBp) >= 0

/** The tax rate of the example's goods, in basis points. */
export function exampleRate({ taxRates }: TypedSettings, { taxClass, country }: ExampleOrder): number {
  return findTaxRate(taxRates.filter(isWhole), taxClass, country)
}

/** What an order of one line comes to by each shipping method, as placing it would compute it; amounts in minor units. */
export function exampleTotals(settings: TypedSettings, order: ExampleOrder): readonly ExampleResult[] {
  const rates = settings.taxRates.filter(isWhole)
  const methods = settings.shippingMethods.flatMap(({ title, priceMinor, freeFromMinor }) =>
    typeof priceMinor === 'number' ? [{ title, priceMinor, freeFromMinor: freeFromMinor ?? null }] : [],
  )
  const choices = methods.length > 0 ? methods : [null]
  return choices.map((method) => {
    const shippingMinor = method ? shippingPrice(method, order.goodsMinor) : 0
    const totals = computeTotals({
      currency: settings.currency,
      pricesIncludeTax: settings.pricesIncludeTax,
      lines: [{ quantity: 1, unitPriceMinor: order.goodsMinor, taxRateBp: exampleRate(settings, order) }],
      charges: [{ kind: 'shipping', amountMinor: shippingMinor }],
      shippingTaxRateBp: findTaxRate(rates, 'standard', order.country),
    })
    return {
      shipping: method ? (method.title ?? '') : null,
      shippingMinor,
      taxMinor: totals.taxTotalMinor,
      totalMinor: totals.totalMinor,
    }
  })
}
