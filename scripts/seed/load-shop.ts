import type { ClientBase } from 'pg'

import type { Role } from '@/domain/account/roles'
import { sqlOn } from '@/platform/database/transaction'
import { findStoreSettings } from '@/platform/store-settings'

import { SHIPPING_METHODS, STORE, TAX_RATES } from './data/shop'
import type { SeedActor, ShopFacts } from './shop-facts'
import { SYSTEM_ACTOR } from './shop-facts'

const STAFF = `
  select distinct on (r.value) r.value as role, u.id, u.name
  from users u join users_roles r on r.parent_id = u.id
  where r.value <> 'customer' and u.deleted_at is null
  order by r.value, u.created_at, u.id`

export type ShopSettings = Omit<ShopFacts, 'variants' | 'customers'>

/** The store's settings and staff as they are; the demo's settings where none are saved yet. */
export async function loadShop(client: ClientBase): Promise<ShopSettings> {
  const settings = await findStoreSettings(sqlOn(client))
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
