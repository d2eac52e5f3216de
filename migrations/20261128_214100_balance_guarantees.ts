import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * Balances of the orders that are there (what `domain/order/balance.ts` says, in SQL once), and what the database itself
 * holds from now on. Imported history is what its books say: where a credit note gave back less than the goods had cost,
 * the difference was never due, and counts as waived.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table orders_lines alter column refunded_quantity set not null;

    update orders_lines l set refunded_quantity = least(l.quantity, r.units)
    from (select line_id, sum(quantity) as units from refunds_lines group by line_id) r
    where r.line_id = l.id;

    with returned as (
      select l._parent_id as id, sum(round((l.line_total_minor - l.discount_minor
        + case when o.prices_include_tax then 0 else l.tax_total_minor end) * l.returned_quantity / l.quantity)) as worth
      from orders_lines l join orders o on o.id = l._parent_id where l.returned_quantity > 0 group by 1
    ), differences as (
      select o.id, o.source, case when o.status in ('cancelled', 'returned', 'refunded') then 0
          else o.total_minor - greatest(coalesce(r.worth, 0), o.refunded_total_minor) end
        - o.paid_total_minor + o.refunded_total_minor as claim
      from orders o left join returned r on r.id = o.id where o.status <> 'draft'
    )
    update orders o set
      owed_minor = greatest(0, d.claim),
      refund_due_minor = case when d.source = 'import' then 0 else greatest(0, -d.claim) end,
      refund_waived_minor = case when d.source = 'import' then greatest(0, -d.claim) else 0 end,
      balance = case when d.claim > 0 then 'owed' when d.source = 'import' then 'settled' else 'refund_due' end::enum_orders_balance
    from differences d where d.id = o.id and d.claim <> 0;

    alter table orders_lines
      add constraint orders_lines_refunded_check check (
        refunded_quantity between 0 and quantity and refunded_quantity = trunc(refunded_quantity));
    alter table orders
      add constraint orders_balance_check check (
        owed_minor >= 0 and refund_due_minor >= 0 and refund_waived_minor >= 0
        and (balance = 'owed') = (owed_minor > 0) and (balance = 'refund_due') = (refund_due_minor > 0));

    -- What waits for money, the newest first, and nothing of what is settled.
    create index orders_balance_open on orders (balance, created_at desc, id desc) where balance <> 'settled';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index orders_balance_open;
    alter table orders drop constraint orders_balance_check;
    alter table orders_lines drop constraint orders_lines_refunded_check;
    alter table orders_lines alter column refunded_quantity drop not null;`)
}
