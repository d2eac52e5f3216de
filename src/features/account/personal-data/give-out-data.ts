import type { GivenOrder, PersonalData } from '@/domain/account/personal-data'
import { PERSONAL_DATA_VERSION } from '@/domain/account/personal-data'
import { DomainError } from '@/domain/errors'
import { rowsFor } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'

import { auditAccount } from '../sign-in/audit-account'
import { ORDERS, PERSON } from './personal-data-sql'

/** Orders that are read at a time. */
const PAGE = 200
/** More orders than these are a shop's, not a person's: the exports have them. */
const MOST_ORDERS = 20_000

const FIRST = { createdAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' }

interface OrderRow {
  [column: string]: unknown
  id: string
  createdAt: string
  order: GivenOrder
}

async function readOrders(sql: Sql, userId: string): Promise<GivenOrder[]> {
  const orders: GivenOrder[] = []
  let last = FIRST
  for (;;) {
    const rows = await sql.query<OrderRow>(ORDERS, [userId, last.createdAt, last.id, PAGE])
    orders.push(...rows.map(({ order }) => order))
    const end = rows.at(-1)
    if (!end || rows.length < PAGE) return orders
    if (orders.length >= MOST_ORDERS) {
      const most = MOST_ORDERS.toLocaleString('en')
      throw new DomainError('CONFLICT', `There are more than ${most} orders: export them instead.`)
    }
    last = end
  }
}

type Person = Omit<PersonalData, 'version' | 'as_of' | 'orders'> & Record<string, unknown>

/** Whether it is for staff to read. @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`; `NOT_FOUND` for an account that the caller may not give out. */
function assertMayGiveOut({ actor }: Context, userId: string): boolean {
  if (actor.type === 'anonymous') throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
  const rows = rowsFor(actor, 'users', 'give out')
  if (rows.length === 0)
    throw new DomainError('FORBIDDEN', 'Only admin and manager give out what is stored about a person.')
  const isByStaff = rows.includes('all')
  if (!isByStaff && actor.id !== userId) throw new DomainError('NOT_FOUND', 'No such customer.')
  return isByStaff
}

/** As what the data were given out. */
type DataFormat = 'JSON' | 'PDF'

/** Without what staff write for each other: whether that can be given out, they decide by case. */
function withoutStaffWords(data: PersonalData): PersonalData {
  const { tags: _tags, ...account } = data.account
  const orders = data.orders.map(({ internal_note: _note, ...order }) => ({ ...order, comments: [] }))
  return { ...data, account, orders, notes: [] }
}

/**
 * All that is stored about a person, at one moment: to staff who answer them, and, without what staff write for each other, to
 * themselves. The audit trail of the account tells of it.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`; `NOT_FOUND`, also for an erased account; `CONFLICT` for an account
 * of a size that no person has.
 */
export async function giveOutData(ctx: Context, userId: string, format: DataFormat): Promise<PersonalData> {
  const isByStaff = assertMayGiveOut(ctx, userId)
  return withTransaction(ctx, async (sql) => {
    const [person] = UUID.test(userId) ? await sql.query<Person>(PERSON, [userId]) : []
    if (!person) throw new DomainError('NOT_FOUND', 'No such customer.')
    const orders = await readOrders(sql, userId)
    await auditAccount(ctx, sql, { userId, action: 'export', reason: `Personal data given out as ${format}` })
    const { account, addresses, consents, merged_accounts, messages, notes, sessions } = person
    const data: PersonalData = {
      ...{ version: PERSONAL_DATA_VERSION, as_of: new Date().toISOString() },
      ...{ account, addresses, merged_accounts, consents, orders, notes, messages, sessions },
    }
    return isByStaff ? data : withoutStaffWords(data)
  })
}

/** The same as a file for programs. */
export async function giveOutJson(ctx: Context, userId: string): Promise<{ name: string; bytes: Buffer }> {
  const data = await giveOutData(ctx, userId, 'JSON')
  return { name: 'personal-data.json', bytes: Buffer.from(`${JSON.stringify(data, null, 2)}\n`, 'utf8') }
}
