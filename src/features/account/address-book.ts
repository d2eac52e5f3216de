import { v7 as uuidv7 } from 'uuid'

import type { AddressInput } from '@/domain/address/address'
import { ADDRESS_FIELDS, normaliseAddress } from '@/domain/address/address'
import { DomainError } from '@/domain/errors'
import type { Sql } from '@/platform/database/transaction'

/** The most addresses of one account. */
export const MAX_ADDRESSES = 20

const COLUMNS = ADDRESS_FIELDS.join(', ')
const SET_COLUMNS = ADDRESS_FIELDS.map((key, index) => `${key} = $${String(index + 3)}`).join(', ')
const VALUES = ADDRESS_FIELDS.map((_, index) => `$${String(index + 3)}::varchar`).join(', ')

const INSERT = `
  insert into users_addresses (id, _parent_id, _order, ${COLUMNS})
  select $1, $2::uuid, coalesce(max(_order), 0) + 1, ${VALUES} from users_addresses where _parent_id = $2::uuid
  having count(*) < ${String(MAX_ADDRESSES)} returning id`

const UPDATE = `update users_addresses set ${SET_COLUMNS} where id = $1 and _parent_id = $2::uuid returning id`

const DELETE = `delete from users_addresses where id = $1 and _parent_id = $2::uuid returning id`

const unknownAddress = () => new DomainError('NOT_FOUND', 'There is no such address.')

/** Whose address book it is, and which of its addresses; without an id, another one. */
interface Place {
  ownerId: string
  id?: string | undefined
}

/**
 * Adds an address to the book of an account whose row is locked, or with an `id` replaces that address.
 * @throws DomainError `VALIDATION_ERROR`, `NOT_FOUND`, `CONFLICT` when there are {@link MAX_ADDRESSES} already.
 */
export async function saveAddress(sql: Sql, { ownerId, id }: Place, input: AddressInput): Promise<void> {
  const address = normaliseAddress(input)
  const values = ADDRESS_FIELDS.map((key) => address[key])
  const saved = await sql.query(id === undefined ? INSERT : UPDATE, [id ?? uuidv7(), ownerId, ...values])
  if (saved.length > 0) return
  if (id !== undefined) throw unknownAddress()
  throw new DomainError('CONFLICT', `An account keeps at most ${String(MAX_ADDRESSES)} addresses.`)
}

/** Takes an address out of the book. @throws DomainError `NOT_FOUND`, also for one of another account. */
export async function removeAddress(sql: Sql, { ownerId, id }: Required<Place>): Promise<void> {
  const removed = await sql.query(DELETE, [id, ownerId])
  if (removed.length === 0) throw unknownAddress()
}
