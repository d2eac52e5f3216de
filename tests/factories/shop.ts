import type { Payload } from 'payload'
import { getPayload } from 'payload'

import config from '@payload-config'
import type { Role } from '@/domain/account/roles'
import type { User, Variant } from '@/payload-types'
import type { Channel, Context } from '@/platform/context'
import { actorOfUser, makeContext } from '@/platform/context'

let serial = 0

/** A number that is new in this process: for emails, SKUs and titles. */
export function nextSerial(): number {
  serial += 1
  return serial
}

/** Payload on the test file's own database. */
export function openPayload(): Promise<Payload> {
  return getPayload({ config })
}

export const ADDRESS = {
  name: 'Ada Byron',
  line1: '12 St James’s Square',
  city: 'London',
  postcode: 'SW1Y 4JH',
  country: 'GB',
} as const

/** Prices include tax; 20 % standard, 5 % reduced; standard delivery 4.99, free from 50.00. */
export async function makeStore(payload: Payload): Promise<void> {
  await payload.updateGlobal({
    slug: 'store',
    overrideAccess: true,
    data: {
      name: 'Test store',
      currency: 'GBP',
      pricesIncludeTax: true,
      orderNumberPrefix: 'T',
      taxRates: [
        { taxClass: 'standard', country: '*', rateBp: 2000 },
        { taxClass: 'reduced', country: '*', rateBp: 500 },
      ],
      shippingMethods: [{ code: 'standard', title: 'Standard', priceMinor: 499, freeFromMinor: 5000 }],
    },
  })
}

/** The address and VAT number that a store names on its invoices. */
export async function giveAddress(payload: Payload): Promise<void> {
  const address = { line1: 'Łąkowa 5', city: 'Łódź', postcode: '90-001', country: 'PL' }
  const papers = { vatNumber: 'PL8567346215' }
  await payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { address, papers } })
}

interface UserWish {
  roles?: Role[]
  password?: string
  email?: string
}

/** A user, by default a customer, in the database. Sessions and keys are made apart. */
export async function makeUser(payload: Payload, wish: UserWish = {}): Promise<User> {
  const { roles = ['customer'], password = 'correct horse battery', email } = wish
  const n = nextSerial()
  return payload.create({
    collection: 'users',
    overrideAccess: true,
    data: { email: email ?? `user-${String(n)}@example.com`, name: `User ${String(n)}`, password, roles },
  })
}

interface VariantWish {
  onHand?: number
  priceMinor?: number
  taxClass?: 'standard' | 'reduced' | 'zero'
  title?: string
}

/** A variant of a published product of its own. */
export async function makeVariant(payload: Payload, wish: VariantWish = {}): Promise<Variant> {
  const { onHand = 100, priceMinor = 1000, taxClass = 'standard', title } = wish
  const n = nextSerial()
  const product = await payload.create({
    collection: 'products',
    overrideAccess: true,
    draft: true,
    data: { title: title ?? `Product ${String(n)}`, slug: `product-${String(n)}`, _status: 'draft' },
  })
  const data = {
    product: product.id,
    sku: `SKU-${String(n)}`,
    title: 'Default',
    priceMinor,
    taxClass,
    onHand,
    reserved: 0,
  }
  const variant = await payload.create({ collection: 'variants', overrideAccess: true, data })
  await payload.update({
    collection: 'products',
    id: product.id,
    overrideAccess: true,
    data: { _status: 'published' },
  })
  return variant
}

/** The context of a user at an interface. */
export function contextOf(payload: Payload, user: User, channel: Channel = 'v1'): Context {
  return makeContext(payload, channel, actorOfUser(user))
}

/** The context of a new member of staff, by default an administrator. */
export async function makeStaffContext(payload: Payload, role: Role = 'admin'): Promise<Context> {
  return contextOf(payload, await makeUser(payload, { roles: [role] }), 'admin')
}
