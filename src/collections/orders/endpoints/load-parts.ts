import type { PayloadRequest } from 'payload'

import { MAX_LIMIT } from '@/platform/limits/document-limit'
import { sqlOf } from '@/platform/database/transaction'

/** Collections of what belongs to an order. */
export type Part =
  | 'payments'
  | 'shipments'
  | 'refunds'
  | 'invoices'
  | 'returns'
  | 'order-events'
  | 'order-comments'
  | 'order-files'

interface Asked {
  part: Part
  /** Of each order, from 1. */
  limit: number
}

interface Document {
  id: string
}

/** Some of an order's documents of one part. */
export interface Parts {
  docs: Document[]
  hasNextPage: boolean
}

const TABLES = {
  payments: 'payments',
  shipments: 'shipments',
  refunds: 'refunds',
  invoices: 'invoices',
  returns: 'returns',
  'order-events': 'order_events',
  'order-comments': 'order_comments',
  'order-files': 'order_files',
} as const satisfies Record<Part, string>

/** Ids of each order's oldest documents; one more than are asked for, where there are more. */
const idsOf = (table: string) => `
  select o.id::text as "orderId", p.id::text as id
  from unnest($1::uuid[]) as o(id)
  cross join lateral (
    select id, created_at from ${table} where order_id = o.id order by created_at, id limit $2
  ) p
  order by o.id, p.created_at, p.id`

interface Row extends Record<string, unknown> {
  orderId: string
  id: string
}

/** The documents with these ids, as the caller may see them. */
async function findSeen(
  req: PayloadRequest,
  part: Part,
  ids: readonly string[],
): Promise<Map<string, Document>> {
  const found = new Map<string, Document>()
  for (let from = 0; from < ids.length; from += MAX_LIMIT) {
    const { docs } = await req.payload.find({
      collection: part,
      where: { id: { in: ids.slice(from, from + MAX_LIMIT) } },
      ...{ limit: MAX_LIMIT, pagination: false, depth: 0, req },
      overrideAccess: false,
    })
    for (const document of docs) found.set(document.id, document)
  }
  return found
}

/** Ids of documents by their orders, in the order of the rows. */
function byOrder(rows: readonly Row[]): Map<string, string[]> {
  const grouped = new Map<string, string[]>()
  for (const { orderId, id } of rows) grouped.set(orderId, [...(grouped.get(orderId) ?? []), id])
  return grouped
}

async function readAll(
  req: PayloadRequest,
  { part, limit }: Asked,
  orderIds: readonly string[],
): Promise<Map<string, Parts>> {
  const rows = await sqlOf(req.payload).query<Row>(idsOf(TABLES[part]), [orderIds, limit + 1])
  const idsOfOrder = byOrder(rows)
  const shown = [...idsOfOrder.values()].flatMap((ids) => ids.slice(0, limit))
  const seen = await findSeen(req, part, shown)
  return new Map(
    orderIds.map((orderId) => {
      const ids = idsOfOrder.get(orderId) ?? []
      const docs = ids.slice(0, limit).flatMap((id) => seen.get(id) ?? [])
      return [orderId, { docs, hasNextPage: docs.length > 0 && ids.length > limit }]
    }),
  )
}

/** Orders whose parts are read together, and what comes of it. */
interface Batch {
  orderIds: Set<string>
  answer: Promise<Map<string, Parts>>
}

const batches = new WeakMap<PayloadRequest, Map<string, Batch>>()

/**
 * Reads documents of one part of an order. One reading serves all orders of a request that ask in the same turn: a list of
 * orders costs as many statements as one order.
 */
export async function loadParts(req: PayloadRequest, asked: Asked, orderId: string): Promise<Parts> {
  const open = batches.get(req) ?? new Map<string, Batch>()
  batches.set(req, open)
  const key = `${asked.part} ${String(asked.limit)}`
  let batch = open.get(key)
  if (!batch) {
    const orderIds = new Set<string>()
    const answer = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      open.delete(key)
      return readAll(req, asked, [...orderIds])
    })
    batch = { orderIds, answer }
    open.set(key, batch)
  }
  batch.orderIds.add(orderId)
  return (await batch.answer).get(orderId) ?? { docs: [], hasNextPage: false }
}
