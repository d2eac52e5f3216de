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
import { ERASURE, THEIR_ORDERS } from './erasure-sql'
import { IS_STAFF } from '../sessions/session-rules'

/** Whose data is erased: an account's, or a guest's. */
interface Person {
  [column: string]: unknown
  /** Null for a guest, who has orders and no account. */
  id: string | null
  /** Null for a guest of whom none is known. */
  email: string | null
  /** The order of a guest by which they were found. */
  orderId: string | null
  isStaff: boolean
}

const PERSON = `
  select u.id, u.email, null as "orderId", ${IS_STAFF} as "isStaff" from users u
  where (case when $1::uuid is null then u.email = $2 else u.id = $1 end) and not u.is_service for update`
const MERGED = `
  select u.id, u.email, null as "orderId", false as "isStaff" from users u
  where u.merged_into_id = $1 order by u.id for update`
const GUEST = `
  select null as id, lower(customer_email) as email, id as "orderId", false as "isStaff" from orders
  where customer_id is null and (lower(customer_email) = $1 or number = $2) limit 1`
const OPEN_ORDERS = `
  select number from orders where ${THEIR_ORDERS} and status::text = any($4) order by number`

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
  /** The account to erase, by its id or its email address; of a guest the email address, or the number of an order. */
  account: { id: string } | { email: string } | { order: string }
}

/**
 * Erases the personal data of an account and its orders, or of a guest, who has orders and no account. The books stay: numbers,
 * goods, amounts, dates, and the country, which the tax depends on. Sessions, links and saved addresses are deleted, and the
 * account cannot be used again. It is idempotent.
 * @throws DomainError `FORBIDDEN` for callers other than administrators, and for accounts of staff; `NOT_FOUND`;
 * `CONFLICT` while an order is open, naming it.
 */
export async function eraseUser(ctx: Context, { account: asked, reason }: Request): Promise<Erasure> {
  if (!mayAll(ctx.actor, 'users', 'erase'))
    throw new DomainError('FORBIDDEN', 'Only administrators erase personal data.')
  return withTransaction(ctx, async (sql) => {
    const person = await lockPerson(sql, asked)
    if (person.isStaff) {
      throw new DomainError('FORBIDDEN', 'This account works for the shop: make it a customer’s first.')
    }
    // Accounts that were merged into this one are the same person's.
    const accounts = [person, ...(await sql.query<Person>(MERGED, [person.id]))]
    for (const account of accounts) await refuseOpenOrders(sql, account)
    const orders: ErasedOrder[] = []
    for (const account of accounts)
      orders.push(...(await erase(sql, account, { reason, actorId: ctx.actor.id })))
    // Each of these entries makes the database erase personal values from its audit trail.
    const documents = [
      ...accounts.flatMap(({ id }) =>
        id === null ? [] : [{ collection: 'users', id, title: 'Erased person' }],
      ),
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

/** @throws DomainError `NOT_FOUND`. */
async function lockPerson(sql: Sql, account: Request['account']): Promise<Person> {
  const person = 'order' in account ? undefined : await lockAccount(sql, account)
  const found = person ?? ('id' in account ? undefined : await findGuest(sql, account))
  if (found) return found
  const what = 'order' in account ? 'order of a guest' : 'account'
  throw new DomainError('NOT_FOUND', `There is no such ${what}.`)
}

async function lockAccount(
  sql: Sql,
  account: { id: string } | { email: string },
): Promise<Person | undefined> {
  const [id, email] = 'id' in account ? [account.id, null] : [null, signInName(account.email)]
  if (id !== null && !UUID.test(id)) return undefined
  const [person] = await sql.query<Person>(PERSON, [id, email])
  return person
}

async function findGuest(
  sql: Sql,
  guest: { email: string } | { order: string },
): Promise<Person | undefined> {
  const [email, number] = 'order' in guest ? [null, guest.order] : [signInName(guest.email), null]
  const [person] = await sql.query<Person>(GUEST, [email, number])
  return person
}

async function refuseOpenOrders(sql: Sql, { id, email, orderId }: Person): Promise<void> {
  const open = await sql.query<{ number: string }>(OPEN_ORDERS, [id, email, orderId, OPEN_STATUSES])
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
  { id, email, orderId }: Person,
  { reason, actorId }: { reason: string; actorId: string | null },
): Promise<ErasedOrder[]> {
  await sql.query(ERASURE.mails, [id, email, orderId])
  if (email !== null) await sql.query(ERASURE.keptFilters, [email])
  await sql.query(ERASURE.comments, [id, email, orderId])
  await sql.query(ERASURE.returnNotes, [id, email, orderId])
  await sql.query(ERASURE.returns, [id, email, orderId])
  await sql.query(ERASURE.bankLines, [id, email, orderId])
  const orders = await sql.query<ErasedOrder>(ERASURE.orders, [id, email, orderId])
  const orderIds = orders.map((order) => order.id)
  await sql.query(ERASURE.fileBytes, [orderIds])
  await sql.query(ERASURE.files, [orderIds])
  if (id !== null) await eraseAccount(sql, id, { reason, actorId })
  // Last: a write that was under way has ended, because this transaction holds the rows that it would have changed.
  const documents = [...(id === null ? [] : [id]), ...orderIds]
  await sql.query(ERASURE.answers, [documents])
  return orders
}

async function eraseAccount(
  sql: Sql,
  id: string,
  { reason, actorId }: { reason: string; actorId: string | null },
): Promise<void> {
  await sql.query(ERASURE.addresses, [id])
  await sql.query(ERASURE.tags, [id])
  await sql.query(ERASURE.customerNotes, [id])
  await sql.query(ERASURE.sessions, [id])
  await sql.query(ERASURE.keys, [id])
  await sql.query(ERASURE.links, [id])
  await sql.query(ERASURE.listViews, [id])
  await sql.query(ERASURE.secondFactor, [id])
  await sql.query(ERASURE.bulkRuns, [id])
  await sql.query(ERASURE.bulkRunItems, [id])
  await sql.query(ERASURE.stockCounts, [id])
  await sql.query(ERASURE.user, [id, reason, actorId])
  // After the user: triggers of the ledgers allow only an erased person's name to be removed.
  await sql.query(ERASURE.events, [id])
  await sql.query(ERASURE.movements, [id])
  await sql.query(ERASURE.ownComments, [id])
  await sql.query(ERASURE.ownFiles, [id])
  await sql.query(ERASURE.ownNotes, [id])
}
