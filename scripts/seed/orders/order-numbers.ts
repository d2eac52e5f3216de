import type { ClientBase } from 'pg'

/** The next numbers of the store, lowest first; they are reserved for this caller. */
export async function takeOrderNumbers(client: ClientBase, count: number): Promise<number[]> {
  const { rows } = await client.query<{ n: string }>(
    `select nextval('order_number_seq') as n from generate_series(1, $1)`,
    [count],
  )
  return rows.map((row) => Number(row.n)).sort((a, b) => a - b)
}
