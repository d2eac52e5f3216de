import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { once } from 'node:events'
import path from 'node:path'
import { expect, inject, it } from 'vitest'
import { findPort, makeDataDir, startAndFail } from './support/backroom'

/** What it printed is `lines`, each explaining itself, and nothing was left running or half made. */
function expectLines(
  ended: { code: number | null; output: string },
  lines: readonly (string | RegExp)[],
): void {
  const printed = ended.output.trimEnd().split('\n')
  expect(printed).toHaveLength(lines.length)
  for (const [index, line] of lines.entries()) {
    if (typeof line === 'string') expect(printed[index]).toContain(line)
    else expect(printed[index]).toMatch(line)
  }
  expect(ended.code).toBe(1)
}

it('a start with wrong settings names each one in a line of its own and touches nothing', async () => {
  const dataDir = makeDataDir()
  const ended = await startAndFail({
    DATA_DIR: dataDir,
    PORT: 'x',
    SEED: 'all',
    REDIS_URL: 'nonsense',
    DEMO_PASSWORD: 'Password1234',
  })
  expectLines(ended, [
    'Cannot start: PORT must be',
    'Cannot start: REDIS_URL must be',
    'Cannot start: SEED must be',
    'Cannot start: DEMO_PASSWORD is refused: This password is one of those that are tried first',
  ])
  expect(existsSync(dataDir)).toBe(false)
})

it('an operator’s own database without a secret is refused', async () => {
  const ended = await startAndFail({ DATA_DIR: makeDataDir(), DATABASE_URL: 'postgres://127.0.0.1/backroom' })
  expectLines(ended, ['PAYLOAD_SECRET is required with DATABASE_URL'])
})

it('a taken port is reported before anything is started', async () => {
  const dataDir = makeDataDir()
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? String(address.port) : ''
  const ended = await startAndFail({ DATA_DIR: dataDir, PORT: port })
  other.close()
  expectLines(ended, [`Port ${port} on 127.0.0.1 is taken: stop what uses it, or set another PORT`])
  expect(existsSync(path.join(dataDir, 'postgres'))).toBe(false)
})

it('a Node.js that is too old is reported in one line', async () => {
  const older =
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })"
  const ended = await startAndFail({}, ['--import', `data:text/javascript,${encodeURIComponent(older)}`])
  expectLines(ended, ['Node.js 18.20.4 is too old, 20.19 or newer is needed'])
})

it('a data folder that cannot be written is reported in one line', async () => {
  const ended = await startAndFail({ DATA_DIR: '/dev/null/data', PORT: String(await findPort()) })
  expectLines(ended, ['DATA_DIR /dev/null/data cannot be used (E'])
})

it('an unreachable database is reported with its cause, without its password', async () => {
  const PORT = String(await findPort())
  const freePort = await findPort()
  const base = { DATA_DIR: makeDataDir(), PORT, PAYLOAD_SECRET: 'correct horse battery' }
  const refused = await startAndFail({
    ...base,
    DATABASE_URL: `postgres://u:hunter2@127.0.0.1:${freePort}/shop`,
  })
  expectLines(refused, [`DATABASE_URL (127.0.0.1:${freePort}/shop) cannot be used: nothing listens there`])
  expect(refused.output).not.toContain('hunter2')

  const unknown = await startAndFail({
    ...base,
    DATABASE_URL: 'postgres://u:hunter2@no-such-host.invalid/shop',
  })
  expectLines(unknown, [/there is no such host|its name cannot be resolved/])
})

it('a wrong password or a missing database is reported with its cause', async () => {
  const base = {
    DATA_DIR: makeDataDir(),
    PORT: String(await findPort()),
    PAYLOAD_SECRET: 'correct horse battery',
  }
  const url = new URL(inject('postgresUrl'))
  url.pathname = '/no_such_database'
  expectLines(await startAndFail({ ...base, DATABASE_URL: url.href }), ['it has no such database'])
  url.password = 'wrong'
  expectLines(await startAndFail({ ...base, DATABASE_URL: url.href }), ['it refuses the password'])
})

it.each([
  ['incomplete', { PG_VERSION: '18\n' }, 'is not a complete database (global/pg_control is missing)'],
  [
    'without any sign of PostgreSQL',
    { 'notes.txt': 'mine' },
    'is not a complete database (PG_VERSION is missing)',
  ],
])('a data folder that is %s is refused and left as it is', async (_what, files, reason) => {
  const dataDir = makeDataDir()
  const cluster = path.join(dataDir, 'postgres')
  mkdirSync(cluster, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(cluster, name), text)
  const ended = await startAndFail({ DATA_DIR: dataDir, PORT: String(await findPort()) })
  expectLines(ended, [reason])
  expect(ended.output).toContain('from a backup, or move')
  expect(readdirSync(cluster)).toEqual(Object.keys(files))
})

it('a data folder of another PostgreSQL is refused and left as it is', async () => {
  const dataDir = makeDataDir()
  const cluster = path.join(dataDir, 'postgres')
  for (const folder of ['global', 'base', 'pg_wal'])
    mkdirSync(path.join(cluster, folder), { recursive: true })
  writeFileSync(path.join(cluster, 'global/pg_control'), '')
  writeFileSync(path.join(cluster, 'PG_VERSION'), '15\n')
  const ended = await startAndFail({ DATA_DIR: dataDir, PORT: String(await findPort()) })
  expectLines(ended, ['was written by PostgreSQL 15, this is 18: dump it with version 15'])
})
