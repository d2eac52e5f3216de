import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** A table whose rows may be taken back, as the function that tells of its changes has to know it. */
interface Told {
  table: 'payments' | 'shipments'
  type: string
  facts: string
  /** When a change of the row `o` to `n` is more than an update, and what it is called. */
  verb: string
}

const TOLD: readonly Told[] = [
  {
    table: 'payments',
    type: 'payment',
    facts: `jsonb_build_object('amount_minor', n.amount_minor, 'currency', n.currency, 'method', n.method, 'status', n.status)`,
    verb: `case when n.status <> o.status and n.status = 'voided' then 'voided' else 'updated' end`,
  },
  {
    table: 'shipments',
    type: 'shipment',
    facts: `jsonb_build_object('carrier', n.carrier, 'is_delivered', n.delivered_at is not null)`,
    verb: `case when n.status <> o.status and n.status = 'cancelled' then 'cancelled' else 'updated' end`,
  },
]

/** The function of the triggers of `change_event_triggers`, with a verb of its own for what is taken back. */
const tellOf = ({ table, type, facts }: Told, verb: string) => `
  create or replace function tell_of_${table}() returns trigger language plpgsql
    set search_path = pg_catalog, public, pg_temp set enable_nestloop = off as $$
  declare
    ids uuid[]; parents uuid[]; verbs text[]; facts jsonb[];
  begin
    if tg_op = 'INSERT' then
      insert into change_events (type, document_type, document_id, parent_id, data)
        select '${type}.created', '${type}', n.id, n.order_id, ${facts} from new_rows n;
    elsif tg_op = 'DELETE' then
      insert into change_events (type, document_type, document_id, parent_id, data)
        select '${type}.deleted', '${type}', n.id, n.order_id, ${facts} from old_rows n;
    else
      select array_agg(c.id), array_agg(c.parent), array_agg(c.verb), array_agg(c.facts || c.fields)
        into ids, parents, verbs, facts
      from (
        select n.id, n.order_id as parent, ${verb} as verb, ${facts} as facts,
          changed_fields(to_jsonb(o), to_jsonb(n), array['updated_at', 'updated_by_id', 'search']) as fields
        from old_rows o join new_rows n on n.id = o.id offset 0
      ) c where c.fields is not null;
      if ids is not null then perform tell_changes('${type}', ids, parents, verbs, facts); end if;
    end if;
    return null;
  end $$;`

/**
 * What was taken back says when, and stays so, whoever writes; a shipment that has arrived is not taken back. Lists are
 * filtered by the status. Events call it by its name.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    alter table payments
      add constraint payments_voided_check check ((status = 'voided') = (voided_at is not null));
    alter table shipments
      add constraint shipments_cancelled_check check (
        (status = 'cancelled') = (cancelled_at is not null) and (cancelled_at is null or delivered_at is null));

    create function keep_taken_back() returns trigger language plpgsql as $$
    begin
      raise exception 'what was taken back stays so: % %', tg_table_name, old.id using errcode = '23000';
    end $$;
    create trigger payments_keep_voided before update on payments for each row
      when (old.status = 'voided' and (new.status <> 'voided' or new.amount_minor <> old.amount_minor))
      execute function keep_taken_back();
    create trigger shipments_keep_cancelled before update on shipments for each row
      when (old.status = 'cancelled' and new.status <> 'cancelled') execute function keep_taken_back();

    create index payments_status_keyset on payments (status, created_at desc, id desc);
    create index shipments_status_keyset on shipments (status, created_at desc, id desc);
    ${TOLD.map((told) => tellOf(told, told.verb)).join('\n')}`),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    ${TOLD.map((told) => tellOf(told, `'updated'`)).join('\n')}
    drop index payments_status_keyset, shipments_status_keyset;
    drop trigger shipments_keep_cancelled on shipments;
    drop trigger payments_keep_voided on payments;
    drop function keep_taken_back();
    alter table shipments drop constraint shipments_cancelled_check;
    alter table payments drop constraint payments_voided_check;`),
  )
}
