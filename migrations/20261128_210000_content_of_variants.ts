import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * When an article last changed, apart from its stock: each reservation and shipment moves `updated_at`, and a form that is
 * open meanwhile shows no older article for it. Null stands for "not since it was made". Stock moves by updates that change
 * a level; every other one changes the article, in this row or in one below it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table variants add column content_changed_at timestamp(3) with time zone;
    update variants set content_changed_at = updated_at;

    create function note_changed_content() returns trigger language plpgsql as $$
    begin
      new.content_changed_at := new.updated_at;
      return new;
    end $$;
    create trigger variants_note_changed_content before update on variants for each row
      when (new.on_hand = old.on_hand and new.reserved = old.reserved and new.updated_at <> old.updated_at)
      execute function note_changed_content();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger variants_note_changed_content on variants;
    drop function note_changed_content();
    alter table variants drop column content_changed_at;
  `)
}
