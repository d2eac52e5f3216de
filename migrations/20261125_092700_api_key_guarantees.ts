import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * What holds of keys whoever writes: a key stays whose it is, opens with the secret that it was issued with, does not come
 * back once it is revoked and does not live longer than it was said to. And the counters of rate limits, unlogged: what
 * a crash forgets of them costs nobody anything.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table api_keys
      add constraint api_keys_name_check check (btrim(name) <> ''),
      add constraint api_keys_prefix_check check (prefix ~ '^br_[A-Za-z0-9_-]{8}$'),
      add constraint api_keys_hash_check check (hash ~ '^[0-9a-f]{64}$'),
      add constraint api_keys_rate_limit_check check (rate_limit between 1 and 60000 and rate_limit = trunc(rate_limit)),
      add constraint api_keys_replaced_by_check check (replaced_by_id <> id),
      drop constraint api_keys_owner_id_users_id_fk,
      add constraint api_keys_owner_id_users_id_fk foreign key (owner_id) references users (id) on delete cascade;

    alter table api_keys_scopes
      alter column value set not null,
      add constraint api_keys_scopes_once unique (parent_id, value);

    create function guard_api_key() returns trigger language plpgsql as $$
    begin
      if (new.owner_id, new.hash, new.prefix) is distinct from (old.owner_id, old.hash, old.prefix) then
        raise exception 'a key keeps its owner and its secret' using errcode = 'check_violation';
      end if;
      if old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at then
        raise exception 'a revoked key stays revoked' using errcode = 'check_violation';
      end if;
      if old.expires_at is not null and (new.expires_at is null or new.expires_at > old.expires_at) then
        raise exception 'a key does not outlive what was said of it' using errcode = 'check_violation';
      end if;
      return new;
    end $$;

    create trigger api_keys_guard before update of owner_id, hash, prefix, revoked_at, expires_at on api_keys
      for each row execute function guard_api_key();

    create unlogged table rate_limits (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    ) with (fillfactor = 70);
    create index rate_limits_expire on rate_limits (expire);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table rate_limits;
    drop trigger api_keys_guard on api_keys;
    drop function guard_api_key;
    alter table api_keys_scopes drop constraint api_keys_scopes_once, alter column value drop not null;
    alter table api_keys
      drop constraint api_keys_name_check,
      drop constraint api_keys_prefix_check,
      drop constraint api_keys_hash_check,
      drop constraint api_keys_rate_limit_check,
      drop constraint api_keys_replaced_by_check;
  `)
}
