import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SanitizedCollectionConfig } from 'payload'

import type { Column, SearchedColumn } from './text-columns'
import { readColumns, searchColumns } from './text-columns'

/** As much of a migration's snapshot as is asked for. */
interface Snapshot {
  tables: Readonly<Record<string, { columns: Readonly<Record<string, unknown>> }>>
}

const spaced = (values: readonly string[]) =>
  values.map((value) => `coalesce(${value}, '')`).join(` || ' ' || `)

/** Spaces around it let a pattern ask for the beginning and the end of any word. */
const searchOf = (values: readonly string[]) => `' ' || public.search_text(${spaced(values)}) || ' '`

function inReadingOrder([table, column]: Column): string {
  return `alter table "${table}" alter column "${column}" type varchar collate public.reading_order;`
}

/** The column says what the row says, whatever writes it; rows that are there already get theirs. */
function keepSearch({ table, column, of }: SearchedColumn): string {
  const changed = [...of, column].map((name) => `new."${name}" is distinct from old."${name}"`)
  return `
    alter table "${table}" alter column "${column}" set statistics 300;
    create function keep_search_of_${table}() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp as $$
    begin
      new."${column}" := ${searchOf(of.map((name) => `new."${name}"`))};
      return new;
    end $$;
    create trigger keep_search_when_added before insert on "${table}"
      for each row execute function keep_search_of_${table}();
    create trigger keep_search_when_changed before update on "${table}"
      for each row when (${changed.join(' or ')}) execute function keep_search_of_${table}();
    create index "${table}_text" on "${table}" using gin ("${column}" gin_trgm_ops)
      with (gin_pending_list_limit = 1024);
    update "${table}" set "${column}" = '';`
}

const dropSearch = ({ table }: SearchedColumn) => `drop function if exists keep_search_of_${table}() cascade;`

const hasColumn = ({ tables }: Snapshot, table: string, column: string) =>
  tables[`public.${table}`]?.columns[column] !== undefined

/** What a migration from one snapshot to the next lacks: what columns need that Payload's schema does not know. */
export function missingStatements(
  { before, after }: { before: Snapshot; after: Snapshot },
  collections: readonly SanitizedCollectionConfig[],
): { up: string; down: string } {
  const isNew = (table: string, column: string) =>
    hasColumn(after, table, column) && !hasColumn(before, table, column)
  const read = collections.flatMap(readColumns).filter(([table, column]) => isNew(table, column))
  const searched = collections.flatMap(searchColumns).filter(({ table, column }) => isNew(table, column))
  return {
    up: [...read.map(inReadingOrder), ...searched.map(keepSearch)].join('\n    '),
    down: searched.map(dropSearch).join('\n    '),
  }
}

const execute = (statements: string) => `  await db.execute(sql.raw(\`\n    ${statements.trim()}\`))\n`

/** The text of a migration with statements added to the end of `up` and of `down`. */
function withStatements(text: string, { up, down }: { up: string; down: string }): string {
  const parts = /^([\s\S]*)(\n}\n\nexport async function down[\s\S]*)(\n}\s*)$/.exec(text)
  const [, head = '', middle = '', tail = ''] = parts ?? []
  if (!parts) throw new Error('the generated migration has another form than expected')
  return [
    head,
    '\n',
    up ? execute(up).trimEnd() : '',
    middle,
    down ? `\n${execute(down).trimEnd()}` : '',
    tail,
  ].join('')
}

/**
 * Adds to the newest migration what Payload does not generate: the collation of texts that people read, and the trigger
 * and the index of a search column.
 */
export async function completeMigration(
  folder: string,
  collections: readonly SanitizedCollectionConfig[],
): Promise<void> {
  const snapshots = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  const [newest, former] = snapshots.toSorted().toReversed()
  if (newest === undefined || former === undefined) return
  const read = async (name: string) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Snapshot
  const missing = missingStatements({ before: await read(former), after: await read(newest) }, collections)
  if (missing.up === '') return
  const file = path.join(folder, newest.replace(/json$/, 'ts'))
  await writeFile(file, withStatements(await readFile(file, 'utf8'), missing))
}
