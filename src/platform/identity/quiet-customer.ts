import { randomBytes } from 'node:crypto'

import { DomainError } from '@/domain/errors'
import type { User } from '@/payload-types'

import type { TransactionContext } from '../database/payload-transaction'
import { sqlOfTransaction } from '../database/transaction'

const HOLDER = `select deleted_at is not null as "isClosed" from users where email = $1`
const WITHOUT_PASSWORD = `update users set hash = null, salt = null where id = $1`

/** What staff know of a customer; `email` in its normal form. */
type KnownOfCustomer = Pick<User, 'name' | 'email'> & Partial<User>

function taken(isClosed: boolean, path: string): DomainError {
  const message = isClosed
    ? 'An account in the trash has this email address.'
    : 'This email address already has an account: choose that customer.'
  return new DomainError('CONFLICT', message, { fields: [{ path, message }] })
}

/**
 * Makes a customer's account and answers its id; who may do so is for the caller to say. It is no invitation: no message is
 * sent, and there is no password, so that its owner alone gets in, by a link that is sent to the address. `path` names the
 * address in refusals.
 * @throws DomainError `CONFLICT` for an address that has an account; what the collection's hooks refuse.
 */
export async function createQuietCustomer(
  { payload, req }: TransactionContext,
  data: KnownOfCustomer,
  path: string,
): Promise<string> {
  const sql = await sqlOfTransaction(req)
  const [holder] = await sql.query<{ isClosed: boolean }>(HOLDER, [data.email])
  if (holder) throw taken(holder.isClosed, path)
  const user = await payload.create({
    collection: 'users',
    data: {
      ...data,
      roles: ['customer'],
      // Payload makes no account without one. It is taken away before anyone could know it.
      password: randomBytes(32).toString('base64url'),
    },
    req,
    overrideAccess: true,
    depth: 0,
  })
  await sql.query(WITHOUT_PASSWORD, [user.id])
  return user.id
}
