import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { placeNewOrder } from '@/features/orders/placing/place-order'
import { RUN_INPUTS } from '@/collections/bulk-runs/endpoints/run-inputs'
import { startRun, undoRun } from '@/features/bulk-runs/start-run'
import type { StartInput } from '@/features/bulk-runs/run-input'
import { workBulkRun } from '@/jobs/handlers/work-bulk-run'
import { createLogger } from '@/platform/logging/logger'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { jobContext } from './jobs'
import { ADDRESS, contextOf, makeStaffContext, makeStore, makeUser, makeVariant } from './shop'

/** A shop with a customer, a manager, and an article of which there is enough. */
export async function openRunShop(
  payload: Payload,
): Promise<{ buyer: Context; manager: Context; variantId: string }> {
  await makeStore(payload)
  const buyer = contextOf(payload, await makeUser(payload))
  const manager = await makeStaffContext(payload, 'manager')
  return { buyer, manager, variantId: (await makeVariant(payload, { onHand: 1000 })).id }
}

/** The same value so many times. */
export const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)

/** Places orders of one piece each, one after another. */
export async function placeOrders(buyer: Context, variantId: string, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) {
    const lines = [{ variantId, quantity: 1 }]
    ids.push((await placeNewOrder(buyer, { lines, shippingAddress: ADDRESS })).id)
  }
  return ids
}

type Wish = Omit<StartInput, 'id'>

/** Starts a run with an id of its own. */
export async function start(ctx: Context, wish: Wish): Promise<string> {
  const { id } = await startRun(ctx, { ...wish, id: uuidv7() }, RUN_INPUTS)
  return id
}

/** Starts a run that takes another back, with an id of its own. */
export async function undo(ctx: Context, runId: string, settings: object = {}): Promise<string> {
  const { id } = await undoRun(ctx, runId, { id: uuidv7(), settings, inputs: RUN_INPUTS })
  return id
}

/** Does the work of a run as the worker's job does. */
export async function work(
  payload: Payload,
  runId: string,
  signal = new AbortController().signal,
): Promise<void> {
  const log = createLogger({ level: 'silent' })
  await workBulkRun({ ctx: jobContext(payload), log, signal }, { runId })
}

export interface ItemRow {
  [column: string]: unknown
  documentId: string
  state: string
  code: string | null
  reason: string | null
}

/** What became of each document of a run, in the order of the selection. */
export function itemsOf(payload: Payload, runId: string): Promise<ItemRow[]> {
  return sqlOf(payload).query<ItemRow>(
    `select document_id as "documentId", state, code, reason from bulk_run_items where run_id = $1 order by position`,
    [runId],
  )
}

/** A run as it is stored. */
export async function runRow(payload: Payload, runId: string): Promise<Record<string, unknown> | undefined> {
  const [row] = await sqlOf(payload).query(
    `select status::text as status, total::int as total, done::int as done, refused::int as refused, finished_at is not null as "isFinished"
     from bulk_runs where id = $1`,
    [runId],
  )
  return row
}

/** The statuses of orders, in the order in which they are named. */
export async function statusesOf(payload: Payload, orderIds: readonly string[]): Promise<string[]> {
  const rows = await sqlOf(payload).query<{ id: string; status: string }>(
    'select id, status::text as status from orders where id = any($1::uuid[])',
    [orderIds],
  )
  const byId = new Map(rows.map(({ id, status }) => [id, status]))
  return orderIds.map((id) => byId.get(id) ?? '')
}

/** How many email messages of a kind these orders have brought. */
export async function mailsOf(payload: Payload, orderIds: readonly string[], name: string): Promise<number> {
  const jobs = await sqlOf(payload).query(
    `select 1 from pgboss.job where name = $2 and data->>'orderId' = any($1)`,
    [orderIds, name],
  )
  return jobs.length
}
