import type { TaxClass, TaxRate } from '@/domain/tax'
import type { Sql } from '@/platform/transaction'

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

interface Row {
  [column: string]: unknown
  currency: string
  prices_include_tax: boolean | null
  order_number_prefix: string
  tax_rates: { taxClass: TaxClass; country: string; rateBp: number }[] | null
  shipping_methods: ShippingMethod[] | null
}

const SETTINGS = `
  select s.currency, s.prices_include_tax, s.order_number_prefix,
    (select json_agg(json_build_object('taxClass', t.tax_class, 'country', t.country, 'rateBp', t.rate_bp))
       from store_tax_rates t where t._parent_id = s.id) as tax_rates,
    (select json_agg(json_build_object('code', m.code, 'title', m.title, 'priceMinor', m.price_minor,
                                       'freeFromMinor', m.free_from_minor) order by m._order)
       from store_shipping_methods m where m._parent_id = s.id) as shipping_methods
  from store s limit 1`

const DEFAULTS: StoreSettings = {
  currency: 'GBP',
  pricesIncludeTax: true,
  orderNumberPrefix: 'B',
  taxRates: [],
  shippingMethods: [],
}

/** The store's settings as the database has them now; the defaults of the form before anybody saved it. */
export async function loadStoreSettings(sql: Sql): Promise<StoreSettings> {
  const [row] = await sql.prepared<Row>('store-settings', SETTINGS)
  if (!row) return DEFAULTS
  return {
    currency: row.currency,
    pricesIncludeTax: row.prices_include_tax === true,
    orderNumberPrefix: row.order_number_prefix,
    taxRates: row.tax_rates ?? [],
    shippingMethods: row.shipping_methods ?? [],
  }
}
