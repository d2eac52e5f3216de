import { ADDRESS_FIELDS } from '@/domain/address/address'

import type { KnownCustomer, TypedAddress } from './phone-draft'

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

function typedAddress(value: unknown): TypedAddress {
  const address = recordOf(value)
  return Object.fromEntries(ADDRESS_FIELDS.map((field) => [field, textOf(address[field])])) as TypedAddress
}

async function read(path: string): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const response = await fetch(path, { credentials: 'include' })
    return response.ok ? recordOf(await response.json()) : null
  } catch {
    return null
  }
}

/** Where the customer's last order went: for accounts that keep no address. */
async function addressesOfOrders(id: string): Promise<TypedAddress[]> {
  const found = await read(`/api/orders?where[customer][equals]=${id}&sort=-createdAt&limit=1&depth=0`)
  const docs: unknown[] = Array.isArray(found?.['docs']) ? found['docs'] : []
  return docs
    .map((order) => typedAddress(recordOf(order)['shippingAddress']))
    .filter(({ line1 }) => line1 !== '')
}

/** A customer with their addresses, as the panel may read them; null when the server cannot be asked. */
export async function readCustomer(id: string): Promise<KnownCustomer | null> {
  const user = await read(`/api/users/${id}?depth=0`)
  if (!user) return null
  const saved: unknown[] = Array.isArray(user['addresses']) ? user['addresses'] : []
  const addresses = saved.length > 0 ? saved.map(typedAddress) : await addressesOfOrders(id)
  const { name, email, phone } = user
  return { kind: 'known', id, name: textOf(name), email: textOf(email), phone: textOf(phone), addresses }
}
