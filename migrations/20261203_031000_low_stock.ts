import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

const SILENT = 'is_offered,content_changed_at'

/** The function that tells of changed variants leaves out columns by name: its definition gets another list of them. */
const silenced = (from: string, to: string) =>
  sql.raw(`
    do $$ declare definition text := pg_get_functiondef('tell_of_variants'::regproc); begin
      if position('${from}' in definition) = 0 then raise exception 'tell_of_variants has changed'; end if;
      execute replace(definition, '${from}', '${to}');
    end $$;`)

/**
 * `variants.is_low` says whether what is available is at or below the variant's own level, else the store's. The database keeps it
 * true, whoever writes. When the store's level changes, all who write or lock variants wait until that is done: a writer that had
 * read the former level and not committed yet would be missed. A weaker lock would let others lock rows first, and be a deadlock.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table variants add column is_low boolean default false;

    create function variant_is_low(on_hand numeric, reserved numeric, own_level numeric) returns boolean language sql stable
      set search_path = pg_catalog, public, pg_temp
      as $$ select coalesce(on_hand, 0) - coalesce(reserved, 0)
        <= coalesce(own_level, (select s.low_stock_level from public.store s limit 1), 5) $$;

    update variants v set is_low = true where variant_is_low(v.on_hand, v.reserved, v.low_stock_level);

    create function variants_know_whether_low() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp as $$
    begin
      new.is_low := variant_is_low(new.on_hand, new.reserved, new.low_stock_level);
      return new;
    end $$;
    create trigger variants_know_whether_low before insert or update of on_hand, reserved, low_stock_level, is_low on variants
      for each row execute function variants_know_whether_low();

    create function store_level_reaches_variants() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp as $$
    begin
      if tg_op = 'UPDATE' and new.low_stock_level is not distinct from old.low_stock_level then return null; end if;
      lock table variants in exclusive mode;
      perform 1 from variants v where v.low_stock_level is null
        and v.is_low is distinct from variant_is_low(v.on_hand, v.reserved, null) order by v.id for no key update;
      update variants v set is_low = not coalesce(v.is_low, false) where v.low_stock_level is null
        and v.is_low is distinct from variant_is_low(v.on_hand, v.reserved, null);
      return null;
    end $$;
    create trigger store_level_reaches_variants after insert or update of low_stock_level on store
      for each row execute function store_level_reaches_variants();

    create index variants_low on variants (on_hand, id) where is_low and deleted_at is null;
  `)
  await db.execute(silenced(SILENT, `${SILENT},is_low`))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(silenced(`${SILENT},is_low`, SILENT))
  await db.execute(sql`
    drop index variants_low;
    drop trigger store_level_reaches_variants on store;
    drop trigger variants_know_whether_low on variants;
    drop function store_level_reaches_variants();
    drop function variants_know_whether_low();
    drop function variant_is_low(numeric, numeric, numeric);
    alter table variants drop column is_low;
  `)
}
