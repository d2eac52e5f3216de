/**
 * What was found out before, as a condition that any statement can answer along with its own rows: whether the rows that
 * said so are still the same versions. To PostgreSQL, a change of a row makes another one, with its own `xmin`.
 */
export interface Proof {
  /** The condition in SQL; the first of its values is the statement's parameter of this number. */
  condition: (firstParameter: number) => string
  values: readonly (string | null)[]
}

/** The version of the shop's settings, which may ask something of accounts; null as long as there are none. */
export const STORE_VERSION = '(select xmin from store limit 1)'

/** Whether one row of each table, and the shop's settings, are unchanged. Its values: each row's id and version, then the settings'. */
export function areUnchanged(tables: readonly string[]): Proof['condition'] {
  return (first) => {
    const rows = tables.map((table, index) => {
      const id = first + 2 * index
      return `(select xmin from ${table} where id = $${String(id)}) = $${String(id + 1)}`
    })
    const store = `${STORE_VERSION} is not distinct from $${String(first + 2 * tables.length)}`
    return [...rows, store].join(' and ')
  }
}

/** How long it is until a moment, to ask for along with rows: what changes by time alone changes no version. */
export function secondsUntil(moment: string): string {
  return `extract(epoch from ${moment} - now())::float8`
}
