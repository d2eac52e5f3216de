import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * A service account is one from its creation on, and has nothing that a person signs in with or is written to by. The index
 * serves their list, which the one of all accounts would be read to its end for.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    update users set is_service = false where is_service is null;
    alter table users
      alter column is_service set not null,
      add constraint users_service_check check (
        not is_service or (
          email like '%@service.invalid' and hash is null and salt is null
          and reset_password_token is null and username is null and phone is null and external_reference is null
          and is_verified is not true and erased_at is null
        )
      );
    create index users_services on users (created_at desc, id) where is_service;

    create function keep_kind_of_account() returns trigger language plpgsql as $$
    begin
      raise exception 'an account stays a person''s or a service''s' using errcode = 'check_violation';
    end $$;
    create trigger users_keep_kind before update of is_service on users
      for each row when (new.is_service is distinct from old.is_service)
      execute function keep_kind_of_account();

    create function refuse_service_account() returns trigger language plpgsql as $$
    begin
      if exists (select from users where id = new.user_id and is_service) then
        raise exception 'nobody signs in to a service account' using errcode = 'check_violation';
      end if;
      return new;
    end $$;
    create trigger sessions_of_people before insert or update of user_id on sessions
      for each row execute function refuse_service_account();
    create trigger account_links_of_people before insert or update of user_id on account_links
      for each row when (new.user_id is not null) execute function refuse_service_account();
    create trigger second_factors_of_people before insert or update of user_id on second_factors
      for each row execute function refuse_service_account();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger second_factors_of_people on second_factors;
    drop trigger account_links_of_people on account_links;
    drop trigger sessions_of_people on sessions;
    drop function refuse_service_account;
    drop trigger users_keep_kind on users;
    drop function keep_kind_of_account;
    drop index users_services;
    alter table users drop constraint users_service_check, alter column is_service drop not null;
  `)
}
