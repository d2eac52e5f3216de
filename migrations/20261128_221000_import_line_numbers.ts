import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * A line is known by its invoice and its number there, and no longer by a digest of what it says: an export that says
 * something else about it is a change, and no further line. What it said is kept to be compared, with the row of the order
 * that it became. Of lines that were imported before, that is found in the orders; what only the digest knew stays unknown
 * (`local_time` is null).
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table imported_lines add column number integer, add column title varchar, add column country varchar,
      add column local_time varchar, add column part_id varchar;

    update imported_lines i set number = n.number
    from (
      select invoice, fingerprint, occurrence,
        row_number() over (partition by invoice order by imported_at, fingerprint, occurrence) as number
      from imported_lines
    ) n
    where n.invoice = i.invoice and n.fingerprint = i.fingerprint and n.occurrence = i.occurrence;

    alter table imported_lines drop constraint imported_lines_pkey;
    alter table imported_lines alter column number set not null, add constraint imported_lines_number_check check (number > 0);
    alter table imported_lines add primary key (invoice, number);
    alter table imported_lines drop column occurrence;

    with kept as (
      select invoice, number, order_id, sku, quantity, amount_minor,
        row_number() over (partition by order_id, sku, quantity, amount_minor order by number) as nth
      from imported_lines where refund_id is null and kind = 'goods'
    ), sold as (
      select _parent_id as order_id, id, sku, title, quantity, line_total_minor as amount_minor,
        row_number() over (partition by _parent_id, sku, quantity, line_total_minor order by _order) as nth
      from orders_lines where _parent_id in (select order_id from imported_lines)
    )
    update imported_lines i set part_id = s.id, title = s.title
    from kept k join sold s using (order_id, sku, quantity, amount_minor, nth)
    where i.invoice = k.invoice and i.number = k.number;

    with kept as (
      select invoice, number, order_id, sku, abs(amount_minor) as size,
        row_number() over (partition by order_id, sku, abs(amount_minor) order by number) as nth
      from imported_lines where refund_id is null and kind <> 'goods'
    ), charged as (
      select _parent_id as order_id, id, code as sku, title, abs(amount_minor) as size,
        row_number() over (partition by _parent_id, code, abs(amount_minor) order by _order) as nth
      from orders_charges where _parent_id in (select order_id from imported_lines)
    )
    update imported_lines i set part_id = c.id, title = regexp_replace(c.title, ' \\([0-9]+ × [0-9.-]+\\)$', '')
    from kept k join charged c using (order_id, sku, size, nth)
    where i.invoice = k.invoice and i.number = k.number;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table imported_lines drop constraint imported_lines_pkey, add column occurrence integer;
    update imported_lines i set occurrence = n.nth
    from (select invoice, number, row_number() over (partition by invoice, fingerprint order by number) as nth from imported_lines) n
    where n.invoice = i.invoice and n.number = i.number;
    alter table imported_lines alter column occurrence set not null, add check (occurrence > 0),
      add primary key (invoice, fingerprint, occurrence),
      drop column number, drop column title, drop column country, drop column local_time, drop column part_id;
  `)
}
