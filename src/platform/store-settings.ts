import type { StoreSettings } from '@/domain/store-settings'
import { DEFAULT_CURRENCY, defaultStoreSettings } from '@/domain/store-settings'

import type { Sql } from './database/transaction'

/**
 * The settings as one JSON value, null before they are saved for the first time: an SQL expression, for statements that
 * read them together with other rows.
 */
export const STORE_SETTINGS = `(
  select json_build_object(
    'name', s.name, 'email', s.email,
    'addressLines', json_build_array(s.address_company, s.address_line1, s.address_line2, s.address_city,
      s.address_region, s.address_postcode, s.address_country),
    'timeZone', s.time_zone, 'currency', s.currency, 'pricesIncludeTax', s.prices_include_tax is true,
    'orderNumberPrefix', s.order_number_prefix, 'lowStockLevel', s.low_stock_level,
    'invoicesIssued', s.papers_invoices_issued,
    'taxRates', coalesce((
      select json_agg(json_build_object('taxClass', t.tax_class, 'country', t.country, 'rateBp', t.rate_bp)
        order by t._order)
      from store_tax_rates t where t._parent_id = s.id), '[]'::json),
    'shippingMethods', coalesce((
      select json_agg(json_build_object('code', m.code, 'title', m.title, 'priceMinor', m.price_minor,
        'freeFromMinor', m.free_from_minor) order by m._order)
      from store_shipping_methods m where m._parent_id = s.id), '[]'::json))
  from store s limit 1)`

/** The store's currency as an SQL expression, for statements that answer amounts in it. */
export const STORE_CURRENCY = `coalesce((select currency from store limit 1), '${DEFAULT_CURRENCY}')`

const SELECT_SETTINGS = `select ${STORE_SETTINGS} as settings`

/** The settings of the store; null before they are saved for the first time. */
export async function findStoreSettings(sql: Sql): Promise<StoreSettings | null> {
  const [row] = await sql.prepared<{ settings: StoreSettings | null }>('store-settings', SELECT_SETTINGS)
  return row?.settings ?? null
}

/**
 * The settings of the store, or the defaults of its form before they are saved for the first time. They are read anew by
 * each call, because another process may have changed them: pass the transaction's `sql` where a write depends on them.
 */
export async function readStoreSettings(sql: Sql): Promise<StoreSettings> {
  return (await findStoreSettings(sql)) ?? defaultStoreSettings()
}
