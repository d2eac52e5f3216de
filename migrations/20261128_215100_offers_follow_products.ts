import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * `variants.is_offered` says whether the product is published and kept. The database keeps it true, whoever writes: a
 * variant cannot say it of itself, and a product says it of all of its variants. A variant that is inserted, or moved to
 * another product, waits for the product's own change to end, and a product locks its variants by id, as orders do.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    update variants v set is_offered = true
      from products p where p.id = v.product_id and p._status = 'published' and p.deleted_at is null;

    create function variants_follow_their_product() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp as $$
    begin
      if tg_op = 'UPDATE' and new.product_id is not distinct from old.product_id then
        -- Payload writes documents back as it read them; only the product's own trigger changes this.
        if pg_trigger_depth() = 1 then new.is_offered := old.is_offered; end if;
        return new;
      end if;
      new.is_offered := coalesce((
        select p._status = 'published' and p.deleted_at is null from products p where p.id = new.product_id for share),
        false);
      return new;
    end $$;
    create trigger variants_follow_their_product before insert or update of product_id, is_offered on variants
      for each row execute function variants_follow_their_product();

    create function products_lead_their_variants() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp as $$
    declare
      offered boolean := coalesce(new._status = 'published' and new.deleted_at is null, false);
    begin
      perform 1 from variants where product_id = new.id order by id for no key update;
      update variants set is_offered = offered where product_id = new.id and is_offered is distinct from offered;
      return null;
    end $$;
    create trigger products_lead_their_variants after update of _status, deleted_at on products
      for each row when (old._status is distinct from new._status or old.deleted_at is distinct from new.deleted_at)
      execute function products_lead_their_variants();

    create index variants_offered_sku on variants (sku, id) where is_offered and deleted_at is null;
    create index variants_offered_price on variants (price_minor, id) where is_offered and deleted_at is null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index variants_offered_sku, variants_offered_price;
    drop trigger products_lead_their_variants on products;
    drop trigger variants_follow_their_product on variants;
    drop function products_lead_their_variants();
    drop function variants_follow_their_product();
  `)
}
