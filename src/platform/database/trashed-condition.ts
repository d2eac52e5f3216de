/**
 * Whether a row of a table, under its alias `t`, is in the trash, as an SQL condition: a variant is there with its product,
 * too.
 */
export function trashedCondition(table: string): string {
  const own = 't.deleted_at is not null'
  if (table !== 'variants') return own
  return `(${own} or exists (select 1 from products p where p.id = t.product_id and p.deleted_at is not null))`
}
