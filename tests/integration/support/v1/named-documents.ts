import { ADDRESS, nextSerial } from '../../../factories/shop'
import type { Shop } from './v1-shop'
import { gbp } from './v1-shop'

/** A document with its key and its external reference. */
export interface NamedDocument {
  id: string
  key: string | null
  reference: string
}

/** Collections whose documents have external references. */
export const NAMED = ['products', 'variants', 'categories', 'orders', 'users'] as const

/** A new external reference, with characters that addresses encode. */
export const newReference = () => `ERP ${String(nextSerial())}/ä`

/** One document of each collection with an external reference. */
export async function makeNamed({
  staff,
  teapot,
}: Shop): Promise<Record<(typeof NAMED)[number], NamedDocument>> {
  const make = async (path: string, body: object) => (await staff.post(path, body)).body.data
  const nameOf = (data: Record<string, unknown>, key: string | null): NamedDocument => ({
    id: String(data['id']),
    key: key === null ? null : String(data[key]),
    reference: String(data['external_reference']),
  })
  const variant = { title: 'Default', price: gbp(450), external_reference: newReference() }
  const product = await make('/products', {
    ...{ title: 'Named', external_reference: newReference(), status: 'published' },
    variants: [{ ...variant, sku: `NAMED-${String(nextSerial())}` }],
  })
  const [made = {}] = product['variants'] as Record<string, unknown>[]
  const category = await make('/categories', { title: 'Named', external_reference: newReference() })
  const order = await make('/orders', {
    lines: [{ sku: teapot.sku, quantity: 1 }],
    ...{ shipping_address: ADDRESS, external_reference: newReference() },
  })
  const email = `named-${String(nextSerial())}@example.com`
  const user = await make('/users', {
    ...{ email, name: 'Named', roles: ['customer'], external_reference: newReference() },
  })
  return {
    products: nameOf(product, 'slug'),
    variants: nameOf(made, 'sku'),
    categories: nameOf(category, 'slug'),
    orders: nameOf(order, 'number'),
    users: nameOf(user, null),
  }
}
