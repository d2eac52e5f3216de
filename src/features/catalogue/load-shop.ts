import type { StoreSettings } from '@/domain/store-settings'
import type { Context } from '@/platform/context'
import { readSqlOf } from '@/platform/database/replicas/reads'
import { readStoreSettings } from '@/platform/store-settings'

/** What every page of the shop says about it. */
export type Shop = Pick<
  StoreSettings,
  'name' | 'email' | 'currency' | 'pricesIncludeTax' | 'lowStockLevel' | 'timeZone'
>

/** The shop's own settings; the defaults of the form before they are saved for the first time. */
export async function loadShop(ctx: Context): Promise<Shop> {
  const settings = await readStoreSettings(readSqlOf(ctx.payload))
  const { name, email, currency, pricesIncludeTax, lowStockLevel, timeZone } = settings
  return { name, email, currency, pricesIncludeTax, lowStockLevel, timeZone }
}
