import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

import { buildIndex } from '../scripts/lib/migrations/build-index'
import { dropIndexes } from '../scripts/lib/migrations/drop-indexes'

/** In the order in which rows come: new ones are put behind the last, and pages fill up. They are read backwards. */
const TIMELINES: Readonly<Record<string, string>> = {
  orders_timeline: 'orders (created_at, id)',
  orders_customer_timeline: 'orders (customer_id, created_at, id)',
  orders_status_timeline: 'orders (status, created_at, id)',
  orders_payment_status_timeline: 'orders (payment_status, created_at, id)',
  orders_fulfilment_status_timeline: 'orders (fulfilment_status, created_at, id)',
  orders_source_timeline: 'orders (source, created_at, id)',
  orders_sales_channel_timeline: 'orders (sales_channel, created_at, id) where sales_channel is not null',
  orders_placed_timeline: 'orders (placed_at nulls first, id)',
  payments_method_timeline: 'payments (method, created_at, id)',
  payments_status_timeline: 'payments (status, created_at, id)',
  shipments_carrier_timeline: 'shipments (carrier, created_at, id)',
  shipments_status_timeline: 'shipments (status, created_at, id)',
  returns_status_timeline: 'returns (status, created_at, id)',
  stock_movements_timeline: 'stock_movements (variant_id, created_at, id)',
}

export async function up({ payload }: MigrateUpArgs): Promise<void> {
  for (const [name, on] of Object.entries(TIMELINES)) await buildIndex(payload, { name, on })
}

export async function down({ payload }: MigrateDownArgs): Promise<void> {
  await dropIndexes(payload, Object.keys(TIMELINES))
}
