import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

import { buildIndex } from '../scripts/lib/migrations/build-index'
import { dropIndexes } from '../scripts/lib/migrations/drop-indexes'

/** In the order in which lists show rows: each new one split the first page of its kind and left it half empty. */
const KEYSETS: Readonly<Record<string, string>> = {
  orders_created_keyset: 'orders (created_at desc, id desc)',
  orders_customer_keyset: 'orders (customer_id, created_at desc, id desc)',
  orders_status_keyset: 'orders (status, created_at desc, id desc)',
  orders_payment_status_keyset: 'orders (payment_status, created_at desc, id desc)',
  orders_fulfilment_status_keyset: 'orders (fulfilment_status, created_at desc, id desc)',
  orders_source_keyset: 'orders (source, created_at desc, id desc)',
  orders_sales_channel_keyset:
    'orders (sales_channel, created_at desc, id desc) where sales_channel is not null',
  orders_placed_keyset: 'orders (placed_at desc nulls last, id desc)',
  payments_method_keyset: 'payments (method, created_at desc, id desc)',
  payments_status_keyset: 'payments (status, created_at desc, id desc)',
  shipments_carrier: 'shipments (carrier, created_at desc, id desc)',
  shipments_status_keyset: 'shipments (status, created_at desc, id desc)',
  returns_status_keyset: 'returns (status, created_at desc, id desc)',
  stock_movements_ledger: 'stock_movements (variant_id, created_at desc, id desc)',
  // The events of one order are few: they are found by the order and sorted.
  order_events_timeline: 'order_events (order_id, created_at, id)',
  // Another is by the same, of all variants.
  variants_low_stock: 'variants ((on_hand - reserved)) where deleted_at is null',
}

export async function up({ payload }: MigrateUpArgs): Promise<void> {
  await dropIndexes(payload, Object.keys(KEYSETS))
}

export async function down({ payload }: MigrateDownArgs): Promise<void> {
  for (const [name, on] of Object.entries(KEYSETS)) await buildIndex(payload, { name, on })
}
