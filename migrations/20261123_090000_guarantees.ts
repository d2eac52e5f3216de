import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * What the collections cannot declare: order numbers, checks that hold whoever writes, ledgers that only grow, and the
 * indexes behind keyset pages and text search.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create extension if not exists pg_trgm;

    create sequence order_number_seq start with 1001;

    alter table variants
      add constraint variants_stock_check check (on_hand >= 0 and reserved >= 0 and reserved <= on_hand),
      add constraint variants_stock_whole_check check (on_hand = trunc(on_hand) and reserved = trunc(reserved)),
      add constraint variants_price_check check (price_minor >= 0 and price_minor = trunc(price_minor)),
      add constraint variants_sku_check check (sku = upper(btrim(sku)) and sku <> '');

    alter table orders
      add constraint orders_currency_check check (currency ~ '^[A-Z]{3}$'),
      add constraint orders_total_check check (
        total_minor = subtotal_minor - discount_total_minor + shipping_total_minor
          + case when prices_include_tax then 0 else tax_total_minor end),
      add constraint orders_refund_check check (
        paid_total_minor >= 0 and refunded_total_minor >= 0 and refunded_total_minor <= paid_total_minor),
      add constraint orders_placed_check check (status in ('draft', 'cancelled') or placed_at is not null),
      add constraint orders_held_check check ((status = 'on_hold') = (held_from is not null));

    -- The form shows lines on drafts alone, which makes Payload declare their columns as nullable.
    alter table orders_lines
      alter column sku set not null,
      alter column title set not null,
      alter column quantity set not null,
      alter column shipped_quantity set not null,
      alter column returned_quantity set not null,
      alter column unit_price_minor set not null,
      alter column tax_rate_bp set not null,
      alter column discount_minor set not null,
      alter column tax_total_minor set not null,
      alter column line_total_minor set not null;
    alter table orders_lines
      add constraint orders_lines_quantity_check check (
        quantity > 0 and quantity = trunc(quantity)
        and shipped_quantity between 0 and quantity and returned_quantity between 0 and shipped_quantity),
      add constraint orders_lines_total_check check (line_total_minor = quantity * unit_price_minor),
      add constraint orders_lines_discount_check check (discount_minor between 0 and line_total_minor);

    alter table payments add constraint payments_amount_check check (amount_minor > 0);
    alter table refunds add constraint refunds_amount_check check (amount_minor > 0);
    alter table shipments_lines add constraint shipments_lines_quantity_check check (quantity > 0);
    alter table stock_movements
      add constraint stock_movements_delta_check check (on_hand_delta <> 0 or reserved_delta <> 0);
    alter table categories add constraint categories_parent_check check (parent_id is distinct from id);

    create function refuse_rewriting() returns trigger language plpgsql as $$
    begin
      raise exception '% only grows: rows are neither changed nor deleted', tg_table_name using errcode = '23000';
    end $$;
    create trigger stock_movements_append_only before update or delete on stock_movements
      for each row execute function refuse_rewriting();
    create trigger stock_movements_no_truncate before truncate on stock_movements
      for each statement execute function refuse_rewriting();
    create trigger order_events_append_only before update or delete on order_events
      for each row execute function refuse_rewriting();
    create trigger order_events_no_truncate before truncate on order_events
      for each statement execute function refuse_rewriting();

    create index orders_created_keyset on orders (created_at desc, id desc);
    create index orders_placed_keyset on orders (placed_at desc nulls last, id desc);
    create index orders_total_keyset on orders (total_minor, id);
    create index orders_customer_keyset on orders (customer_id, created_at desc, id desc);
    create index orders_status_keyset on orders (status, created_at desc, id desc);
    create index orders_payment_status_keyset on orders (payment_status, created_at desc, id desc);
    create index orders_fulfilment_status_keyset on orders (fulfilment_status, created_at desc, id desc);
    create index orders_search on orders
      using gin (number gin_trgm_ops, customer_name gin_trgm_ops, customer_email gin_trgm_ops,
                 external_reference gin_trgm_ops);
    create index orders_lines_sku_search on orders_lines using gin (sku gin_trgm_ops);
    create index users_search on users using gin (name gin_trgm_ops, email gin_trgm_ops, username gin_trgm_ops);
    create index products_search on products using gin (title gin_trgm_ops, slug gin_trgm_ops);
    create index variants_search on variants using gin (sku gin_trgm_ops, title gin_trgm_ops);
    create index order_events_timeline on order_events (order_id, created_at, id);
    create index stock_movements_ledger on stock_movements (variant_id, created_at desc, id desc);
    create index variants_low_stock on variants ((on_hand - reserved)) where deleted_at is null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index orders_created_keyset, orders_placed_keyset, orders_total_keyset, orders_customer_keyset,
      orders_status_keyset, orders_payment_status_keyset, orders_fulfilment_status_keyset, orders_search,
      orders_lines_sku_search, users_search, products_search, variants_search, order_events_timeline,
      stock_movements_ledger, variants_low_stock;
    drop trigger stock_movements_append_only on stock_movements;
    drop trigger stock_movements_no_truncate on stock_movements;
    drop trigger order_events_append_only on order_events;
    drop trigger order_events_no_truncate on order_events;
    drop function refuse_rewriting();
    alter table categories drop constraint categories_parent_check;
    alter table stock_movements drop constraint stock_movements_delta_check;
    alter table shipments_lines drop constraint shipments_lines_quantity_check;
    alter table refunds drop constraint refunds_amount_check;
    alter table payments drop constraint payments_amount_check;
    alter table orders_lines
      alter column sku drop not null,
      alter column title drop not null,
      alter column quantity drop not null,
      alter column shipped_quantity drop not null,
      alter column returned_quantity drop not null,
      alter column unit_price_minor drop not null,
      alter column tax_rate_bp drop not null,
      alter column discount_minor drop not null,
      alter column tax_total_minor drop not null,
      alter column line_total_minor drop not null;
    alter table orders_lines drop constraint orders_lines_quantity_check, drop constraint orders_lines_total_check,
      drop constraint orders_lines_discount_check;
    alter table orders drop constraint orders_currency_check, drop constraint orders_total_check,
      drop constraint orders_refund_check, drop constraint orders_placed_check, drop constraint orders_held_check;
    alter table variants drop constraint variants_stock_check, drop constraint variants_stock_whole_check,
      drop constraint variants_price_check, drop constraint variants_sku_check;
    drop sequence order_number_seq;
  `)
}
