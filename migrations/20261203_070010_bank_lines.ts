import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * The movements of bank statements, in a table that no collection shows, each once for an account: `key` is made of what the bank
 * says of it. `bank_line_payments` says which payments a movement was booked as. Orders that owe something are found by how much.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table bank_lines (
      id uuid primary key,
      statement_id uuid not null references bank_statements (id) on delete cascade,
      position integer not null check (position > 0),
      account text not null,
      key text not null,
      booked_on date not null,
      amount_minor bigint not null,
      currency text not null,
      name text not null,
      iban text not null,
      text text not null,
      reference text not null,
      set_aside_at timestamp with time zone,
      set_aside_by_id uuid references users (id) on delete set null,
      unique (statement_id, position),
      unique (account, key)
    );
    create table bank_line_payments (
      line_id uuid not null references bank_lines (id) on delete cascade,
      payment_id uuid not null unique references payments (id) on delete cascade,
      primary key (line_id, payment_id)
    );
    create index orders_owed on orders (owed_minor, id) where owed_minor > 0;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index orders_owed;
    drop table bank_line_payments;
    drop table bank_lines;
  `)
}
