import type { Address } from '@/domain/address/address'
import type { Role } from '@/domain/account/roles'
import type { ShippingMethod } from '@/domain/store-settings'
import type { TaxClass, TaxRate } from '@/domain/tax'

/** Somebody of the shop, who appears in the history. */
export interface SeedActor {
  type: 'user' | 'system'
  id: string | null
  name: string
}

export const SYSTEM_ACTOR: SeedActor = { type: 'system', id: null, name: 'System' }

export interface SeedCustomer extends SeedActor {
  id: string
  email: string
  createdMs: number
  address: Address
}

export interface SeedVariant {
  id: string
  sku: string
  /** As an order line shows it: product and variant. */
  title: string
  priceMinor: number
  taxClass: TaxClass
}

/** What orders are made from. */
export interface ShopFacts {
  currency: string
  pricesIncludeTax: boolean
  orderNumberPrefix: string
  taxRates: readonly TaxRate[]
  shippingMethods: readonly ShippingMethod[]
  /** The more popular ones first. */
  variants: readonly SeedVariant[]
  /** Oldest first. */
  customers: readonly SeedCustomer[]
  /** Who does what; the system where the shop has nobody of the role. */
  staff: Readonly<Record<Exclude<Role, 'customer'>, SeedActor>>
}
