import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'

/** Runs before each test file: gives it a database and a data folder of its own, before any setting is parsed. */
const postgresUrl = inject('postgresUrl')
const database = `test_${randomBytes(6).toString('hex')}`
const dataDir = await mkdtemp(path.join(tmpdir(), 'backroom-data-'))

const client = new Client({ connectionString: `${postgresUrl}/postgres` })
await client.connect()
await client.query(`CREATE DATABASE ${database} TEMPLATE ${inject('templateDatabase')}`)
await client.end()

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

// The database goes with the server: dropping it here would cut connections that are still closing.
afterAll(() => rm(dataDir, { recursive: true, force: true }))
