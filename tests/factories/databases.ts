import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'

/** Runs `use` on one more database, migrated and empty. */
export async function withFreshDatabase<Result>(use: (client: Client) => Promise<Result>): Promise<Result> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const server = inject('postgresUrl')
  const admin = new Client({ connectionString: `${server}/postgres` })
  await admin.connect()
  await admin.query(`create database ${name} template ${inject('templateDatabase')}`)
  await admin.end()
  const client = new Client({ connectionString: `${server}/${name}` })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
