import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * Links in mails, by the digest of their token, in a table that no collection shows. A row without a user stands for an
 * address that nobody has an account with: asking costs the same. What happens to an account takes its links with it,
 * in the same transaction, whoever writes; a changed address is unconfirmed unless its owner has just confirmed it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table account_links (
      id uuid primary key,
      purpose text not null check (purpose in ('verify-email', 'change-email', 'reset-password', 'invitation')),
      user_id uuid references users (id) on delete cascade,
      hash bytea not null unique check (octet_length(hash) = 32),
      old_email text,
      new_email text,
      created_at timestamp with time zone not null default now(),
      expires_at timestamp with time zone not null,
      used_at timestamp with time zone,
      check ((purpose = 'change-email') = (old_email is not null and new_email is not null))
    );
    create unique index account_links_open on account_links (user_id, purpose) where used_at is null;
    create index account_links_user on account_links (user_id);
    create index account_links_expiry on account_links (expires_at);

    create function void_links_of_changed_user() returns trigger language plpgsql as $$
    declare
      is_gone boolean := new.email is distinct from old.email
        or (new.is_active is false and old.is_active is not false)
        or (new.deleted_at is not null and old.deleted_at is null);
    begin
      if is_gone or new.hash is distinct from old.hash then
        delete from account_links
        where user_id = new.id and used_at is null and (is_gone or purpose <> 'verify-email');
      end if;
      return null;
    end $$;
    create trigger users_void_links after update of hash, email, is_active, deleted_at on users
      for each row execute function void_links_of_changed_user();

    create function unconfirm_changed_email() returns trigger language plpgsql as $$
    begin
      if new.email is distinct from old.email
        and new.email is distinct from current_setting('backroom.confirmed_email', true) then
        new.is_verified := false;
      end if;
      return new;
    end $$;
    create trigger users_unconfirm_email before update of email on users
      for each row execute function unconfirm_changed_email();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger users_unconfirm_email on users;
    drop function unconfirm_changed_email;
    drop trigger users_void_links on users;
    drop function void_links_of_changed_user;
    drop table account_links;
  `)
}
