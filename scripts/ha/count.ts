import { Client } from 'pg'

import type { Acknowledged } from './buyers'

export interface Counted {
  acknowledged: number
  /** Acknowledged, and not there under the id that the buyer was told. */
  lost: number
  /** Idempotency keys of which there is more than one order. */
  doubled: number
  /** Orders that are there and were not acknowledged: of a buyer who was cut off and has not asked again yet. */
  unanswered: number
}

const COUNT = `
  with told as (select * from unnest($1::uuid[], $2::text[]) as t(id, key)),
  kept as (select id, note from orders where note = any($2::text[]))
  select (select count(*)::int from told where not exists (select from kept where kept.id = told.id and kept.note = told.key)) as lost,
    (select count(*)::int from (select note from orders where note ~ '^[0-9a-f-]{36}$' group by note having count(*) > 1) d) as doubled,
    (select count(*)::int from orders where note ~ '^[0-9a-f-]{36}$' and note <> all($2::text[])) as unanswered`

/** Compares what buyers were told with what the database has. */
export async function countOrders(databaseUrl: string, told: readonly Acknowledged[]): Promise<Counted> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Omit<Counted, 'acknowledged'>>(COUNT, [
      told.map(({ id }) => id),
      told.map(({ key }) => key),
    ])
    const [found] = rows
    if (found === undefined) throw new Error('a count answers one row')
    return { acknowledged: told.length, ...found }
  } finally {
    await client.end()
  }
}

/** What became of the jobs of orders. */
export async function countJobs(databaseUrl: string): Promise<Record<string, number>> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ state: string; count: number }>(
      `select state::text, count(*)::int as count from pgboss.job where name like 'mail.order%' group by 1 order by 1`,
    )
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
  } finally {
    await client.end()
  }
}
