import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

const SAFE = 'set search_path = pg_catalog, public, pg_temp'

/** What rows of orders, `r`, add to the sums of their customers, `sign` times. Drafts are no orders yet. */
const sumsOf = (rows: string, sign: 1 | -1) => `
  select r.customer_id, r.currency, ${String(sign)} as orders,
    ${String(sign)} * (r.paid_total_minor - r.refunded_total_minor)::bigint as spent_minor
  from ${rows} r where r.customer_id is not null and r.placed_at is not null`

const note = (sums: string) => `
  insert into customer_changes (customer_id, currency, orders, spent_minor)
    select customer_id, currency, sum(orders), sum(spent_minor) from (${sums}) s
    group by 1, 2 having sum(orders) <> 0 or sum(spent_minor) <> 0;`

/** Writers only add to `customer_changes`, so that orders of one customer do not wait for each other. */
const NOTES = `
  create table customer_changes (
    customer_id uuid not null, currency text not null, orders bigint not null, spent_minor bigint not null);
  create table customer_sums_terms (
    only_row boolean primary key default true check (only_row), currency text not null);

  create function note_orders_of_customer() returns trigger language plpgsql ${SAFE} as $$
  begin
    if tg_op = 'INSERT' then ${note(sumsOf('new_rows', 1))}
    elsif tg_op = 'DELETE' then ${note(sumsOf('old_rows', -1))}
    else ${note(`${sumsOf('(select old.*)', -1)} union all ${sumsOf('(select new.*)', 1)}`)}
    end if;
    return null;
  end $$;
  create trigger note_customer_added after insert on orders referencing new table as new_rows
    for each statement execute function note_orders_of_customer();
  create trigger note_customer_deleted after delete on orders referencing old table as old_rows
    for each statement execute function note_orders_of_customer();
  create trigger note_customer_changed after update of customer_id, currency, placed_at, paid_total_minor, refunded_total_minor
    on orders for each row when (
      (old.customer_id, old.currency, old.placed_at is null, old.paid_total_minor - old.refunded_total_minor)
      is distinct from
      (new.customer_id, new.currency, new.placed_at is null, new.paid_total_minor - new.refunded_total_minor))
    execute function note_orders_of_customer();`

const SILENT = `'erasure_reason', 'erased_by_id'`
const SILENT_NOW = `${SILENT}, 'orders_placed', 'spent_minor'`

/** The function that tells of changed accounts leaves out columns by name: its definition gets another list of them. */
const silenced = (from: string, to: string) => `
  do $do$ declare definition text := pg_get_functiondef('tell_of_users'::regproc); begin
    if position($f$${from}$f$ in definition) = 0 then raise exception 'tell_of_users has changed'; end if;
    execute replace(definition, $f$${from}$f$, $t$${to}$t$);
  end $do$;`

const NAMES = [
  ['ordersColumn', 'ordersPlaced'],
  ['spentColumn', 'spentMinor'],
] as const

/** Views that people have saved show the columns that can be sorted, under their names. */
const renamed = (names: readonly (readonly [string, string])[]) => {
  const replaced = names.reduce(
    (text, [from, to]) => `replace(${text}, '"${from}"', '"${to}"')`,
    'query::text',
  )
  const shown = NAMES.flat().map((name) => `query::text like '%"${name}"%'`)
  return `
  -- safe: people have saved a few views of lists, and nothing waits for them
  update list_views set query = (${replaced})::jsonb where ${shown.join(' or ')};`
}

/**
 * `users.orders_placed` and `users.spent_minor` are what lists of customers are sorted by. A worker adds what was noted; the sums of
 * orders that are there already are made by its first run, beside a shop that goes on.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw([NOTES, silenced(SILENT, SILENT_NOW), renamed(NAMES)].join('\n')))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    ${renamed(NAMES.map(([from, to]) => [to, from] as const))}
    ${silenced(SILENT_NOW, SILENT)}
    drop trigger note_customer_added on orders;
    drop trigger note_customer_deleted on orders;
    drop trigger note_customer_changed on orders;
    drop function note_orders_of_customer();
    drop table customer_changes, customer_sums_terms;`),
  )
}
