import type { IssueMoment } from './invoices/issuing'
import { DEFAULT_ISSUE_MOMENT } from './invoices/issuing'
import type { TaxRate } from './tax'
import { machineTimeZone } from './time-zone'

/** ISO 4217 code of amounts that name no currency, until the store's settings are saved. */
export const DEFAULT_CURRENCY = 'GBP'

export interface ShippingMethod {
  code: string
  title: string
  priceMinor: number
  /** From this total of the goods on, shipping is free; null: never. */
  freeFromMinor: number | null
}

/** What it costs to send goods of a total by a method, in minor units. */
export function shippingPrice(
  { priceMinor, freeFromMinor }: Pick<ShippingMethod, 'priceMinor' | 'freeFromMinor'>,
  goodsMinor: number,
): number {
  return freeFromMinor !== null && goodsMinor >= freeFromMinor ? 0 : priceMinor
}

/** The settings of the store, except the roles that need two-step sign-in: only the session rules read those. */
export interface StoreSettings {
  name: string
  email: string
  /** The postal address without the name, a line each; null where a line is not given. */
  addressLines: readonly (string | null)[]
  /** IANA name of the zone in which the store's days begin. */
  timeZone: string
  /** ISO 4217; all prices of the catalogue are in it. */
  currency: string
  pricesIncludeTax: boolean
  orderNumberPrefix: string
  /** At or below this many available a variant is low, unless the variant says otherwise. */
  lowStockLevel: number
  taxRates: readonly TaxRate[]
  shippingMethods: readonly ShippingMethod[]
  invoicesIssued: IssueMoment
}

/** The initial values of the store's form. */
export const STORE_DEFAULTS = {
  name: 'Backroom Store',
  email: 'orders@example.com',
  currency: DEFAULT_CURRENCY,
  pricesIncludeTax: true,
  orderNumberPrefix: 'B',
  lowStockLevel: 5,
  invoicesIssued: DEFAULT_ISSUE_MOMENT,
} as const satisfies Partial<StoreSettings>

/** The settings that apply until the store's form is saved for the first time. */
export function defaultStoreSettings(): StoreSettings {
  return {
    ...STORE_DEFAULTS,
    ...{ addressLines: [], taxRates: [], shippingMethods: [] },
    timeZone: machineTimeZone(),
  }
}
