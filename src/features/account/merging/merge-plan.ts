import { ADDRESS_FIELDS } from '@/domain/address/address'
import type { StoredAddress } from '@/domain/address/address'
import { DomainError, invalidField } from '@/domain/errors'
import { MAX_TAGS, tagKey } from '@/domain/tags'
import { UUID } from '@/domain/uuid'
import type { Sql } from '@/platform/database/transaction'

import { MAX_ADDRESSES } from '../address-book'
import { assertCustomer } from '../customers/customer-account'
import type { CustomerAccount } from '../customers/customer-account'

/** Orders of the account that ends: one transaction moves them, and holds them until it is done. */
const MOST_MERGED_ORDERS = 5000

type Address = StoredAddress & { id: string }

/** An account as a merge needs it. */
export interface Side extends CustomerAccount {
  isTrashed: boolean
  phone: string | null
  vatNumber: string | null
  language: string | null
  externalReference: string | null
  internalNote: string | null
  addresses: Address[]
  orders: number
  notes: number
}

/** Fields that the account that stays takes over where it has none: their columns. */
const FILLED = {
  phone: 'phone',
  vatNumber: 'vat_number',
  language: 'language',
  externalReference: 'external_reference',
} as const
type Filled = keyof typeof FILLED

/** What a merge changes. */
export interface MergePlan {
  readonly into: Side
  readonly from: Side
  readonly addressIds: readonly string[]
  readonly tags: readonly string[]
  /** What fills empty fields of the account that stays. */
  readonly filled: Partial<Readonly<Record<Filled, string>>>
  readonly internalNote: string | null
}

const SIDES = `
  select u.id, u.name, u.email, u.is_service is true as "isService", u.erased_at is not null as "isErased",
    u.deleted_at is not null as "isTrashed", u.phone, u.vat_number as "vatNumber", u.language,
    u.external_reference as "externalReference", u.internal_note as "internalNote",
    array(select r.value::text from users_roles r where r.parent_id = u.id) as roles,
    array(select t.text from users_texts t where t.parent_id = u.id and t.path = 'tags' order by t."order") as tags,
    coalesce((select json_agg(to_jsonb(a) order by a._order) from users_addresses a where a._parent_id = u.id), '[]')
      as addresses,
    (select count(*)::int from (
      select from orders o where o.customer_id = u.id limit ${String(MOST_MERGED_ORDERS + 1)}) o) as orders,
    (select count(*)::int from customer_notes n where n.customer_id = u.id) as notes
  from users u where u.id = any($1::uuid[])`

/** In one order, so that two merges of the same accounts wait for each other; orders of both wait as well. */
const LOCK = `select from users where id = any($1::uuid[]) order by id for update`

const wordsOf = (address: StoredAddress) =>
  ADDRESS_FIELDS.map((field) => (address[field] ?? '').trim().toLowerCase()).join('\n')

/** Addresses that the other book does not have, as many as there is room for. */
function newAddresses(into: Side, from: Side): string[] {
  const known = new Set(into.addresses.map(wordsOf))
  const others = from.addresses.filter((address) => !known.has(wordsOf(address)))
  return others.slice(0, Math.max(0, MAX_ADDRESSES - into.addresses.length)).map(({ id }) => id)
}

function newTags(into: Side, from: Side): string[] {
  const known = new Set(into.tags.map(tagKey))
  return from.tags.filter((tag) => !known.has(tagKey(tag))).slice(0, MAX_TAGS - into.tags.length)
}

function filledFields(into: Side, from: Side): MergePlan['filled'] {
  const names = (Object.keys(FILLED) as Filled[]).filter((name) => !into[name] && from[name])
  return Object.fromEntries(names.map((name) => [name, from[name]]))
}

/** @throws DomainError `CONFLICT` for an account that has ended. */
function assertOpen(side: Side): void {
  assertCustomer(side)
  if (side.isTrashed)
    throw new DomainError('CONFLICT', 'One of the accounts is in the trash: restore it first.')
}

/** Empty fields of the account that stays: the `set` of an update, and its values from `$2` on. */
export function fillingOf({ filled, internalNote }: MergePlan): { set: string; values: string[] } {
  const names = Object.keys(filled) as Filled[]
  const pairs = names.map((name) => [FILLED[name], filled[name] ?? ''] as const)
  const all = internalNote === null ? pairs : [...pairs, ['internal_note', internalNote] as const]
  const typed = (column: string) => (column === 'language' ? '::enum_users_language' : '')
  return {
    set: all.map(([column], index) => `${column} = $${String(index + 2)}${typed(column)}, `).join(''),
    values: all.map(([, value]) => value),
  }
}

/**
 * Reads both accounts, locked when the merge is to be made, and says what changes.
 * @throws DomainError `NOT_FOUND`; `VALIDATION_ERROR` for an account of staff or the same account; `CONFLICT` for one that has
 * ended or has too many orders.
 */
export async function planMerge(
  sql: Sql,
  { intoId, fromId, isLocked }: { intoId: string; fromId: string; isLocked: boolean },
): Promise<MergePlan> {
  if (intoId.toLowerCase() === fromId.toLowerCase())
    throw invalidField('other_id', 'This is the same customer: choose the duplicate.')
  const ids = [intoId, fromId].filter((id) => UUID.test(id)).map((id) => id.toLowerCase())
  if (isLocked) await sql.query(LOCK, [ids])
  const sides = await sql.query<Side>(SIDES, [ids])
  const [into, from] = ids.map((id) => sides.find((side) => side.id === id))
  if (!into || !from) throw new DomainError('NOT_FOUND', 'No such customer.')
  assertOpen(into)
  assertOpen(from)
  if (from.orders > MOST_MERGED_ORDERS) {
    const most = MOST_MERGED_ORDERS.toLocaleString('en')
    throw new DomainError('CONFLICT', `${from.name} has more than ${most} orders: merge the other way round.`)
  }
  const notes = [into.internalNote, from.internalNote].filter(Boolean)
  return {
    ...{ into, from },
    addressIds: newAddresses(into, from),
    tags: newTags(into, from),
    filled: filledFields(into, from),
    internalNote: from.internalNote ? notes.join('\n\n') : null,
  }
}
