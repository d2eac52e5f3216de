import type { TaxRate } from '@/domain/tax'

export interface ShippingMethod {
  code: string
  title: string
  priceMinor: number
  freeFromMinor: number | null
}

/** What pricing an order needs of the store's settings. */
export interface StoreSettings {
  currency: string
  pricesIncludeTax: boolean
  orderNumberPrefix: string
  taxRates: readonly TaxRate[]
  shippingMethods: readonly ShippingMethod[]
}

/** The settings as JSON, null before anybody saved them: an expression, to be read along with other things. */
export const STORE_SETTINGS = `(
  select json_build_object(
    'currency', s.currency, 'pricesIncludeTax', s.prices_include_tax is true,
    'orderNumberPrefix', s.order_number_prefix,
    'taxRates', coalesce((
      select json_agg(json_build_object('taxClass', t.tax_class, 'country', t.country, 'rateBp', t.rate_bp))
      from store_tax_rates t where t._parent_id = s.id), '[]'::json),
    'shippingMethods', coalesce((
      select json_agg(json_build_object('code', m.code, 'title', m.title, 'priceMinor', m.price_minor,
                                        'freeFromMinor', m.free_from_minor) order by m._order)
      from store_shipping_methods m where m._parent_id = s.id), '[]'::json))
  from store s limit 1)`

/** The form's own defaults. */
export const DEFAULT_SETTINGS: StoreSettings = {
  currency: 'GBP',
  pricesIncludeTax: true,
  orderNumberPrefix: 'B',
  taxRates: [],
  shippingMethods: [],
}
