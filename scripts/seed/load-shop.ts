import type { ClientBase } from 'pg'

import type { Role } from '@/domain/account/roles'
import type { TaxRate } from '@/domain/tax'

import { SHIPPING_METHODS, STORE, TAX_RATES } from './data/shop'
import type { SeedActor, SeedShippingMethod, ShopFacts } from './shop-facts'
import { SYSTEM_ACTOR } from './shop-facts'

const SETTINGS = `
  select s.currency, coalesce(s.prices_include_tax, false) as "pricesIncludeTax",
    s.order_number_prefix as "orderNumberPrefix",
    coalesce((select json_agg(json_build_object('taxClass', t.tax_class, 'country', t.country, 'rateBp', t.rate_bp)
      order by t._order) from store_tax_rates t where t._parent_id = s.id), '[]') as "taxRates",
    coalesce((select json_agg(json_build_object('code', m.code, 'title', m.title, 'priceMinor', m.price_minor,
      'freeFromMinor', m.free_from_minor) order by m._order)
      from store_shipping_methods m where m._parent_id = s.id), '[]') as "shippingMethods"
  from store s limit 1`

const STAFF = `
  select distinct on (r.value) r.value as role, u.id, u.name
  from users u join users_roles r on r.parent_id = u.id
  where r.value <> 'customer' and u.deleted_at is null
  order by r.value, u.created_at, u.id`

export type ShopSettings = Omit<ShopFacts, 'variants' | 'customers'>

interface SettingsRow {
  currency: string
  pricesIncludeTax: boolean
  orderNumberPrefix: string
  taxRates: TaxRate[]
  shippingMethods: SeedShippingMethod[]
}

/** The store's settings and staff as they are; the demo's settings where none are saved yet. */
export async function loadShop(client: ClientBase): Promise<ShopSettings> {
  const [settings] = (await client.query<SettingsRow>(SETTINGS)).rows
  const { rows } = await client.query<{ role: Role; id: string; name: string }>(STAFF)
  const actor = (role: Role): SeedActor => {
    const found = rows.find((row) => row.role === role) ?? rows.find((row) => row.role === 'admin')
    return found ? { type: 'user', id: found.id, name: found.name } : SYSTEM_ACTOR
  }
  return {
    ...(settings ?? { ...STORE, taxRates: TAX_RATES, shippingMethods: SHIPPING_METHODS }),
    staff: {
      admin: actor('admin'),
      manager: actor('manager'),
      support: actor('support'),
      fulfilment: actor('fulfilment'),
    },
  }
}
