import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * Goods in and stock takes. Their articles are in a table that no collection shows: a document has thousands of them. Variants are
 * never deleted: a foreign key would lock each of them when a document is booked.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create type enum_stock_counts_kind as enum ('goods_in', 'stock_take');
    create table stock_counts (
      id uuid primary key not null,
      number varchar collate public.reading_order not null,
      kind enum_stock_counts_kind not null,
      note varchar collate public.reading_order,
      currency varchar not null,
      articles numeric default 0 not null,
      pieces numeric default 0 not null,
      created_by_id uuid,
      updated_by_id uuid,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    alter table stock_counts add constraint stock_counts_created_by_id_users_id_fk
      foreign key (created_by_id) references users (id) on delete set null on update no action;
    alter table stock_counts add constraint stock_counts_updated_by_id_users_id_fk
      foreign key (updated_by_id) references users (id) on delete set null on update no action;
    create unique index stock_counts_number_idx on stock_counts using btree (number);
    create index stock_counts_created_by_idx on stock_counts using btree (created_by_id);
    create index stock_counts_updated_by_idx on stock_counts using btree (updated_by_id);
    create index stock_counts_updated_at_idx on stock_counts using btree (updated_at);
    create index stock_counts_created_at_idx on stock_counts using btree (created_at);

    create sequence stock_count_numbers start 1001;
    create table stock_count_lines (
      count_id uuid not null references stock_counts (id) on delete cascade,
      position integer not null check (position > 0),
      variant_id uuid not null,
      sku text not null,
      on_hand_before numeric not null,
      quantity numeric not null check (quantity >= 0),
      on_hand_delta numeric not null,
      unit_cost_minor numeric check (unit_cost_minor >= 0),
      primary key (count_id, position),
      unique (count_id, variant_id)
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table stock_count_lines;
    drop sequence stock_count_numbers;
    drop table stock_counts cascade;
    drop type enum_stock_counts_kind;
  `)
}
