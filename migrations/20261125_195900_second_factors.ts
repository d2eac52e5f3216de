import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * Second factors, in tables that no collection shows: sealed secrets, digests of recovery codes, and sign-ins whose
 * password was right and whose code is awaited. Recovery codes and challenges go with the factor that they belong to.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table second_factors (
      user_id uuid primary key references users (id) on delete cascade,
      secret bytea not null check (octet_length(secret) > 36),
      confirmed_at timestamp with time zone,
      last_step bigint not null default 0,
      created_at timestamp with time zone not null default now()
    );

    create table recovery_codes (
      user_id uuid not null references second_factors (user_id) on delete cascade,
      hash bytea not null check (octet_length(hash) = 32),
      primary key (user_id, hash)
    );

    create table sign_in_challenges (
      hash bytea primary key check (octet_length(hash) = 32),
      user_id uuid not null references second_factors (user_id) on delete cascade,
      password_digest bytea not null check (octet_length(password_digest) = 32),
      attempts smallint not null default 0 check (attempts between 0 and 5),
      expires_at timestamp with time zone not null
    );
    create index sign_in_challenges_user on sign_in_challenges (user_id);
    create index sign_in_challenges_expiry on sign_in_challenges (expires_at);

    alter table store_second_factor_roles
      alter column value set not null,
      add constraint store_second_factor_roles_once unique (parent_id, value);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table store_second_factor_roles
      drop constraint store_second_factor_roles_once,
      alter column value drop not null;
    drop table sign_in_challenges;
    drop table recovery_codes;
    drop table second_factors;
  `)
}
