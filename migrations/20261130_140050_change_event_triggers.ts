import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** A document whose changes are told. In expressions, `o` is its row before the change and `n` the row now. */
interface Document {
  table: string
  type: string
  /** What the events say, without anything personal. */
  facts: Record<string, string>
  parent?: string
  /** Columns whose change is no change of the document, besides {@link IGNORED}. */
  ignored?: readonly string[]
  /** A change that is more than an update: conditions of `case`, with what the event is called. */
  verbs?: string
  /** What an event of a change says besides. */
  moreFacts?: string
  /** A statement after rows were added, and one instead of the usual after they were changed. */
  added?: string
  changed?: string
}

const IGNORED = ['updated_at', 'updated_by_id', 'search']
const TRASH = `
      when o.deleted_at is null and n.deleted_at is not null then 'trashed'
      when o.deleted_at is not null and n.deleted_at is null then 'restored'`
const AMOUNT = { amount_minor: 'n.amount_minor', currency: 'n.currency' }

const LEVELS = `jsonb_build_object('sku', n.sku, 'on_hand', n.on_hand, 'reserved', n.reserved,
                'available', n.on_hand - n.reserved)`
const LEVEL_COLUMNS = '{updated_at,updated_by_id,search,on_hand,reserved,is_offered,content_changed_at}'
const VARIANT_COLUMNS = [
  ...['product_id', 'sku', 'title', 'price_minor', 'compare_at_price_minor', 'tax_class', 'weight_grams'],
  ...['low_stock_level', 'external_reference', 'created_by_id', 'created_at', 'deleted_at'],
]

function columnsOf(columns: readonly string[], row: string): string {
  return columns.map((column) => `${row}.${column}`).join(', ')
}

const EVENT = 'insert into change_events (type, document_type, document_id, parent_id, data)'

const DOCUMENTS: readonly Document[] = [
  {
    table: 'orders',
    type: 'order',
    facts: {
      number: 'n.number',
      status: 'n.status',
      payment_status: 'n.payment_status',
      fulfilment_status: 'n.fulfilment_status',
      total_minor: 'n.total_minor',
      currency: 'n.currency',
    },
    ignored: ['checkout_key'],
    verbs: 'when n.status <> o.status then n.status::text',
    moreFacts: `case when n.status <> o.status then jsonb_build_object('status_from', o.status) else '{}' end`,
  },
  {
    table: 'payments',
    type: 'payment',
    facts: { ...AMOUNT, method: 'n.method', status: 'n.status' },
    parent: 'n.order_id',
  },
  {
    table: 'shipments',
    type: 'shipment',
    facts: { carrier: 'n.carrier', is_delivered: 'n.delivered_at is not null' },
    parent: 'n.order_id',
  },
  { table: 'refunds', type: 'refund', facts: AMOUNT, parent: 'n.order_id' },
  {
    table: 'products',
    type: 'product',
    facts: { slug: 'n.slug', status: 'n._status' },
    verbs: TRASH,
  },
  {
    table: 'variants',
    type: 'variant',
    facts: { sku: 'n.sku' },
    parent: 'n.product_id',
    verbs: TRASH,
    added: `${EVENT} select 'stock.changed', 'stock', n.id, n.product_id, ${LEVELS} from new_rows n
          where n.on_hand <> 0 or n.reserved <> 0;`,
    // Each order changes levels: one statement, and fields are compared one by one only where there is a difference.
    changed: `${EVENT}
          select e.type, e.document_type, n.id, n.product_id, e.data from old_rows o join new_rows n on n.id = o.id,
            lateral (
              select 'stock.changed' as type, 'stock' as document_type, ${LEVELS} as data
                where n.on_hand <> o.on_hand or n.reserved <> o.reserved
              union all
              select 'variant.' || case ${TRASH} else 'updated' end, 'variant', jsonb_build_object('sku', n.sku)
                || changed_fields(to_jsonb(o), to_jsonb(n), '${LEVEL_COLUMNS}')
                where (${columnsOf(VARIANT_COLUMNS, 'n')}) is distinct from (${columnsOf(VARIANT_COLUMNS, 'o')})
            ) e;`,
  },
  { table: 'categories', type: 'category', facts: { slug: 'n.slug' }, parent: 'n.parent_id', verbs: TRASH },
  {
    table: 'media',
    type: 'media',
    facts: { mime_type: 'n.mime_type' },
    ignored: ['prefix', '_objectkey', 'thumbnail_u_r_l'],
    verbs: TRASH,
  },
  {
    table: 'users',
    type: 'customer',
    facts: {},
    ignored: [
      ...['hash', 'salt', 'reset_password_token', 'reset_password_expiration', 'reset_password_requested_at'],
      ...['erasure_reason', 'erased_by_id'],
    ],
    verbs: `when o.erased_at is null and n.erased_at is not null then 'erased'${TRASH}`,
  },
]

/** Rows that belong to a document, `c`: `says` is what of one counts. */
interface Part {
  table: string
  of: string
  name: string
  key: string
  says: string
  /** Whether a new row changes the document's own row as well: its SKUs, its totals. */
  addingShows?: true
}

const ROW = 'to_jsonb(c)'
const NUMBERED = `to_jsonb(c) - 'id'`
const PARTS: readonly Part[] = [
  { table: 'orders_lines', of: 'order', name: 'lines', key: '_parent_id', says: ROW, addingShows: true },
  { table: 'orders_charges', of: 'order', name: 'charges', key: '_parent_id', says: ROW, addingShows: true },
  { table: 'shipments_lines', of: 'shipment', name: 'lines', key: '_parent_id', says: ROW },
  { table: 'refunds_lines', of: 'refund', name: 'lines', key: '_parent_id', says: ROW },
  { table: 'products_options', of: 'product', name: 'options', key: '_parent_id', says: ROW },
  { table: 'products_texts', of: 'product', name: 'options', key: 'parent_id', says: NUMBERED },
  { table: 'products_rels', of: 'product', name: 'gallery', key: 'parent_id', says: NUMBERED },
  { table: 'variants_option_values', of: 'variant', name: 'option_values', key: '_parent_id', says: ROW },
  { table: 'users_addresses', of: 'customer', name: 'addresses', key: '_parent_id', says: ROW },
  // What counts of an account's roles is whether it is staff.
  {
    table: 'users_roles',
    of: 'customer',
    name: 'roles',
    key: 'parent_id',
    says: `to_jsonb(c.value <> 'customer')`,
  },
]

const SAFE = 'set search_path = pg_catalog, public, pg_temp'
/** Both sides of a change are joined by a hash, however few rows there were when the plan was made. */
const HASHED = `${SAFE} set enable_nestloop = off`
/** Looked up by index, however small the tables were then. */
const INDEXED = `${SAFE} set enable_nestloop = on set enable_seqscan = off`

function factsOf({ facts }: Document): string {
  const pairs = Object.entries(facts).map(([name, expression]) => `'${name}', ${expression}`)
  return `jsonb_build_object(${pairs.join(', ')})`
}

/** One statement tells of all rows that a statement has changed. */
function tellOf(document: Document): string {
  const { table, type, parent = 'null::uuid', ignored = [], verbs, moreFacts = `'{}'::jsonb` } = document
  const verb = verbs ? `case ${verbs} else 'updated' end` : `'updated'`
  const columns = [...IGNORED, ...ignored].map((name) => `'${name}'`).join(', ')
  const event = (verbOf: string) =>
    `${EVENT} select '${type}.' || ${verbOf}, '${type}', n.id, ${parent}, ${factsOf(document)}`
  const reached = `unnest(case n.status when 'draft' then '{created}' else array['created', n.status::text] end)`
  const usual = `
        select array_agg(c.id), array_agg(c.parent), array_agg(c.verb), array_agg(c.facts || c.fields)
          into ids, parents, verbs, facts
        from (
          select n.id, ${parent} as parent, ${verb} as verb, ${factsOf(document)} || ${moreFacts} as facts,
            changed_fields(to_jsonb(o), to_jsonb(n), array[${columns}]) as fields
          from old_rows o join new_rows n on n.id = o.id offset 0
        ) c where c.fields is not null;
        if ids is not null then perform tell_changes('${type}', ids, parents, verbs, facts); end if;`
  // Accounts of staff are left out, by their roles, which are gone after the deletion.
  const gone =
    type === 'customer'
      ? `create trigger tell_of_deleted before delete on ${table} for each row execute function tell_of_deleted_account();`
      : `create trigger tell_of_deleted after delete on ${table} referencing old table as old_rows
      for each statement execute function tell_of_${table}();`
  return `
    create function tell_of_${table}() returns trigger language plpgsql ${HASHED} as $$
    declare
      ids uuid[]; parents uuid[]; verbs text[]; facts jsonb[];
    begin
      if tg_op = 'INSERT' then
        ${event(type === 'order' ? reached : `'created'`)} from new_rows n;
        ${document.added ?? ''}
      elsif tg_op = 'DELETE' then
        ${event(`'deleted'`)} from old_rows n;
      else ${document.changed ?? usual}
      end if;
      return null;
    end $$;
    create trigger tell_of_added after insert on ${table} referencing new table as new_rows
      for each statement execute function tell_of_${table}();
    create trigger tell_of_changed after update on ${table} referencing old table as old_rows new table as new_rows
      for each statement execute function tell_of_${table}();
    ${gone}`
}

/** What rows of a part, named `source`, add to what a document was like before: 1 for those it had, -1 for new ones. */
function rowsOf({ key, says }: Part, source: string, count: number): string {
  return `select c.${key} as document, ${says} as said, ${String(count)} as n from ${source} c
          where c.${key} = any(documents)`
}

const DIGEST = `sha256(convert_to(coalesce(jsonb_agg(said order by said) filter (where said is not null), '[]')::text, 'UTF8'))`

/** The first change of a part in a transaction keeps what it was like before. A new document is told as a whole. */
function keep(part: Part): string {
  const { table, of, key } = part
  const touched = (rows: string) => `
        documents := array(select distinct t.${key} from ${rows} t
          where not exists (select from change_events e where e.document_id = t.${key} and e.position is null
            and e.type = '${of}.created' and e.transaction = pg_current_xact_id()));`
  const statement = (others: string) => `
        insert into change_event_parts (document_type, document_id, part, digest)
        select '${of}', d.id, '${table}', ${DIGEST} from unnest(documents) d(id) left join (
          select document, said from (${rowsOf(part, table, 1)} ${others}) r group by document, said having sum(n) > 0
        ) s on s.document = d.id group by d.id
        on conflict do nothing;`
  const added = `union all ${rowsOf(part, 'new_rows', -1)}`
  const gone = `union all ${rowsOf(part, 'old_rows', 1)}`
  const both = `(select ${key} from old_rows union select ${key} from new_rows)`
  const onAdded = `create trigger keep_part_added after insert on ${table} referencing new table as new_rows
      for each statement execute function keep_part_${table}();`
  return `
    create function keep_part_${table}() returns trigger language plpgsql ${INDEXED} as $$
    declare
      documents uuid[];
    begin
      if tg_op = 'INSERT' then ${touched('new_rows')}
        if documents <> '{}' then ${statement(added)}
        end if;
      elsif tg_op = 'DELETE' then ${touched('old_rows')} ${statement(gone)}
      else ${touched(both)} ${statement(`${added} ${gone}`)}
      end if;
      return null;
    end $$;
    ${part.addingShows ? '' : onAdded}
    create trigger keep_part_deleted after delete on ${table} referencing old table as old_rows
      for each statement execute function keep_part_${table}();
    create trigger keep_part_changed after update on ${table} referencing old table as old_rows new table as new_rows
      for each statement execute function keep_part_${table}();`
}

/** At the end of the transaction: is the part other than it was? */
function compare(part: Part): string {
  const document = DOCUMENTS.find(({ type }) => type === part.of)
  if (!document) throw new Error(`no document ${part.of}`)
  const { table, parent = 'null::uuid' } = document
  return `
      when '${part.table}' then
        select ${DIGEST} into digest
          from (select distinct ${part.says} as said from ${part.table} c where c.${part.key} = new.document_id) s;
        if digest <> new.digest then
          perform tell_changes('${part.of}', array[n.id], array[${parent}], array['updated'],
            array[${factsOf(document)} || '{"changed": ["${part.name}"]}']) from ${table} n where n.id = new.document_id;
        end if;`
}

const HELPERS = `
  -- The fields that differ, by the names that they have in the API, as {"changed": […]}; null when there is none.
  create function changed_fields(before jsonb, after jsonb, ignored text[]) returns jsonb language sql immutable
    set search_path = pg_catalog as $$
    select case when count(*) > 0 then jsonb_build_object('changed', jsonb_agg(distinct regexp_replace(
      regexp_replace(replace(a.key, 'line_skus', 'lines'), '^_|_minor$|_id$', '', 'g'),
      '^(shipping_address|billing_address|customer|seo|sizes)_.*$', '\\1'))) end
    from jsonb_each(after) a
    where a.value is distinct from before -> a.key and a.key <> all(ignored)
  $$;

  -- Writes an event of each document. An update adds to what the transaction has told of the document before, and an update
  -- that comes before more than an update becomes that.
  create function tell_changes(kind text, ids uuid[], parents uuid[], verbs text[], facts jsonb[]) returns void
    language plpgsql ${INDEXED} as $$
  begin
    with told as materialized (
      select * from unnest(ids, parents, verbs, facts) as t(id, parent, verb, facts)
      where kind <> 'customer' or t.facts -> 'changed' ? 'roles'
        or not exists (select from users_roles r where r.parent_id = t.id and r.value <> 'customer')
    ), latest as materialized (
      select distinct on (t.id) t.*, e.id as event, e.type from told t join change_events e on e.document_id = t.id
        and e.document_type = kind and e.position is null and e.transaction = pg_current_xact_id()
      order by t.id, e.id desc
    ), same as materialized (
      select * from latest where verb = 'updated' or type = kind || '.updated'
    ), merged as (
      update change_events e set type = case s.verb when 'updated' then e.type else kind || '.' || s.verb end,
        data = e.data || (s.facts - 'changed') || case when e.data ? 'changed' then
          jsonb_build_object('changed', (select jsonb_agg(distinct f) from
            jsonb_array_elements((e.data -> 'changed') || coalesce(s.facts -> 'changed', '[]')) f)) else '{}' end
      from same s where e.id = s.event and e.position is null
    )
    insert into change_events (type, document_type, document_id, parent_id, data)
    select kind || '.' || t.verb, kind, t.id, t.parent, t.facts from told t where t.id not in (select s.id from same s);
  end $$;`

const ACCOUNTS = `
  -- An account is told of as a customer until it gets a role of staff.
  create function leave_staff_out() returns trigger language plpgsql ${INDEXED} as $$
  begin
    delete from change_events e using new_rows r
    where r.value <> 'customer' and e.document_id = r.parent_id and e.document_type = 'customer'
      and e.position is null and e.transaction = pg_current_xact_id();
    return null;
  end $$;
  -- After keep_part_added, by its name: that has to find the account as told of.
  create trigger leave_staff_out after insert on users_roles referencing new table as new_rows
    for each statement execute function leave_staff_out();

  create function tell_of_deleted_account() returns trigger language plpgsql ${INDEXED} as $$
  begin
    perform tell_changes('customer', array[old.id], array[null::uuid], array['deleted'], array['{}'::jsonb]);
    return old;
  end $$;`

/**
 * Whoever writes, in whatever way, the transaction that changes documents writes events of it. Statements tell of all of
 * their rows at once. Of what did not change there is no event; nor of the accounts of staff.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const statements = [
    HELPERS,
    ACCOUNTS,
    ...DOCUMENTS.map(tellOf),
    ...PARTS.map(keep),
    `create function tell_of_part() returns trigger language plpgsql ${INDEXED} as $$
    declare
      digest bytea;
    begin
      delete from change_event_parts p
        where p.transaction = new.transaction and p.document_id = new.document_id and p.part = new.part;
      case new.part ${PARTS.map(compare).join('')}
      end case;
      return null;
    end $$;
    create constraint trigger tell_of_part after insert on change_event_parts
      deferrable initially deferred for each row execute function tell_of_part();`,
  ]
  await db.execute(sql.raw(statements.join('\n')))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  const statements = [
    'drop trigger tell_of_part on change_event_parts; drop function tell_of_part();',
    'drop trigger leave_staff_out on users_roles; drop function leave_staff_out();',
    ...DOCUMENTS.map(
      ({ table }) => `
      drop trigger tell_of_added on ${table}; drop trigger tell_of_changed on ${table};
      drop trigger tell_of_deleted on ${table}; drop function tell_of_${table}();`,
    ),
    ...PARTS.map(
      ({ table }) => `
      drop trigger if exists keep_part_added on ${table}; drop trigger keep_part_changed on ${table};
      drop trigger keep_part_deleted on ${table}; drop function keep_part_${table}();`,
    ),
    `drop function tell_of_deleted_account(), tell_changes(text, uuid[], uuid[], text[], jsonb[]),
      changed_fields(jsonb, jsonb, text[]);`,
  ]
  await db.execute(sql.raw(statements.join('\n')))
}
