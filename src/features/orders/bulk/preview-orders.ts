import type { Availability, Stock } from '@/domain/bulk-runs/judge-order'
import { refusalFor } from '@/domain/bulk-runs/judge-order'
import type { AskedRun } from '@/domain/bulk-runs/run-document'
import type { OfferedOrderKind } from '@/domain/bulk-runs/run-kinds'
import type { RefusedDocument, RunPreview } from '@/domain/bulk-runs/run-preview'
import { groupRefusals } from '@/domain/bulk-runs/run-preview'
import { DomainError } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf } from '@/platform/database/transaction'

import type { OrderReading } from '../actions/order-state'
import { actorFacts, readOrders } from '../actions/order-state'
import { whyNotInvoiced } from '../invoicing/why-not-invoiced'
import { whyNotRemindedOf } from '../reminding/reminder-facts'
import { notesOf } from './preview-notes'

/** With the names that the refusal of a shipment gives. */
const STOCK = `
  select v.id, v.sku, (v.on_hand - v.reserved)::float8 as available,
    case when v.title in ('', 'Default', p.title) then p.title else p.title || ', ' || v.title end as title
  from variants v join products p on p.id = v.product_id where v.id = any($1::uuid[])`

const TAGS = `
  select t.parent_id as id, array_agg(t.text order by t."order") as tags from orders_texts t
  where t.path = 'tags' and t.parent_id = any($1::uuid[]) group by t.parent_id`

type Asked = AskedRun & { readonly kind: OfferedOrderKind }

/** What is available of the variants whose units are taken when they are shipped. */
async function readStock(sql: Sql, orders: Iterable<OrderReading>): Promise<Stock> {
  const wanted = new Set<string>()
  for (const { lines } of orders)
    for (const { stock, variantId } of lines)
      if (stock === 'on_shipment' && variantId !== null) wanted.add(variantId)
  if (wanted.size === 0) return new Map()
  const rows = await sql.query<Availability & { id: string }>(STOCK, [[...wanted]])
  return new Map(rows.map(({ id, ...level }) => [id, level]))
}

/** The tags of the orders that have any. */
async function readTagsOf(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const rows = await sql.query<{ id: string; tags: string[] }>(TAGS, [ids])
  return new Map(rows.map(({ id, tags }) => [id, tags]))
}

/** Why orders are refused by what their rows alone do not say, by their ids. */
async function whyNot(
  sql: Sql,
  kind: OfferedOrderKind,
  orders: ReadonlyMap<string, OrderReading>,
): Promise<ReadonlyMap<string, string>> {
  if (kind === 'invoice') return whyNotInvoiced(sql, [...orders.keys()])
  return kind === 'remind' ? whyNotRemindedOf(sql, orders) : new Map<string, never>()
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

/**
 * What a run would come to, by the rules of the single action, without writing: a set-based read, and the orders judged one after
 * another as the run would do them; the list is one as `readTrackingList` takes it. Whether the caller may start it, is asked before.
 */
export async function previewOrders(
  ctx: Context,
  { kind, list, settings, ...asked }: Asked,
): Promise<RunPreview> {
  const ids = [...new Set(asked.ids)]
  const sql = sqlOf(ctx.payload)
  const orders = mayAll(ctx.actor, 'orders', 'read') ? await readOrders(sql, ids) : new Map<string, never>()
  const stock = kind === 'ship' ? await readStock(sql, orders.values()) : new Map<string, never>()
  const given = settings?.['tags']
  const add = kind === 'tag' && isTexts(given) ? given : []
  const tagsOf = add.length > 0 ? await readTagsOf(sql, ids) : new Map<string, string[]>()
  const because = await whyNot(sql, kind, orders)
  const ready: OrderReading[] = []
  const refused: RefusedDocument[] = []
  for (const id of ids) {
    const order = orders.get(id)
    const tags = { current: tagsOf.get(id) ?? [], add }
    const error = order
      ? refusalFor(kind, {
          ...{ order, actor: actorFacts(ctx, order), stock, tags },
          because: because.get(id),
        })
      : new DomainError('NOT_FOUND', 'No such order.')
    if (error) refused.push({ id, title: order?.number ?? id, error })
    else if (order) ready.push(order)
  }
  const { notes, problems } = notesOf({ kind, ready, orders, tracking: list })
  return { total: ids.length, ready: ready.length, refusals: groupRefusals(refused), notes, problems }
}
