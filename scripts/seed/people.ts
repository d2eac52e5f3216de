import type { Address } from '@/domain/address/address'
import { slugify } from '@/domain/catalogue/slug'

import type { Place } from './data/people'
import { FIRST_NAMES, LAST_NAMES, PLACES, STREETS } from './data/people'
import { iso } from './orders/moments'
import type { Random } from './random'
import type { SeedCustomer } from './shop-facts'
import type { Books } from './stock-book'

const WEIGHTED_PLACES = PLACES.map((place) => [place, place.weight] as const)
const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ'

function fillPattern(random: Random, pattern: string): string {
  return pattern.replace(/[9X]/g, (char) =>
    char === '9' ? String(random.int(1, 9)) : LETTERS.charAt(random.int(0, LETTERS.length - 1)),
  )
}

/** An address that looks right and is not a real one; telephone numbers are from the range reserved for fiction. */
export function makeAddress(random: Random, name: string, place?: Place): Address {
  const { country, city, region, postcode } = place ?? random.weighted(WEIGHTED_PLACES)
  return {
    name,
    company: null,
    line1: `${random.int(1, 180)} ${random.pick(STREETS)}`,
    line2: random.chance(0.12) ? `Flat ${random.int(1, 24)}` : null,
    city,
    region,
    postcode: fillPattern(random, postcode),
    country,
    phone: random.chance(0.6) ? `+44 7700 900${random.int(100, 999)}` : null,
  }
}

/**
 * Writes customers who joined between two moments, oldest first, a third of them on the first day. They have no
 * password: an address on a reserved domain can never receive the mail that would set one.
 * @param first number of the first one, which makes addresses unique over several fills.
 */
export function addCustomers(
  { random, batch }: Pick<Books, 'random' | 'batch'>,
  { count, first, fromMs, toMs }: { count: number; first: number; fromMs: number; toMs: number },
): SeedCustomer[] {
  const joined = Float64Array.from({ length: count }, (_, index) =>
    Math.floor(index < count / 3 ? fromMs + index : random.between(fromMs, toMs)),
  ).sort()
  return Array.from(joined, (createdMs, index) => addCustomer({ random, batch }, first + index, createdMs))
}

function addCustomer(
  { random, batch }: Pick<Books, 'random' | 'batch'>,
  number: number,
  createdMs: number,
): SeedCustomer {
  const id = random.uuid(createdMs)
  const names = [random.pick(FIRST_NAMES), random.pick(LAST_NAMES)]
  const name = names.join(' ')
  const email = `${names.map(slugify).join('.')}.${number}@example.com`
  const address = makeAddress(random, name)
  batch.add('users', {
    id,
    name,
    email,
    phone: address.phone,
    is_verified: random.chance(0.9),
    is_active: true,
    created_at: iso(createdMs),
    updated_at: iso(createdMs),
  })
  batch.add('users_roles', { order: 1, parent_id: id, value: 'customer', id: random.uuid(createdMs) })
  batch.add('users_addresses', { _order: 1, _parent_id: id, id: random.uuid(createdMs), ...address })
  return { type: 'user', id, name, email, createdMs, address }
}
