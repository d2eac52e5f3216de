import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

const ADDRESS = ['name', 'company', 'line1', 'line2', 'city', 'region']

/** Columns that people read, and lists sort by. Codes, hashes, keys and addresses of pages keep the database's order. */
const READ: Readonly<Record<string, readonly string[]>> = {
  orders: [
    ...['number', 'customer_name', 'customer_email', 'external_reference', 'shipping_method_title'],
    ...['note', 'internal_note'],
    ...ADDRESS.flatMap((part) => [`shipping_address_${part}`, `billing_address_${part}`]),
  ],
  payments: ['reference'],
  shipments: ['carrier', 'tracking_number'],
  refunds: ['reason', 'external_reference'],
  order_events: ['reason', 'actor_name'],
  imports: ['file_name', 'error'],
  products: ['title', 'seo_title', 'seo_description', 'external_reference'],
  _products_v: [
    'version_title',
    'version_seo_title',
    'version_seo_description',
    'version_external_reference',
  ],
  variants: ['sku', 'title'],
  categories: ['title', 'description'],
  stock_movements: ['reason', 'actor_name'],
  media: ['alt', 'filename'],
  users: ['name', 'email', 'username', 'phone', 'internal_note', 'external_reference', 'erasure_reason'],
  sessions: ['device', 'browser'],
  api_keys: ['name'],
  mails: ['template', 'to', 'subject'],
  audit_entries: ['document_title', 'actor_name', 'reason'],
}

interface Searched {
  column: string
  of: readonly string[]
}

/** The columns that are searched, and of which columns of the same row each is made. */
const SEARCHED: Readonly<Record<string, Searched>> = {
  orders: {
    column: 'search',
    of: ['number', 'customer_name', 'customer_email', 'external_reference', 'line_skus'],
  },
  imports: { column: 'search', of: ['file_name'] },
  products: { column: 'search', of: ['title', 'slug'] },
  _products_v: { column: 'version_search', of: ['version_title', 'version_slug'] },
  variants: { column: 'search', of: ['sku', 'title'] },
  categories: { column: 'search', of: ['title', 'slug'] },
  media: { column: 'search', of: ['alt', 'filename'] },
  users: { column: 'search', of: ['name', 'email', 'username'] },
  api_keys: { column: 'search', of: ['name', 'prefix'] },
  mails: { column: 'search', of: ['subject', 'to'] },
}

const spaced = (values: readonly string[]) =>
  values.map((value) => `coalesce(${value}, '')`).join(` || ' ' || `)

/** Spaces around it let a pattern ask for the beginning and the end of any word. */
const searchOf = (values: readonly string[]) => `' ' || public.search_text(${spaced(values)}) || ' '`

/** While the table is rewritten the line's SKUs are read from where they are; afterwards triggers keep them. */
const sourceOf = (column: string) => (column === 'line_skus' ? 'public.skus_of_order(id)' : `"${column}"`)

/**
 * One rewrite of the table fills the column, and builds each index anew once. Triggers that name a column that changes its
 * order stand in the way: they are taken off and put back as they were.
 */
function alterTable(table: string): string {
  const searched = SEARCHED[table]
  const read = READ[table] ?? []
  const stored = (column: string, value: string) =>
    `add column "${column}" varchar generated always as (${value}) stored`
  const actions = [
    ...read.map((column) => `alter column "${column}" type varchar collate public.reading_order`),
    ...(table === 'orders' ? [stored('line_skus', 'public.skus_of_order(id)')] : []),
    ...(searched ? [stored(searched.column, searchOf(searched.of.map(sourceOf)))] : []),
  ]
  return `
    do $do$
    declare
      triggers pg_trigger[] := array(
        select t from pg_trigger t where tgrelid = '"${table}"'::regclass and not tgisinternal);
      definitions text[] := array(select pg_get_triggerdef(t.oid) from unnest(triggers) t);
      one text;
    begin
      for one in select tgname from unnest(triggers) loop execute format('drop trigger %I on "${table}"', one); end loop;
      alter table "${table}" ${actions.join(', ')};
      foreach one in array definitions loop execute one; end loop;
    end $do$`
}

/** Whoever writes the row, the column says what the row says. */
function keepSearch(table: string, { column, of }: Searched): string {
  const changed = [...of, column].map((name) => `new."${name}" is distinct from old."${name}"`)
  const values = of.map((name) => `new."${name}"`)
  return `
    alter table "${table}" alter column "${column}" drop expression;
    alter table "${table}" alter column "${column}" set statistics 300;
    create function keep_search_of_${table}() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp as $$
    begin
      new."${column}" := ${searchOf(values)};
      return new;
    end $$;
    create trigger keep_search_when_added before insert on "${table}"
      for each row execute function keep_search_of_${table}();
    create trigger keep_search_when_changed before update on "${table}"
      for each row when (${changed.join(' or ')}) execute function keep_search_of_${table}();
    create index "${table}_text" on "${table}" using gin ("${column}" gin_trgm_ops)
      with (gin_pending_list_limit = 1024);`
}

/**
 * An order is found by the SKUs of its lines, so it carries them. Those who insert an order with its lines write them along
 * (then the trigger below finds nothing to do). Payload replaces all lines when it saves a draft: what was deleted is
 * looked at when the transaction ends, so that such a save changes the order once at most.
 */
const KEEP_LINE_SKUS = `
  create function put_line_skus(ids uuid[]) returns void language plpgsql
    set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_generic_plan as $$
  declare
    stale uuid[];
  begin
    select array_agg(o.id) into stale from orders o
    where o.id = any(ids) and o.line_skus is distinct from
      (select string_agg(l.sku, ' ' order by l._order) from orders_lines l where l._parent_id = o.id);
    if stale is not null then
      update orders set line_skus = public.skus_of_order(id) where id = any(stale);
    end if;
  end $$;
  create function keep_line_skus_added() returns trigger language plpgsql
    set search_path = pg_catalog, public, pg_temp as $$
  begin
    perform put_line_skus(array(select distinct _parent_id from added));
    return null;
  end $$;
  create function keep_line_skus_changed() returns trigger language plpgsql
    set search_path = pg_catalog, public, pg_temp as $$
  begin
    perform put_line_skus(array[old._parent_id] || case when tg_op = 'UPDATE' then new._parent_id end);
    return null;
  end $$;
  create trigger keep_line_skus_added after insert on orders_lines referencing new table as added
    for each statement execute function keep_line_skus_added();
  create constraint trigger keep_line_skus_deleted after delete on orders_lines
    deferrable initially deferred for each row execute function keep_line_skus_changed();
  create constraint trigger keep_line_skus_changed after update on orders_lines
    deferrable initially deferred for each row
    when (new.sku is distinct from old.sku or new._order <> old._order or new._parent_id <> old._parent_id)
    execute function keep_line_skus_changed();`

const skusOfOrder = (volatility: 'immutable' | 'stable') => `
  create or replace function public.skus_of_order(id uuid) returns text language sql ${volatility}
    set search_path = pg_catalog, public, pg_temp as
    'select string_agg(sku, '' '' order by _order) from public.orders_lines where _parent_id = $1';`

/** Searches, and lists in the order of reading, on the columns that people read. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const statements = [
    'drop index orders_lines_sku_search;',
    // Only what never changes may fill a column; it is told what it really is as soon as the column is filled.
    skusOfOrder('immutable'),
    ...Object.keys(READ).map(alterTable),
    'alter table orders alter column line_skus drop expression;',
    ...Object.entries(SEARCHED).map(([table, searched]) => keepSearch(table, searched)),
    skusOfOrder('stable'),
    KEEP_LINE_SKUS,
    // Without figures about the new columns the planner would ask the index for words that every row has.
    `analyze ${Object.keys(SEARCHED).join(', ')};`,
  ]
  for (const statement of statements) await db.execute(sql.raw(statement))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  const statements = [
    ...['added', 'deleted', 'changed'].map((name) => `drop trigger keep_line_skus_${name} on orders_lines;`),
    'drop function keep_line_skus_added(), keep_line_skus_changed(), put_line_skus(uuid[]);',
    ...Object.entries(SEARCHED).map(
      ([table, { column }]) => `
        drop trigger keep_search_when_added on "${table}";
        drop trigger keep_search_when_changed on "${table}";
        drop function keep_search_of_${table}();
        alter table "${table}" drop column "${column}"${table === 'orders' ? ', drop column line_skus' : ''};`,
    ),
    'drop function public.skus_of_order(uuid);',
    ...Object.entries(READ).map(
      ([table, columns]) =>
        `alter table "${table}" ${columns.map((column) => `alter column "${column}" type varchar collate "default"`).join(', ')};`,
    ),
    'create index orders_lines_sku_search on orders_lines using gin (sku gin_trgm_ops);',
  ]
  for (const statement of statements) await db.execute(sql.raw(statement))
}
