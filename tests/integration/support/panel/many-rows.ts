import type { Sql } from '@/platform/database/transaction'

interface Owners {
  productId: string
  orderId: string
}

/** Thousands of rows of what is searched: in a table of a few, the planner reads whatever index is smallest. */
export async function fillTables(sql: Sql, { productId, orderId }: Owners): Promise<void> {
  const rows = 'generate_series(1, 4000) n'
  await sql.query(
    `insert into orders (id, number, status, currency, customer_name, shipping_address_city, created_at, updated_at)
     select gen_random_uuid(), 'ROW-' || n, 'draft', 'GBP', 'Row ' || n, 'Town ' || n, now(), now() from ${rows}`,
  )
  await sql.query(
    `insert into variants (id, product_id, sku, title, price_minor, tax_class, on_hand, reserved, created_at, updated_at)
     select gen_random_uuid(), $1, 'ROW-' || n, 'Row ' || n, 1, 'standard', 0, 0, now(), now() from ${rows}`,
    [productId],
  )
  await sql.query(
    `insert into users (id, email, name, created_at, updated_at)
     select gen_random_uuid(), 'row-' || n || '@example.com', 'Row ' || n, now(), now() from ${rows}`,
  )
  // Numbers of a series follow each other, one invoice at a time: these are none.
  await sql.query(`
    alter table invoices disable trigger user;
    insert into invoices (id, number, kind, series, sequence, order_id, issued_on, currency, net_minor, tax_minor,
      total_minor, content, search, created_at, updated_at)
    select gen_random_uuid(), 'ROW-' || lpad(n::text, 5, '0'), 'invoice', 'ROW-', n, '${orderId}', '2026-11-30',
      'GBP', 0, 0, 0, '{}', ' row-' || n || ' ', now(), now() from ${rows};
    alter table invoices enable trigger user`)
  await sql.query('analyze orders, variants, users, invoices')
}
