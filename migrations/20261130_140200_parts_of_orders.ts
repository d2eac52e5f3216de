import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** Payments, refunds and shipments of all orders are listed by amount, method and carrier. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index payments_amount on payments using btree (amount_minor, id);
    create index payments_method_keyset on payments using btree (method, created_at desc, id desc);
    create index refunds_amount on refunds using btree (amount_minor, id);
    create index shipments_carrier on shipments using btree (carrier, created_at desc, id desc);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql`drop index payments_amount, payments_method_keyset, refunds_amount, shipments_carrier;`,
  )
}
