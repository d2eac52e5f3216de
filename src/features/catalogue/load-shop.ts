import { machineTimeZone } from '@/domain/time-zone'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

/** The shop's data on every page. */
export interface Shop {
  name: string
  email: string
  /** ISO 4217 code of all prices. */
  currency: string
  pricesIncludeTax: boolean
  /** At or below this many pieces, the shop shows how few are left. */
  lowStockLevel: number
  /** IANA name of the zone that times are shown in. */
  timeZone: string
}

const SHOP = `select name, email, currency, prices_include_tax is true as "pricesIncludeTax",
  low_stock_level::int as "lowStockLevel", time_zone as "timeZone" from store limit 1`

const DEFAULTS: Omit<Shop, 'timeZone'> = {
  name: 'Backroom Store',
  email: 'orders@example.com',
  currency: 'GBP',
  pricesIncludeTax: true,
  lowStockLevel: 5,
}

/** The store's settings; the form's defaults before they were first saved. */
export async function loadShop(ctx: Context): Promise<Shop> {
  const [row] = await sqlOf(ctx.payload).prepared<Shop & Record<string, unknown>>('catalogue-shop', SHOP)
  return row ?? { ...DEFAULTS, timeZone: machineTimeZone() }
}
