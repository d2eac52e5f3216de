import { v7 as uuidv7 } from 'uuid'

import type { AddressInput } from '@/domain/address/address'
import { ADDRESS_FIELDS, normaliseAddress } from '@/domain/address/address'
import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'

import { changeOwnAccount } from './change-own-account'

const MAX_ADDRESSES = 20
const COLUMNS = ADDRESS_FIELDS.join(', ')
const SET_COLUMNS = ADDRESS_FIELDS.map((key, index) => `${key} = $${String(index + 3)}`).join(', ')
const VALUES = ADDRESS_FIELDS.map((_, index) => `$${String(index + 3)}::varchar`).join(', ')

const INSERT = `
  insert into users_addresses (id, _parent_id, _order, ${COLUMNS})
  select $1, $2::uuid, coalesce(max(_order), 0) + 1, ${VALUES} from users_addresses where _parent_id = $2::uuid
  having count(*) < ${MAX_ADDRESSES} returning id`

const UPDATE = `update users_addresses set ${SET_COLUMNS} where id = $1 and _parent_id = $2::uuid returning id`

/**
 * Adds an address to the caller's own account, or with an `id` replaces that address.
 * @throws DomainError `VALIDATION_ERROR`, `NOT_FOUND`, `CONFLICT` when there are 20 already.
 */
export async function saveOwnAddress(ctx: Context, input: AddressInput, id?: string): Promise<void> {
  const address = normaliseAddress(input)
  const values = ADDRESS_FIELDS.map((key) => address[key])
  await changeOwnAccount(ctx, async (sql, ownerId) => {
    const saved = await sql.query(id === undefined ? INSERT : UPDATE, [id ?? uuidv7(), ownerId, ...values])
    if (saved.length > 0) return
    if (id !== undefined) throw new DomainError('NOT_FOUND', 'There is no such address.')
    throw new DomainError('CONFLICT', `An account keeps at most ${MAX_ADDRESSES} addresses.`)
  })
}
