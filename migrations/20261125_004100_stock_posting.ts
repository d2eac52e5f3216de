import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * Changes stock levels in one round trip and two statements. As one statement, which locks in a CTE and updates behind
 * it, a row that somebody changed meanwhile made PostgreSQL run the locking part again in the middle of the update:
 * sixteen orders of three articles, shipped at once, then met in a deadlock. Here the update starts when the locks are
 * held, with a snapshot of its own, and finds every row as it is.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function change_stock(changes jsonb) returns table (variant_id uuid, sku varchar, on_hand float8)
      language plpgsql volatile as $$
    begin
      perform 1 from variants v
      where v.id in (select c.variant_id from jsonb_to_recordset(changes) as c(variant_id uuid))
      order by v.id for no key update;

      return query
        update variants v
        set on_hand = v.on_hand + c.on_hand_delta, reserved = v.reserved + c.reserved_delta, updated_at = now()
        from jsonb_to_recordset(changes) as c(variant_id uuid, on_hand_delta numeric, reserved_delta numeric)
        where v.id = c.variant_id
          and v.on_hand + c.on_hand_delta >= 0
          and v.reserved + c.reserved_delta >= 0
          and v.on_hand + c.on_hand_delta - v.reserved - c.reserved_delta >= 0
        returning v.id, v.sku, v.on_hand::float8;
    end $$
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop function change_stock(jsonb)`)
}
