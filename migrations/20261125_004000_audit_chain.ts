import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * Makes the audit trail append-only and chained. Time, place in the chain and hash are set here, whoever inserts: no
 * caller can date back, skip a place or choose a hash. The head of a chain is locked until the writing transaction
 * ends, so that entries of one document stand one behind the other under any concurrency.
 *
 * Old entries may be purged from the beginning of a chain, by whoever may change its head: the head keeps the place and
 * the hash of the last one that is gone, and nothing behind it, nor anything younger than 90 days, can be deleted.
 *
 * The text that is hashed is repeated in src/platform/audit-chain.ts, which verifies without trusting this function.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table audit_heads (
      chain varchar primary key,
      position bigint not null check (position > 0),
      previous_hash varchar not null,
      hash varchar not null,
      purged_position bigint not null default 0 check (purged_position between 0 and position),
      purged_hash varchar not null default ''
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

    create function guard_audit_head() returns trigger language plpgsql as $$
    begin
      if (new.chain, new.position, new.previous_hash, new.hash) = (old.chain, old.position, old.previous_hash, old.hash)
        and new.purged_position > old.purged_position
        and exists (select from audit_entries e where e.chain = new.chain and e.position = new.purged_position
          and e.hash = new.purged_hash and e.at < now() - interval '90 days') then return new; end if;
      raise exception '% only grows: heads move on by one, entries are purged after 90 days', tg_table_name
        using errcode = '23000';
    end $$;

    create function guard_audit_deletion() returns trigger language plpgsql as $$
    begin
      if exists (select from audit_heads h where h.chain = old.chain and h.purged_position >= old.position)
        then return old; end if;
      raise exception '% only grows: rows are neither changed nor deleted', tg_table_name using errcode = '23000';
    end $$;

    create trigger audit_entries_chain before insert on audit_entries
      for each row execute function chain_audit_entry();
    create trigger audit_entries_append_only before update on audit_entries
      for each row execute function refuse_rewriting();
    create trigger audit_entries_keep before delete on audit_entries
      for each row execute function guard_audit_deletion();
    create trigger audit_entries_no_truncate before truncate on audit_entries
      for each statement execute function refuse_rewriting();
    create trigger audit_heads_forward_only before update on audit_heads
      for each row when (new.chain <> old.chain or new.position <> old.position + 1 or new.previous_hash <> old.hash
        or new.purged_position <> old.purged_position or new.purged_hash <> old.purged_hash)
      execute function guard_audit_head();
    create trigger audit_heads_keep before delete on audit_heads
      for each row execute function refuse_rewriting();
    create trigger audit_heads_no_truncate before truncate on audit_heads
      for each statement execute function refuse_rewriting();

    -- Even an owner has to give himself these rights first: nothing rewrites by mistake.
    revoke all on audit_entries, audit_heads from public;
    do $$ begin
      execute format('revoke update, delete, truncate on audit_entries from %I', current_user);
      execute format('revoke delete, truncate on audit_heads from %I', current_user);
    end $$;

    create unique index audit_entries_chain_position on audit_entries (chain, position);
    create index audit_entries_collection_at on audit_entries (document_collection, at desc);
    create index audit_entries_action_at on audit_entries (action, at desc);
    create index audit_entries_actor_at on audit_entries (actor_id, at desc);
    create index audit_entries_search on audit_entries
      using gin (document_title gin_trgm_ops, actor_name gin_trgm_ops);
    create index audit_entries_document_at on audit_entries (document_id, at desc);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index audit_entries_chain_position, audit_entries_collection_at, audit_entries_action_at,
      audit_entries_actor_at, audit_entries_search, audit_entries_document_at;
    drop trigger audit_entries_chain on audit_entries;
    drop trigger audit_entries_append_only on audit_entries;
    drop trigger audit_entries_keep on audit_entries;
    drop trigger audit_entries_no_truncate on audit_entries;
    drop table audit_heads;
    drop function chain_audit_entry();
    drop function guard_audit_head();
    drop function guard_audit_deletion();
    do $$ begin execute format('grant all on audit_entries to %I', current_user); end $$;
  `)
}
