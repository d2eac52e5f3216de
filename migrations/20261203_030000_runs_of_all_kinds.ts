import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * Runs on products, variants and customers, and runs that have stopped. The items of runs name documents of any collection, so that
 * their column is called so.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter type enum_bulk_runs_kind add value 'variant_prices';
    alter type enum_bulk_runs_kind add value 'variant_prices_back';
    alter type enum_bulk_runs_kind add value 'product_prices';
    alter type enum_bulk_runs_kind add value 'product_prices_back';
    alter type enum_bulk_runs_kind add value 'category';
    alter type enum_bulk_runs_kind add value 'category_back';
    alter type enum_bulk_runs_kind add value 'stock';
    alter type enum_bulk_runs_kind add value 'stock_back';
    alter type enum_bulk_runs_kind add value 'customer_tag';
    alter type enum_bulk_runs_kind add value 'customer_untag';
    alter type enum_bulk_runs_kind add value 'customer_tags_back';
    alter type enum_bulk_runs_status add value 'failed';
    alter table bulk_runs add column failure varchar collate public.reading_order;
    alter table bulk_run_items rename column order_id to document_id;
  `)
}

/** Runs of these kinds are not known before. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    delete from bulk_runs where kind::text in ('variant_prices', 'variant_prices_back', 'product_prices', 'product_prices_back',
      'category', 'category_back', 'stock', 'stock_back', 'customer_tag', 'customer_untag', 'customer_tags_back');
    update bulk_runs set status = 'running' where status::text = 'failed';
    alter table bulk_run_items rename column document_id to order_id;
    alter table bulk_runs drop column failure;
    alter table bulk_runs alter column status drop default, alter column status type text, alter column kind type text;
    drop type enum_bulk_runs_status;
    create type enum_bulk_runs_status as enum ('queued', 'running', 'done', 'cancelled');
    drop type enum_bulk_runs_kind;
    create type enum_bulk_runs_kind as enum ('pay', 'ship', 'hold', 'resume', 'cancel', 'void_payment', 'cancel_shipment', 'invoice', 'tag',
      'untag');
    alter table bulk_runs alter column status type enum_bulk_runs_status using status::enum_bulk_runs_status,
      alter column status set default 'queued', alter column kind type enum_bulk_runs_kind using kind::enum_bulk_runs_kind;
  `)
}
