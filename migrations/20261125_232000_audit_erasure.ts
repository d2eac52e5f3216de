import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * Lets the audit trail forget a person and nothing else. What an entry says of whom it is about, and of who did it, goes
 * into the chain as a salted hash, a seal, in place of the words. Taking the salt away takes the words with it: the seal is
 * left, of which nobody finds them again, and the chain still proves the rest of the entry.
 *
 * An entry with the action `erase` is what allows that, for everything before it in its chain and, in the chain of an
 * account, for the name of its owner wherever he did something. Nobody else may, and nothing undoes it.
 *
 * Entries of before are sealed and chained anew; one that did not fit then does not fit now.
 * src/platform/audit-chain.ts repeats all of it, and verifies without trusting these functions.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table audit_entries
      add column sealed text[] not null default '{}',
      add column subject_salt uuid,
      add column subject_seal varchar,
      add column actor_salt uuid,
      add column actor_seal varchar;

    -- The words of sealed fields, but whether there were any.
    create function blank_audit_changes(changes jsonb, sealed text[]) returns jsonb language sql immutable as $$
      select changes || coalesce(
        (select jsonb_object_agg(key, jsonb_build_object(
          'before', case when changes -> key ->> 'before' is not null then '[erased]' end,
          'after', case when changes -> key ->> 'after' is not null then '[erased]' end))
        from unnest(sealed) as key), '{}')
    $$;

    -- Of an account everything is personal but what is listed; of an order whose it is and where it goes.
    create function seal_audit_entry(e audit_entries) returns audit_entries language plpgsql as $$
    begin
      e.sealed := array(select key from jsonb_object_keys(e.changes) as key
        where case e.document_collection
          when 'users' then key not in ('roles', 'isActive', 'isVerified', 'deletedAt', 'password', 'signInAttempts',
            'twoStepSignIn')
          when 'orders' then key in ('customerName', 'customerEmail', 'note', 'internalNote')
            or split_part(key, '.', 1) in ('shippingAddress', 'billingAddress')
              and key not in ('shippingAddress.country', 'billingAddress.country')
          else false end
        order by key);
      e.subject_salt := null;
      e.subject_seal := null;
      if e.document_collection = 'users' or e.sealed <> '{}' then
        e.subject_salt := gen_random_uuid();
        e.subject_seal := encode(sha256(convert_to(e.subject_salt || '|' || jsonb_build_object(
          'title', case when e.document_collection = 'users' then e.document_title end,
          'changes', (select jsonb_object_agg(key, e.changes -> key) from unnest(e.sealed) as key))::text, 'UTF8')), 'hex');
      end if;
      e.actor_salt := gen_random_uuid();
      e.actor_seal := encode(sha256(convert_to(e.actor_salt || '|' || jsonb_build_object(
        'name', e.actor_name, 'reason', e.reason)::text, 'UTF8')), 'hex');
      return e;
    end $$;

    -- The text that is hashed: nothing personal in clear.
    create function content_of_audit_entry(e audit_entries) returns text language sql stable as $$
      select jsonb_build_object(
        'id', e.id, 'at', (extract(epoch from e.at) * 1000)::bigint, 'action', e.action,
        'collection', e.document_collection, 'document', e.document_id,
        'title', case when e.document_collection <> 'users' then e.document_title end,
        'actorType', e.actor_type, 'actorId', e.actor_id, 'door', e.door, 'ipPrefix', e.ip_prefix,
        'requestId', e.request_id, 'changes', blank_audit_changes(e.changes, e.sealed), 'sealed', e.sealed,
        'subjectSeal', e.subject_seal, 'actorSeal', e.actor_seal)::text
    $$;

    create or replace function chain_audit_entry() returns trigger language plpgsql security definer
      set search_path = pg_catalog, public, pg_temp as $$
    declare
      content text;
      head audit_heads;
    begin
      new.chain := new.document_collection || ':' || new.document_id;
      new.at := date_trunc('milliseconds', clock_timestamp());
      new := seal_audit_entry(new);
      content := content_of_audit_entry(new);
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

    create function erase_from_audit() returns trigger language plpgsql security definer
      set search_path = pg_catalog, public, pg_temp as $$
    begin
      update audit_entries set subject_salt = null
      where chain = new.chain and position < new.position and subject_salt is not null;
      if new.document_collection = 'users' then
        update audit_entries set actor_salt = null
        where actor_id = new.document_id and actor_type in ('user', 'key') and actor_salt is not null;
      end if;
      return null;
    end $$;

    create function guard_audit_erasure() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp as $$
    declare
      salts text[] := array['subject_salt', 'actor_salt'];
      is_subject boolean := new.subject_salt is null and old.subject_salt is not null;
      is_actor boolean := new.actor_salt is null and old.actor_salt is not null;
    begin
      if to_jsonb(new) - salts <> to_jsonb(old) - salts
        or not (is_subject or is_actor)
        or not is_subject and new.subject_salt is distinct from old.subject_salt
        or not is_actor and new.actor_salt is distinct from old.actor_salt
        or is_subject and not exists (select from audit_entries x
          where x.chain = old.chain and x.position > old.position and x.action = 'erase')
        or is_actor and not exists (select from audit_entries x
          where x.chain = 'users:' || old.actor_id and x.action = 'erase')
      then
        raise exception '% only grows: rows are neither changed nor deleted', tg_table_name using errcode = '23000';
      end if;
      if is_subject then
        new.changes := blank_audit_changes(old.changes, old.sealed);
        if old.document_collection = 'users' then new.document_title := 'Erased person'; end if;
      end if;
      if is_actor then
        new.actor_name := 'Erased person';
        new.reason := null;
      end if;
      return new;
    end $$;

    do $$
    declare
      e audit_entries;
      was record;
      is_sound boolean;
      last_chain varchar := '';
      hash_before varchar;
      hash_now varchar;
    begin
      execute format('grant update on audit_entries to %I', current_user);
      alter table audit_entries disable trigger user;
      alter table audit_heads disable trigger user;
      for e in select * from audit_entries order by chain, position loop
        if e.chain <> last_chain then
          hash_before := coalesce(e.previous_hash, '');
          hash_now := hash_before;
          last_chain := e.chain;
        end if;
        is_sound := coalesce(e.previous_hash, '') = hash_before and e.hash = encode(sha256(convert_to(
          coalesce(e.previous_hash, '') || '|' || e.position || '|' || jsonb_build_object(
            'id', e.id, 'at', (extract(epoch from e.at) * 1000)::bigint, 'action', e.action,
            'collection', e.document_collection, 'document', e.document_id, 'title', e.document_title,
            'actorType', e.actor_type, 'actorId', e.actor_id, 'actorName', e.actor_name, 'door', e.door,
            'ipPrefix', e.ip_prefix, 'requestId', e.request_id, 'reason', e.reason, 'changes', e.changes)::text,
          'UTF8')), 'hex');
        hash_before := e.hash;
        e := seal_audit_entry(e);
        e.previous_hash := hash_now;
        if is_sound then
          hash_now := encode(sha256(convert_to(
            hash_now || '|' || e.position || '|' || content_of_audit_entry(e), 'UTF8')), 'hex');
        else
          hash_now := e.hash;
        end if;
        update audit_heads set hash = hash_now, previous_hash = e.previous_hash
        where chain = e.chain and position = e.position and hash = e.hash;
        update audit_entries set sealed = e.sealed, subject_salt = e.subject_salt, subject_seal = e.subject_seal,
          actor_salt = e.actor_salt, actor_seal = e.actor_seal, previous_hash = e.previous_hash, hash = hash_now
        where id = e.id;
      end loop;
      alter table audit_entries enable trigger user;
      alter table audit_heads enable trigger user;
      execute format('revoke update on audit_entries from %I', current_user);
      execute format('grant update (subject_salt, actor_salt) on audit_entries to %I', current_user);
    end $$;

    alter table audit_entries alter column actor_seal set not null;
    drop trigger audit_entries_append_only on audit_entries;
    create trigger audit_entries_append_only before update on audit_entries
      for each row execute function guard_audit_erasure();
    create trigger audit_entries_erase after insert on audit_entries
      for each row when (new.action = 'erase') execute function erase_from_audit();
  `)
}

/** Chains that grew meanwhile cannot be told in the former way: there is no way back once there are entries. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    do $$ begin
      if exists (select from audit_entries) then raise exception 'the audit trail cannot go back to its former form'; end if;
    end $$;
    drop trigger audit_entries_erase on audit_entries;
    drop trigger audit_entries_append_only on audit_entries;
    create trigger audit_entries_append_only before update on audit_entries
      for each row execute function refuse_rewriting();
    drop function erase_from_audit();
    drop function guard_audit_erasure();
    create or replace function chain_audit_entry() returns trigger language plpgsql security definer
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
    drop function seal_audit_entry(audit_entries);
    drop function content_of_audit_entry(audit_entries);
    drop function blank_audit_changes(jsonb, text[]);
    alter table audit_entries drop column sealed, drop column subject_salt, drop column subject_seal,
      drop column actor_salt, drop column actor_seal;
    do $$ begin execute format('revoke update on audit_entries from %I', current_user); end $$;
  `)
}
