import type { PayloadRequest } from 'payload'

import type { CountKind } from '@/domain/catalogue/count-lines'
import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import { contextOfRequest } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

/** How many articles of a document its page shows at once. */
export const COUNT_PAGE = 200

/** An article of a document; numbers are pieces. */
export interface CountViewLine {
  [column: string]: unknown
  position: number
  variantId: string
  sku: string
  title: string
  onHandBefore: number
  quantity: number
  delta: number
  unitCostMinor: number | null
}

/** A document of goods in or a stock take, as its page shows it. */
export interface CountView {
  id: string
  number: string
  kind: CountKind
  note: string | null
  currency: string
  articles: number
  /** By how many pieces the stock has changed in all. */
  pieces: number
  /** What the goods cost that have a cost, in minor units of the currency; null where none has. */
  costMinor: number | null
  bookedBy: string | null
  /** ISO 8601. */
  bookedAt: string
  page: number
  pages: number
  lines: CountViewLine[]
}

const COUNT = `
  select c.id, c.number, c.kind::text as kind, c.note, c.currency, c.articles::int as articles, c.pieces::float8 as pieces,
    (select sum(l.quantity * l.unit_cost_minor)::float8 from stock_count_lines l where l.count_id = c.id) as "costMinor",
    (select coalesce(nullif(u.name, ''), u.email) from users u where u.id = c.created_by_id) as "bookedBy",
    to_json(c.created_at) as "bookedAt"
  from stock_counts c where c.id = $1`

const LINES = `
  select l.position, l.variant_id as "variantId", l.sku,
    case when v.title in ('', 'Default', p.title) then p.title else p.title || ', ' || v.title end as title,
    l.on_hand_before::float8 as "onHandBefore", l.quantity::float8 as quantity, l.on_hand_delta::float8 as delta,
    l.unit_cost_minor::float8 as "unitCostMinor"
  from stock_count_lines l join variants v on v.id = l.variant_id join products p on p.id = v.product_id
  where l.count_id = $1 order by l.position limit ${String(COUNT_PAGE)} offset $2`

/** Loads a document with a page of its articles. Null for callers who may not see it, and for an unknown id. */
export async function loadCountView(
  req: PayloadRequest,
  id: string,
  askedPage: number,
): Promise<CountView | null> {
  const { actor, payload } = contextOfRequest(req)
  if (!mayAll(actor, 'stock-counts', 'read') || !UUID.test(id)) return null
  const sql = sqlOf(payload)
  const [count] = await sql.query<Omit<CountView, 'lines' | 'page' | 'pages'> & Record<string, unknown>>(
    COUNT,
    [id],
  )
  if (!count) return null
  const pages = Math.max(1, Math.ceil(count.articles / COUNT_PAGE))
  const page = Math.min(Math.max(1, askedPage), pages)
  const lines = await sql.query<CountViewLine>(LINES, [id, (page - 1) * COUNT_PAGE])
  return { ...count, page, pages, lines }
}
