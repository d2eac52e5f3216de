import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * What proves a session, as a hash and in a table that no collection shows; and the end of sessions whose account was
 * deactivated, put into the trash or given another password, in the same transaction, whoever writes.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table sessions
      add constraint sessions_end_check check ((ended_at is null) = (ended_reason is null)),
      drop constraint sessions_user_id_users_id_fk,
      add constraint sessions_user_id_users_id_fk foreign key (user_id) references users (id) on delete cascade;

    create table refresh_tokens (
      hash bytea primary key check (octet_length(hash) = 32),
      session_id uuid not null references sessions (id) on delete cascade,
      issued_at timestamp with time zone not null default now(),
      used_at timestamp with time zone,
      replaced_by bytea,
      check ((used_at is null) = (replaced_by is null))
    );
    create index refresh_tokens_session on refresh_tokens (session_id);

    create function end_sessions_of_changed_user() returns trigger language plpgsql as $$
    declare
      has_new_password boolean := new.hash is distinct from old.hash;
      is_barred boolean := (new.is_active is false and old.is_active is not false)
        or (new.deleted_at is not null and old.deleted_at is null);
    begin
      if has_new_password or is_barred then
        update sessions set
          ended_at = now(),
          updated_at = now(),
          ended_reason = (case when is_barred then 'deactivated' else 'password changed' end)::enum_sessions_ended_reason,
          ended_by_id = nullif(current_setting('backroom.actor', true), '')::uuid
        where user_id = new.id and ended_at is null
          and (is_barred or id is distinct from nullif(current_setting('backroom.kept_session', true), '')::uuid);
      end if;
      return null;
    end $$;

    create trigger users_end_sessions after update of hash, is_active, deleted_at on users
      for each row execute function end_sessions_of_changed_user();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger users_end_sessions on users;
    drop function end_sessions_of_changed_user;
    drop table refresh_tokens;
    alter table sessions drop constraint sessions_end_check;
  `)
}
