import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

const FACTS = `jsonb_build_object('number', n.number, 'status', n.status)`
const EVENT = 'insert into change_events (type, document_type, document_id, parent_id, data)'
const REACHED = `unnest(case n.status when 'requested' then '{created}' else array['created', n.status::text] end)`

/** As the functions of `change_event_triggers`: a new status is an event of its own name. */
const TOLD = `
    create function tell_of_returns() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp set enable_nestloop = off as $$
    declare
      ids uuid[]; parents uuid[]; verbs text[]; facts jsonb[];
    begin
      if tg_op = 'INSERT' then
        ${EVENT} select 'return.' || ${REACHED}, 'return', n.id, n.order_id, ${FACTS} from new_rows n;
      elsif tg_op = 'DELETE' then
        ${EVENT} select 'return.deleted', 'return', n.id, n.order_id, ${FACTS} from old_rows n;
      else
        select array_agg(c.id), array_agg(c.parent), array_agg(c.verb), array_agg(c.facts || c.fields)
          into ids, parents, verbs, facts
        from (
          select n.id, n.order_id as parent, case when n.status <> o.status then n.status::text else 'updated' end as verb,
            ${FACTS} as facts,
            changed_fields(to_jsonb(o), to_jsonb(n), array['updated_at', 'updated_by_id', 'search']) as fields
          from old_rows o join new_rows n on n.id = o.id offset 0
        ) c where c.fields is not null;
        if ids is not null then perform tell_changes('return', ids, parents, verbs, facts); end if;
      end if;
      return null;
    end $$;
    create trigger tell_of_added after insert on returns referencing new table as new_rows
      for each statement execute function tell_of_returns();
    create trigger tell_of_changed after update on returns referencing old table as old_rows new table as new_rows
      for each statement execute function tell_of_returns();
    create trigger tell_of_deleted after delete on returns referencing old table as old_rows
      for each statement execute function tell_of_returns();`

const DIGEST = `sha256(convert_to(coalesce(jsonb_agg(said order by said) filter (where said is not null), '[]')::text, 'UTF8'))`
const rowsOf = (source: string, count: number) =>
  `select c._parent_id as document, to_jsonb(c) as said, ${String(count)} as n from ${source} c
          where c._parent_id = any(documents)`
const touched = (rows: string) => `
        documents := array(select distinct t._parent_id from ${rows} t
          where not exists (select from change_events e where e.document_id = t._parent_id and e.position is null
            and e.type = 'return.created' and e.transaction = pg_current_xact_id()));`
const keepBefore = (others: string) => `
        insert into change_event_parts (document_type, document_id, part, digest)
        select 'return', d.id, 'returns_lines', ${DIGEST} from unnest(documents) d(id) left join (
          select document, said from (${rowsOf('returns_lines', 1)} ${others}) r group by document, said having sum(n) > 0
        ) s on s.document = d.id group by d.id
        on conflict do nothing;`
const ADDED = `union all ${rowsOf('new_rows', -1)}`
const GONE = `union all ${rowsOf('old_rows', 1)}`

/** As the parts of `change_event_triggers`: the first change in a transaction keeps what the lines were like before. */
const LINES = `
    create function keep_part_returns_lines() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp set enable_nestloop = on set enable_seqscan = off as $$
    declare
      documents uuid[];
    begin
      if tg_op = 'INSERT' then ${touched('new_rows')}
        if documents <> '{}' then ${keepBefore(ADDED)} end if;
      elsif tg_op = 'DELETE' then ${touched('old_rows')} ${keepBefore(GONE)}
      else ${touched('(select _parent_id from old_rows union select _parent_id from new_rows)')}
        ${keepBefore(`${ADDED} ${GONE}`)}
      end if;
      return null;
    end $$;
    create trigger keep_part_added after insert on returns_lines referencing new table as new_rows
      for each statement execute function keep_part_returns_lines();
    create trigger keep_part_deleted after delete on returns_lines referencing old table as old_rows
      for each statement execute function keep_part_returns_lines();
    create trigger keep_part_changed after update on returns_lines referencing old table as old_rows new table as new_rows
      for each statement execute function keep_part_returns_lines();`

const COMPARED = `when 'returns_lines' then
        select ${DIGEST} into digest
          from (select distinct to_jsonb(c) as said from returns_lines c where c._parent_id = new.document_id) s;
        if digest <> new.digest then
          perform tell_changes('return', array[n.id], array[n.order_id], array['updated'],
            array[${FACTS} || '{"changed": ["lines"]}']) from returns n where n.id = new.document_id;
        end if;
      end case;`

/** Replaces a part of a function that was written once, and is read back here. */
const replaced = (name: string, from: string, to: string) => `
    do $do$
    declare
      definition text := pg_get_functiondef('${name}'::regprocedure);
    begin
      if position($f$${from}$f$ in definition) = 0 then raise exception '${name} has changed'; end if;
      execute replace(definition, $f$${from}$f$, $t$${to}$t$);
    end $do$;`

/**
 * Numbers of returns, what holds of each whoever writes, and the events that tell of them. What has ended stays so; of a line
 * there never arrives more than was asked for.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    create sequence return_number_seq;
    alter table returns
      add constraint returns_times_check check (
        (status = 'requested' and approved_at is null and received_at is null and ended_at is null)
        or (status = 'approved' and approved_at is not null and received_at is null and ended_at is null)
        or (status in ('declined', 'cancelled') and received_at is null and ended_at is not null)
        or (status = 'received' and received_at is not null and ended_at is null)
        or (status = 'closed' and received_at is not null and ended_at is not null));
    alter table returns_lines
      add constraint returns_lines_quantity_check check (
        quantity > 0 and (received_quantity is null or received_quantity between 0 and quantity)),
      add constraint returns_lines_received_check check (
        coalesce(received_quantity, 0) > 0 or (condition is null and restock is not true));
    create unique index returns_lines_once on returns_lines (_parent_id, line_id);

    create function keep_ended_returns() returns trigger language plpgsql as $$
    begin
      raise exception 'a return that has ended stays so: %', old.id using errcode = '23000';
    end $$;
    create trigger returns_keep_ended before update on returns for each row
      when (old.status in ('declined', 'closed', 'cancelled') and new.status <> old.status)
      execute function keep_ended_returns();

    create index returns_status_keyset on returns (status, created_at desc, id desc);
    create index returns_open on returns (order_id) where status in ('requested', 'approved');
    ${TOLD}
    ${LINES}
    ${replaced('tell_of_part()', 'end case;', COMPARED)}`),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    ${replaced('tell_of_part()', COMPARED, 'end case;')}
    drop trigger keep_part_added on returns_lines; drop trigger keep_part_changed on returns_lines;
    drop trigger keep_part_deleted on returns_lines; drop function keep_part_returns_lines();
    drop trigger tell_of_added on returns; drop trigger tell_of_changed on returns;
    drop trigger tell_of_deleted on returns; drop function tell_of_returns();
    drop index returns_status_keyset, returns_open, returns_lines_once;
    drop trigger returns_keep_ended on returns; drop function keep_ended_returns();
    alter table returns_lines drop constraint returns_lines_received_check,
      drop constraint returns_lines_quantity_check;
    alter table returns drop constraint returns_times_check;
    drop sequence return_number_seq;`),
  )
}
