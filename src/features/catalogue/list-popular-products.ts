import type { Context } from '@/platform/context'
import { readSqlOf } from '@/platform/database/replicas/reads'

import type { CardRow, ProductCard } from './list-products'
import { CARD_COLUMNS, CARD_SOURCES, IS_FOR_SALE, toCard } from './list-products'

/** The number of newest orders that popularity is computed from, so that the cost does not grow with the orders. */
const RECENT_ORDERS = 400

const POPULAR = `
  with recent as (
    select id from orders where placed_at is not null
    order by placed_at desc nulls last, id desc limit ${RECENT_ORDERS}),
  sold as (
    select v.product_id, sum(l.quantity) as pieces
    from recent r join orders_lines l on l._parent_id = r.id join variants v on v.id = l.variant_id
    group by v.product_id)
  select ${CARD_COLUMNS} from sold s, ${CARD_SOURCES}
  where p.id = s.product_id and ${IS_FOR_SALE} order by s.pieces desc, p.id limit $1`

/** The products that the newest orders contain most of. */
export async function listPopularProducts(ctx: Context, limit: number): Promise<ProductCard[]> {
  const rows = await readSqlOf(ctx.payload).prepared<CardRow>('catalogue-popular', POPULAR, [limit])
  return rows.map(toCard)
}
