import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * Makes the audit trail append-only and chained. Time, place in the chain and hash are set here, whoever inserts: no
 * caller can date back, skip a place or choose a hash. The head of a chain is locked until the writing transaction
 * ends, so that entries of one document stand one behind the other under any concurrency.
 *
 * The text that is hashed is repeated in src/platform/audit-chain.ts, which verifies without trusting this function.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table audit_heads (
      chain varchar primary key,
      position bigint not null check (position > 0),
      previous_hash varchar not null,
      hash varchar not null
    ) with (fillfactor = 70);

    create function chain_audit_entry() returns trigger language plpgsql security definer
      set search_path = pg_catalog, public, pg_temp as $$
    declare
      content text;
      head audit_heads;
    begin
      new.chain := new.document_collection || ':' || new.document_id;
      new.at := date_trunc('milliseconds', clock_timestamp());
      content := jsonb_build_object(
        'id', new.id, 'at', (extract(epoch from new.at) * 1000)::bigint, 'action', new.action,
        'collection', new.document_collection, 'document', new.document_id, 'title', new.document_title,
        'actorType', new.actor_type, 'actorId', new.actor_id, 'actorName', new.actor_name, 'door', new.door,
        'ipPrefix', new.ip_prefix, 'requestId', new.request_id, 'reason', new.reason, 'changes', new.changes)::text;
      insert into audit_heads as h (chain, position, previous_hash, hash)
      values (new.chain, 1, '', encode(sha256(convert_to('|1|' || content, 'UTF8')), 'hex'))
      on conflict (chain) do update set position = h.position + 1, previous_hash = h.hash,
        hash = encode(sha256(convert_to(h.hash || '|' || (h.position + 1) || '|' || content, 'UTF8')), 'hex')
      returning * into head;
      new.position := head.position;
      new.previous_hash := head.previous_hash;
      new.hash := head.hash;
      return new;
    end $$;

    create trigger audit_entries_chain before insert on audit_entries
      for each row execute function chain_audit_entry();
    create trigger audit_entries_append_only before update or delete on audit_entries
      for each row execute function refuse_rewriting();
    create trigger audit_entries_no_truncate before truncate on audit_entries
      for each statement execute function refuse_rewriting();
    create trigger audit_heads_forward_only before update on audit_heads
      for each row when (new.chain <> old.chain or new.position <> old.position + 1 or new.previous_hash <> old.hash)
      execute function refuse_rewriting();
    create trigger audit_heads_keep before delete on audit_heads
      for each row execute function refuse_rewriting();
    create trigger audit_heads_no_truncate before truncate on audit_heads
      for each statement execute function refuse_rewriting();

    create unique index audit_entries_chain_position on audit_entries (chain, position);
    create index audit_entries_collection_at on audit_entries (document_collection, at desc);
    create index audit_entries_action_at on audit_entries (action, at desc);
    create index audit_entries_actor_at on audit_entries (actor_id, at desc);
    create index audit_entries_search on audit_entries
      using gin (document_title gin_trgm_ops, document_id gin_trgm_ops, actor_name gin_trgm_ops);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index audit_entries_chain_position, audit_entries_collection_at, audit_entries_action_at,
      audit_entries_actor_at, audit_entries_search;
    drop trigger audit_entries_chain on audit_entries;
    drop trigger audit_entries_append_only on audit_entries;
    drop trigger audit_entries_no_truncate on audit_entries;
    drop table audit_heads;
    drop function chain_audit_entry();
  `)
}
