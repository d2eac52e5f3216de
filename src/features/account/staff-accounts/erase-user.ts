import { DomainError } from '@/domain/errors'
import { signInName } from '@/domain/address/mail-address'
import { mayAll } from '@/domain/permissions'
import { OPEN_STATUSES } from '@/domain/order/status-facts'
import { UUID } from '@/domain/uuid'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'

import type { Reason } from '../input-parts'
import { ERASURE } from './erasure-sql'
import { IS_STAFF } from '../sessions/session-rules'

interface Person {
  [column: string]: unknown
  id: string
  email: string
  isStaff: boolean
}

const PERSON = `
  select u.id, u.email, ${IS_STAFF} as "isStaff" from users u
  where (case when $1::uuid is null then u.email = $2 else u.id = $1 end) and not u.is_service for update`
const OPEN_ORDERS = `
  select number from orders
  where (customer_id = $1 or (customer_id is null and lower(customer_email) = $2)) and status::text = any($3)
  order by number`

const MAX_NAMED = 10

export interface Erasure {
  /** The number of orders that were erased. */
  orders: number
}

interface ErasedOrder {
  [column: string]: unknown
  id: string
  number: string
}

interface Request extends Reason {
  /** The account to erase, by its id or its email address. */
  account: { id: string } | { email: string }
}

/**
 * Erases the personal data of an account and its orders. The books stay: numbers, goods, amounts, dates, and the
 * country, which the tax depends on. Sessions, links and saved addresses are deleted, and the account cannot be used
 * again. It is idempotent.
 * @throws DomainError `FORBIDDEN` for callers other than administrators, and for accounts of staff; `NOT_FOUND`;
 * `CONFLICT` while an order is open, naming it.
 */
export async function eraseUser(ctx: Context, { account, reason }: Request): Promise<Erasure> {
  if (!mayAll(ctx.actor, 'users', 'erase'))
    throw new DomainError('FORBIDDEN', 'Only administrators erase personal data.')
  return withTransaction(ctx, async (sql) => {
    const person = await lockPerson(sql, account)
    if (person.isStaff) {
      throw new DomainError('FORBIDDEN', 'This account works for the shop: make it a customer’s first.')
    }
    await refuseOpenOrders(sql, person)
    const orders = await erase(sql, person, { reason, actorId: ctx.actor.id })
    // Each of these entries makes the database erase personal values from its audit trail.
    const documents = [
      { collection: 'users', id: person.id, title: 'Erased person' },
      ...orders.map((order) => ({ collection: 'orders', id: order.id, title: order.number })),
    ]
    await recordAudit(
      ctx,
      sql,
      documents.map((document) => ({ document, action: 'erase', reason })),
    )
    return { orders: orders.length }
  })
}

async function lockPerson(sql: Sql, account: Request['account']): Promise<Person> {
  const [id, email] = 'id' in account ? [account.id, null] : [null, signInName(account.email)]
  const isSane = id === null || UUID.test(id)
  const [person] = isSane ? await sql.query<Person>(PERSON, [id, email]) : []
  if (!person) throw new DomainError('NOT_FOUND', 'There is no such account.')
  return person
}

async function refuseOpenOrders(sql: Sql, { id, email }: Person): Promise<void> {
  const open = await sql.query<{ number: string }>(OPEN_ORDERS, [id, email, OPEN_STATUSES])
  if (open.length === 0) return
  const numbers = open.map(({ number }) => number)
  const named = numbers.slice(0, MAX_NAMED).join(', ')
  const more = numbers.length > MAX_NAMED ? ` and ${String(numbers.length - MAX_NAMED)} more` : ''
  throw new DomainError(
    'CONFLICT',
    `These orders are still open: ${named}${more}. Finish or cancel them first.`,
    {
      open_orders: numbers,
    },
  )
}

async function erase(
  sql: Sql,
  { id, email }: Person,
  { reason, actorId }: { reason: string; actorId: string | null },
): Promise<ErasedOrder[]> {
  await sql.query(ERASURE.mails, [id, email])
  const orders = await sql.query<ErasedOrder>(ERASURE.orders, [id, email])
  await sql.query(ERASURE.addresses, [id])
  await sql.query(ERASURE.sessions, [id])
  await sql.query(ERASURE.keys, [id])
  await sql.query(ERASURE.links, [id])
  await sql.query(ERASURE.secondFactor, [id])
  await sql.query(ERASURE.user, [id, reason, actorId])
  // After the user: triggers of the ledgers allow only an erased person's name to be removed.
  await sql.query(ERASURE.events, [id])
  await sql.query(ERASURE.movements, [id])
  // Last: a write that was under way has ended, because this transaction holds the rows that it would have changed.
  await sql.query(ERASURE.answers, [[id, ...orders.map((order) => order.id)]])
  return orders
}
