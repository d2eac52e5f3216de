import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** Documents with tags, and what the events of their changes say. */
interface Tagged {
  table: 'orders' | 'users'
  type: string
  facts: string
}

const TAGGED: readonly Tagged[] = [
  {
    table: 'orders',
    type: 'order',
    facts: `jsonb_build_object('number', n.number, 'status', n.status, 'payment_status', n.payment_status,
      'fulfilment_status', n.fulfilment_status, 'total_minor', n.total_minor, 'currency', n.currency)`,
  },
  { table: 'users', type: 'customer', facts: 'jsonb_build_object()' },
]

const KEY = `(lower(text collate public.reading_order) collate "C")`
const SAID = `to_jsonb(c) - 'id'`
const DIGEST = `sha256(convert_to(coalesce(jsonb_agg(said order by said) filter (where said is not null), '[]')::text, 'UTF8'))`

const rowsOf = (source: string, count: number) =>
  `select c.parent_id as document, ${SAID} as said, ${String(count)} as n from ${source} c
          where c.parent_id = any(documents)`

/** As the parts of `change_event_triggers`: the first change in a transaction keeps what the tags were like before. */
function keep({ table, type }: Tagged): string {
  const texts = `${table}_texts`
  const touched = (rows: string) => `
        documents := array(select distinct t.parent_id from ${rows} t
          where not exists (select from change_events e where e.document_id = t.parent_id and e.position is null
            and e.type = '${type}.created' and e.transaction = pg_current_xact_id()));`
  const statement = (others: string) => `
        insert into change_event_parts (document_type, document_id, part, digest)
        select '${type}', d.id, '${texts}', ${DIGEST} from unnest(documents) d(id) left join (
          select document, said from (${rowsOf(texts, 1)} ${others}) r group by document, said having sum(n) > 0
        ) s on s.document = d.id group by d.id
        on conflict do nothing;`
  const added = `union all ${rowsOf('new_rows', -1)}`
  const gone = `union all ${rowsOf('old_rows', 1)}`
  return `
    create index ${texts}_of_parent on ${texts} (parent_id, "order");
    create index ${texts}_tag on ${texts} (${KEY}, parent_id);
    create function keep_part_${texts}() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp set enable_nestloop = on set enable_seqscan = off as $$
    declare
      documents uuid[];
    begin
      if tg_op = 'INSERT' then ${touched('new_rows')} ${statement(added)}
      elsif tg_op = 'DELETE' then ${touched('old_rows')} ${statement(gone)}
      else ${touched('(select parent_id from old_rows union select parent_id from new_rows)')}
        ${statement(`${added} ${gone}`)}
      end if;
      return null;
    end $$;
    create trigger keep_part_added after insert on ${texts} referencing new table as new_rows
      for each statement execute function keep_part_${texts}();
    create trigger keep_part_deleted after delete on ${texts} referencing old table as old_rows
      for each statement execute function keep_part_${texts}();
    create trigger keep_part_changed after update on ${texts} referencing old table as old_rows new table as new_rows
      for each statement execute function keep_part_${texts}();`
}

/** At the end of the transaction: are the tags others than they were? */
const compare = ({ table, type, facts }: Tagged) => `when '${table}_texts' then
        select ${DIGEST} into digest
          from (select distinct ${SAID} as said from ${table}_texts c where c.parent_id = new.document_id) s;
        if digest <> new.digest then
          perform tell_changes('${type}', array[n.id], array[null::uuid], array['updated'],
            array[${facts} || '{"changed": ["tags"]}']) from ${table} n where n.id = new.document_id;
        end if;
      `

/** Replaces a part of a function that was written once, and is read back here. */
function replaced(name: string, from: string, to: string): string {
  return `
    do $do$
    declare
      definition text := pg_get_functiondef('${name}'::regprocedure);
    begin
      if position($f$${from}$f$ in definition) = 0 then raise exception '${name} has changed'; end if;
      execute replace(definition, $f$${from}$f$, $t$${to}$t$);
    end $do$;`
}

const COMPARED = `${TAGGED.map(compare).join('')}end case;`
const SEALED = "'note', 'purchaseOrderNumber', 'internalNote'"

/**
 * Tags are found by an index that knows no case, and their changes are told as those of their document. What a comment said is
 * sealed in the audit trail like the rest of what is written about a customer; a comment that was removed says nothing.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    ${TAGGED.map(keep).join('\n')}
    ${replaced('tell_of_part()', 'end case;', COMPARED)}
    ${replaced('seal_audit_entry(audit_entries)', SEALED, `${SEALED}, 'comment'`)}
    create index order_comments_of_order on order_comments (order_id, created_at, id);
    alter table order_comments
      add constraint order_comments_removed_check check (removed_at is null or text is null);`),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  const dropped = TAGGED.map(
    ({ table }) => `
    drop trigger keep_part_added on ${table}_texts; drop trigger keep_part_deleted on ${table}_texts;
    drop trigger keep_part_changed on ${table}_texts; drop function keep_part_${table}_texts();
    drop index ${table}_texts_of_parent, ${table}_texts_tag;`,
  )
  await db.execute(
    sql.raw(`
    alter table order_comments drop constraint order_comments_removed_check;
    drop index order_comments_of_order;
    ${replaced('seal_audit_entry(audit_entries)', `${SEALED}, 'comment'`, SEALED)}
    ${replaced('tell_of_part()', COMPARED, 'end case;')}
    ${dropped.join('\n')}`),
  )
}
