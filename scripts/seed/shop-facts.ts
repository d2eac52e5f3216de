import type { Address } from '@/domain/address/address'
import type { Role } from '@/domain/account/roles'
import type { ShippingMethod } from '@/domain/store-settings'
import type { TaxClass, TaxRate } from '@/domain/tax'

/** An actor of the shop's history: a member of staff, a customer or the system. */
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
  /** The actor for each role; the system where the shop has no account with the role. */
  staff: Readonly<Record<Exclude<Role, 'customer'>, SeedActor>>
}
