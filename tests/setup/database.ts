import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'
import { closePayloads } from './close-payloads'

/** Runs before each test file: gives it a database and a data folder of its own, before any setting is parsed. */
const postgresUrl = inject('postgresUrl')

/** A process that runs one file after the other parses its settings once: the names stay, what they name is new. */
const places = globalThis as { testPlaces?: { database: string; dataDir: string } }
places.testPlaces ??= {
  database: `test_${randomBytes(6).toString('hex')}`,
  dataDir: await mkdtemp(path.join(tmpdir(), 'backroom-data-')),
}
const { database, dataDir } = places.testPlaces

/** Connections that the file before has left open. `drop database … with (force)` is refused while autovacuum works there. */
const CUT =
  'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = current_user'

const client = new Client({ connectionString: `${postgresUrl}/postgres` })
await client.connect()
await client.query(CUT, [database])
await client.query(`drop database if exists ${database}`)
await client.query(`create database ${database} template ${inject('templateDatabase')}`)
await client.end()

// A file may have emptied it, or gone elsewhere.
await mkdir(dataDir, { recursive: true, mode: 0o700 })
process.chdir(path.join(import.meta.dirname, '../..'))

Object.assign(process.env, {
  DATABASE_URL: `${postgresUrl}/${database}`,
  DATA_DIR: dataDir,
  PAYLOAD_SECRET: 'a-secret-of-tests-that-protects-nothing',
  PUBLIC_URL: 'http://127.0.0.1:3000',
  LOG_LEVEL: 'silent',
  SEED: 'none',
  WORKER: 'off',
  USER_REQUESTS_PER_MINUTE: '999999',
  ADDRESS_REQUESTS_PER_MINUTE: '999999',
  ADDRESS_PAGES_PER_MINUTE: '999999',
  CUSTOMER_ORDERS_PER_HOUR: '999999',
})

// Registered first, and so run last: after the hooks by which the file itself closes what it opened.
afterAll(async () => {
  await closePayloads()
  await rm(dataDir, { recursive: true, force: true })
})
