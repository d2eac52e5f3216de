import { Client } from 'pg'

/** A program that counts stock levels up by one, some at a time, until it is killed; some transactions commit late. */
const ROWS = 10
const LATE = 0.04
const ROLLED_BACK = 0.04

const client = new Client({ connectionString: process.env['DATABASE_URL'] ?? '' })
await client.connect()
const { rows } = await client.query<{ id: string }>('select id from variants order by id')
const ids = rows.map(({ id }) => id)

for (;;) {
  const some = Array.from({ length: ROWS }, () => ids[Math.floor(Math.random() * ids.length)])
  await client.query('begin')
  await client.query('select id from variants where id = any($1::uuid[]) order by id for no key update', [
    some,
  ])
  await client.query(
    'update variants set on_hand = on_hand + 1, updated_at = now() where id = any($1::uuid[])',
    [some],
  )
  if (Math.random() < LATE) await client.query('select pg_sleep(random() * 0.3)')
  await client.query(Math.random() < ROLLED_BACK ? 'rollback' : 'commit')
}
