/**
 * SQL of what a tag is compared by, as `tagKey` makes it: without its case, in the order of its letters' codes, so that tags with
 * one beginning stand together. Its index has the same expression (migration `tag_guarantees`).
 */
export const tagKeyOf = (column: string): string =>
  `(lower(${column} collate public.reading_order) collate "C")`
