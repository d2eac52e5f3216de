import { DomainError } from '@/domain/errors'
import { untouchedTags } from '@/domain/tags'
import { newestEntry, tagKeysChangedSince } from '@/platform/audit/tag-history'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import type { OrderWork } from '../actions/order-state'
import { lockOrder } from '../actions/order-state'
import { readTags, tagOrder } from '../tagging/tag-orders'
import type { ItemInput } from './order-run-input'

/** What was recorded, by which it can be taken back; empty where the order itself says enough. */
export type ActResult = Pick<ItemInput, 'paymentId' | 'shipmentId' | 'tags' | 'tagEntry' | 'holdTurns'>

const TURNS = `
  select count(*)::int as count from order_events where order_id = $1 and type in ('order.on_hold', 'order.resumed')`

async function countTurns({ sql, order }: OrderWork): Promise<number> {
  const [row] = await sql.query<{ count: number }>(TURNS, [order.id])
  return row?.count ?? 0
}

/** A move of an order between held and open. */
interface HoldTurn {
  readonly orderId: string
  /** The number of the move that this one takes back, if it takes one back. */
  readonly undoes: number | undefined
  readonly move: (work: OrderWork) => Promise<unknown>
}

/**
 * Holds or resumes an order, and answers the how-manieth of its moves between held and open that was. A move takes another
 * back only while that is the order's last: a hold of later is someone else's.
 * @throws DomainError `CONFLICT` when the order was held or resumed since, and as the move does.
 */
export async function takeHoldTurn(ctx: Context, { orderId, undoes, move }: HoldTurn): Promise<ActResult> {
  return withTransaction(ctx, async (sql) => {
    const work = { ctx, sql, order: await lockOrder(ctx, sql, orderId) }
    if (undoes !== undefined && (await countTurns(work)) !== undoes)
      throw new DomainError('CONFLICT', 'The order has been held or resumed since.')
    await move(work)
    return { holdTurns: await countTurns(work) }
  })
}

/** Answers those that were not there before: the others are not this run's to take off. */
export async function addTags(ctx: Context, orderId: string, add: readonly string[]): Promise<ActResult> {
  return withTransaction(ctx, async (sql) => {
    await lockOrder(ctx, sql, orderId)
    const before = await readTags(sql, orderId)
    const { tags: after } = await tagOrder(ctx, orderId, { add: [...add] })
    const tagEntry = await newestEntry(sql, { collection: 'orders', id: orderId })
    return { tags: after.filter((tag) => !before.includes(tag)), tagEntry }
  })
}

/**
 * Takes off the tags that a run has put on, but for those that were taken off or put on again since.
 * @throws DomainError `CONFLICT` when that was done to all of them.
 */
export async function takeTagsOff(
  ctx: Context,
  orderId: string,
  { tags = [], tagEntry }: ItemInput,
): Promise<ActResult> {
  if (tags.length === 0) return {}
  return withTransaction(ctx, async (sql) => {
    await lockOrder(ctx, sql, orderId)
    // Runs of earlier releases have recorded no entry.
    const changed =
      tagEntry === undefined
        ? new Set<string>()
        : await tagKeysChangedSince(sql, { collection: 'orders', id: orderId }, tagEntry)
    await tagOrder(ctx, orderId, { remove: untouchedTags({ remove: tags }, changed).remove })
    return {}
  })
}
