import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * Answers of writes that were sent with an `Idempotency-Key`, in a table that no collection shows. Of the key there is only
 * the digest, of the answer only what a process can open that has the secret. `documents` has the ids that the answer names,
 * so that what it says of a person can be erased with them; `answer` is null then.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table idempotency_keys (
      principal text not null,
      key bytea not null check (octet_length(key) = 32),
      fingerprint bytea not null check (octet_length(fingerprint) = 32),
      status smallint not null,
      answer bytea,
      documents uuid[] not null,
      created_at timestamp with time zone not null default now(),
      expires_at timestamp with time zone not null,
      primary key (principal, key)
    );
    create index idempotency_keys_expiry on idempotency_keys (expires_at);
    create index idempotency_keys_documents on idempotency_keys using gin (documents);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table idempotency_keys`)
}
