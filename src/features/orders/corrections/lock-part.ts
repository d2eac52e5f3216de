import { DomainError } from '@/domain/errors'
import type { ActionOf } from '@/domain/permissions'
import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { assertRequiredVersion } from '@/platform/required-version'

import type { OrderState } from '../actions/order-state'
import { lockOrder } from '../actions/order-state'

/** A kind of record that belongs to an order, and who may correct it. */
interface PartKind {
  readonly table: 'payments' | 'shipments'
  /** As people call one. */
  readonly noun: string
  readonly action: ActionOf<'orders'>
  /** Of the refusal: `only admin or manager may …`. */
  readonly deed: string
}

const lockOf = (table: string) =>
  `select round(extract(epoch from updated_at) * 1000)::float8 as "versionMs" from ${table} where id = $1 for update`

/**
 * Locks the order that a record belongs to, then the record: corrections of one order come one after the other, and after
 * what else is done to it. A version that the call requires is the record's own.
 * @throws DomainError `NOT_FOUND` when the record does not exist or the caller may not see its order, `FORBIDDEN`,
 * `PRECONDITION_FAILED`.
 */
export async function lockPart(
  ctx: Context,
  sql: Sql,
  { kind, id }: { kind: PartKind; id: string },
): Promise<OrderState> {
  const { table, noun, action, deed } = kind
  const missing = new DomainError('NOT_FOUND', `No such ${noun}.`)
  const [found] = UUID.test(id)
    ? await sql.query<{ orderId: string }>(`select order_id as "orderId" from ${table} where id = $1`, [id])
    : []
  if (!found) throw missing
  const order = await lockOrder(ctx, sql, found.orderId).catch((error: unknown) => {
    throw error instanceof DomainError && error.code === 'NOT_FOUND' ? missing : error
  })
  if (!mayAll(ctx.actor, 'orders', action)) throw new DomainError('FORBIDDEN', deed)
  const [locked] = await sql.query<{ versionMs: number }>(lockOf(table), [id])
  if (!locked) throw missing
  assertRequiredVersion(ctx, { collection: table, id, versionMs: locked.versionMs })
  return order
}
