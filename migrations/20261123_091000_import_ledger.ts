import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * Which line of which invoice was imported and what it became. The key makes a second import of the same line impossible,
 * and the amounts are what the reconciliation compares orders and refunds with.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table imported_lines (
      invoice varchar not null,
      fingerprint uuid not null,
      occurrence integer not null check (occurrence > 0),
      kind varchar not null,
      sku varchar not null,
      quantity numeric not null,
      amount_minor numeric not null,
      currency varchar not null,
      order_id uuid not null references orders (id) on delete cascade,
      refund_id uuid references refunds (id) on delete cascade,
      imported_at timestamp(3) with time zone not null default now(),
      primary key (invoice, fingerprint, occurrence)
    );
    create index imported_lines_order on imported_lines (order_id);
    create index imported_lines_refund on imported_lines (refund_id) where refund_id is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table imported_lines`)
}
