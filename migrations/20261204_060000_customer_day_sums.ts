import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * The key of the sums by customer and day holds what customers are ranked by: a year of them is read from the index alone. The
 * index answers alone for rows that were vacuumed, which is worth more frequent runs.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table sales_customer_days drop constraint sales_customer_days_pkey,
      add primary key (day, customer_id) include (gross_minor);
    alter table sales_customer_days
      set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02)`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table sales_customer_days
      reset (autovacuum_vacuum_scale_factor, autovacuum_vacuum_insert_scale_factor);
    alter table sales_customer_days drop constraint sales_customer_days_pkey, add primary key (day, customer_id)`)
}
