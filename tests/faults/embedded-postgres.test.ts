import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { afterEach, expect, it } from 'vitest'
import { findRunningPostgres, startEmbeddedPostgres } from '../../scripts/lib/postgres/embedded-postgres'
import type { EmbeddedPostgres } from '../../scripts/lib/postgres/embedded-postgres'
import { makeDataDir, waitUntilGone } from './support/backroom'

const running: EmbeddedPostgres[] = []

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir })
  running.push(server)
  return server
}

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

it('a committed row outlives the kill of the database and of all its processes', async () => {
  const dataDir = makeDataDir()
  const first = await start(dataDir)
  await query(first.url, 'create table kept (n int); insert into kept values (42)')
  process.kill(first.pid, 'SIGKILL')
  await first.exited
  const second = await start(dataDir)
  expect(second.leftovers).toBe('stale')
  expect(await query(second.url, 'select n from kept')).toEqual([{ n: 42 }])
})

/** The process of the server that serves a connection. */
async function openBackend(url: string): Promise<{ pid: number; client: Client }> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return { pid: rows[0]?.pid ?? 0, client }
}

it('a process that a killed server left behind, and that does not end by itself, neither blocks the start nor outlives it', async () => {
  const dataDir = makeDataDir()
  const first = await start(dataDir)
  await query(first.url, 'create table kept (n int); insert into kept values (42)')
  const { pid, client } = await openBackend(first.url)
  // As one that was forked a moment before: it never learns that its server is gone.
  process.kill(pid, 'SIGSTOP')
  process.kill(first.pid, 'SIGKILL')
  await first.exited
  const bystander = spawn('sleep', ['60'], { cwd: path.join(dataDir, 'postgres') })
  const startedMs = performance.now()
  const second = await start(dataDir)
  expect(performance.now() - startedMs).toBeLessThan(8_000)
  expect(second.leftovers).toBe('stale')
  expect(await waitUntilGone([pid], 100)).toBe(true)
  expect(bystander.exitCode).toBeNull()
  expect(await query(second.url, 'select n from kept')).toEqual([{ n: 42 }])
  bystander.kill()
  await client.end().catch(() => undefined)
})

it('processes of a server on another folder are left alone', async () => {
  const [mine, other] = [makeDataDir(), makeDataDir()]
  const neighbour = await start(other)
  const { client } = await openBackend(neighbour.url)
  const first = await start(mine)
  process.kill(first.pid, 'SIGKILL')
  await first.exited
  await start(mine)
  expect((await client.query('select 1 as n')).rows).toEqual([{ n: 1 }])
  await client.end()
})

it('a database that a killed start left running is stopped in order and started again', async () => {
  const dataDir = makeDataDir()
  const orphan = await start(dataDir)
  await query(orphan.url, 'create table kept (n int)')
  const next = await start(dataDir)
  expect(next.leftovers).toBe('stopped')
  expect(await waitUntilGone([orphan.pid], 1_000)).toBe(true)
  expect(await query(next.url, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }])
})

it('a postmaster.pid whose id belongs to another program by now neither blocks the start nor hurts that program', async () => {
  const dataDir = makeDataDir()
  await (await start(dataDir)).stop()
  const bystander = spawn('sleep', ['60'])
  const file = path.join(dataDir, 'postgres/postmaster.pid')
  writeFileSync(file, `${bystander.pid ?? 0}\n${dataDir}/postgres\n1700000000\n5432\n\n127.0.0.1\n\nready\n`)
  const server = await start(dataDir)
  expect(await query(server.url, 'select 1 as n')).toEqual([{ n: 1 }])
  expect(bystander.exitCode).toBeNull()
  bystander.kill()
  await once(bystander, 'exit')
})

it('an interrupted first initialisation is thrown away and done again', async () => {
  const dataDir = makeDataDir()
  mkdirSync(path.join(dataDir, 'postgres.new/base'), { recursive: true })
  writeFileSync(path.join(dataDir, 'postgres.new/PG_VERSION'), '18\n')
  const server = await start(dataDir)
  expect(await query(server.url, 'select 1 as n')).toEqual([{ n: 1 }])
  expect(existsSync(path.join(dataDir, 'postgres.new'))).toBe(false)
})

it('only its owner may enter the data folder, and only loopback with a password reaches the database', async () => {
  const dataDir = makeDataDir()
  const { url } = await start(dataDir)
  const modeOf = (name: string) => (statSync(path.join(dataDir, name)).mode & 0o777).toString(8)
  expect(['', 'postgres', 'postgres/backroom.json', 'postgres.log'].map(modeOf)).toEqual([
    '700',
    '700',
    '600',
    '600',
  ])
  expect(await query(url, "select current_setting('listen_addresses') as at")).toEqual([{ at: '127.0.0.1' }])
  const wrong = new URL(url)
  wrong.password = 'guessed'
  await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed')
  expect(readFileSync(path.join(dataDir, 'postgres.log'), 'utf8')).not.toContain(new URL(url).password)
})

it('the app’s role is no superuser: it cannot read files of the machine', async () => {
  const { url } = await start(makeDataDir())
  await expect(query(url, "select pg_read_file('/etc/passwd')")).rejects.toThrow('permission denied')
})

it('commands find the server that already runs on a data folder, and no other', async () => {
  const dataDir = makeDataDir()
  expect(findRunningPostgres(dataDir)).toBeUndefined()
  const server = await start(dataDir)
  expect(findRunningPostgres(dataDir)).toBe(server.url)
  await server.stop()
  expect(findRunningPostgres(dataDir)).toBeUndefined()
})
