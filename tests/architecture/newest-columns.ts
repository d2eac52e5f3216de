import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const column = z.object({ type: z.string() })
const snapshot = z.object({
  tables: z.record(z.string(), z.object({ columns: z.record(z.string(), column) })),
})

/** The columns of a table as the newest migration leaves it, each with its type. */
export function columnTypesOf(table: string): Readonly<Record<string, string>> {
  const newest = readdirSync('migrations')
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  const { tables } = snapshot.parse(JSON.parse(readFileSync(`migrations/${String(newest)}`, 'utf8')))
  const columns = tables[`public.${table}`]?.columns ?? {}
  return Object.fromEntries(Object.entries(columns).map(([name, { type }]) => [name, type]))
}

/** The names of the columns of a table as the newest migration leaves it. */
export function columnsOf(table: string): string[] {
  return Object.keys(columnTypesOf(table))
}
