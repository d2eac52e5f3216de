import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * How texts are put in order and how they are searched.
 *
 * `reading_order` is the order of dictionaries: letter case and accents decide last. It is deterministic: texts are equal
 * only if their bytes are, so unique constraints and keyset pages stay exact. Where PostgreSQL was built without ICU it is
 * the order of code points, which the start of the app says.
 *
 * `search_text` is the twin of `searchText` in src/domain/search-text.ts: the same form, of which the columns that are
 * searched are made. What the ranges are is said there.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(String.raw`
    do $$
    begin
      create collation public.reading_order (provider = icu, locale = 'und');
    exception when feature_not_supported then
      if current_setting('server_version_num')::int >= 170000 then
        create collation public.reading_order (provider = builtin, locale = 'C.UTF-8');
      else
        create collation public.reading_order from "ucs_basic";
      end if;
    end $$;

    create function public.search_text(given text) returns text
      language plpgsql immutable strict parallel safe set search_path = pg_catalog, public, pg_temp as $$
    declare
      t text := given;
    begin
      if octet_length(t) = length(t) then
        t := lower(translate(t, '''${'`'}', '') collate "C");
      else
        t := normalize(replace(t, U&'\00b4', ''), NFKD);
        t := regexp_replace(t,
          '[''${'`'}\u02b9-\u02bd\u2018-\u201b\u2032\u05f3\ua78c\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+',
          '', 'g');
        t := translate(lower(t collate public.reading_order), 'øđðłıħŧς', 'oddlihtσ');
        t := replace(replace(replace(replace(t, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
      end if;
      return btrim(regexp_replace(t,
        '[^0-9a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u02e0-\u1fff\u2070-\u209f\u20d0-\u218f\u2c00-\u2dff\u2e80-\u2fff\u3005-\u3007\u3021-\u30fa\u30fc-\ud7ff\uf900-\uffef\U00010000-\U0010ffff]+',
        ' ', 'g'));
    end $$;`),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop function public.search_text(text);
    drop collation public.reading_order;`)
}
