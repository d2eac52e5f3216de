import type { PayloadRequest } from 'payload'

/** A name in double quotes. Names come from the configuration and never from a caller. */
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

function tableNamed({ payload }: PayloadRequest, name: string): string {
  const table = payload.db.tableNameMap.get(name)
  if (table === undefined) throw new Error(`no such table: ${name}`)
  return quoted(table)
}

/** The table of a collection or global. */
export function tableOf(req: PayloadRequest, slug: string): string {
  return tableNamed(req, slug.replaceAll('-', '_'))
}

/** The table of a collection's versions. */
export function versionsTableOf(req: PayloadRequest, slug: string): string {
  return tableNamed(req, `_${slug.replaceAll('-', '_')}${req.payload.db.versionsSuffix ?? '_v'}`)
}

/**
 * The column with the time of a row's last change of content, where that is not `updated_at`: a variant's stock
 * changes with each order, which is not a new version of the variant. A collection names it as
 * `custom.contentChangedColumn`.
 */
export function contentChangedColumn(collection: {
  custom?: Readonly<Record<string, unknown>>
}): string | null {
  const column = collection.custom?.['contentChangedColumn']
  return typeof column === 'string' ? quoted(column) : null
}
