import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, it } from 'vitest'
import { z } from 'zod'
import { EXPECTED_HASH } from '@/platform/audit/audit-chain'
import { protectAudit } from '../../scripts/lib/postgres/audit-guard'
import { startEmbeddedPostgres } from '../../scripts/lib/postgres/embedded-postgres'
import { makeDataDir } from './support/backroom'

const dataDir = makeDataDir()
const exported = path.join(dataDir, 'trail.jsonl')
const server = await startEmbeddedPostgres({ dataDir, durable: false })
afterAll(() => server.stop())

const env: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_ENV: 'test',
  NODE_OPTIONS: '--conditions=production',
  DATABASE_URL: server.url,
  DATA_DIR: dataDir,
}

interface Outcome {
  code: number
  output: string
}

/** Runs one of the commands as operators do. */
function run(script: string, ...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', script, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error ? 1 : 0, output: stdout + stderr })
    })
  })
}

async function asRole(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

function superuserUrl(): string {
  const file: unknown = JSON.parse(readFileSync(path.join(dataDir, 'postgres', 'backroom.json'), 'utf8'))
  const url = new URL(server.url)
  url.username = 'postgres'
  url.password = z.object({ superuserPassword: z.string() }).parse(file).superuserPassword
  return url.href
}

const INSERT = `
  insert into audit_entries (id, action, document_collection, document_title, document_id, actor_type, actor_name, channel,
    request_id, changes)
  select gen_random_uuid(), 'update', 'x', 'X', '1', 'system', 'System', 'script', 'r', '{}' from generate_series(1, 4)`

/** Eight entries of which the first two are old, with the hashes that they would have had. */
const AGED = `
  set session_replication_role = replica;
  update audit_entries set at = at - interval '100 days' where chain = 'x:1' and position <= 2;
  do $$ begin
    for n in 1..8 loop
      update audit_entries e set previous_hash = p.hash from audit_entries p
        where e.chain = 'x:1' and e.position = n and p.chain = e.chain and p.position = n - 1;
      update audit_entries e set hash = ${EXPECTED_HASH} where chain = 'x:1' and position = n;
    end loop;
    update audit_heads h set hash = e.hash, previous_hash = e.previous_hash from audit_entries e
      where h.chain = 'x:1' and e.chain = h.chain and e.position = 8;
  end $$`

it('after a migration the app may read and add, and nothing else', async () => {
  const migrated = await run('scripts/migrate.ts')
  expect(migrated.code, migrated.output).toBe(0)
  await asRole(server.url, INSERT)
  expect(await asRole(server.url, 'select max(position)::int as n from audit_entries')).toEqual([{ n: 4 }])
  for (const statement of [
    `update audit_entries set actor_name = 'Forged'`,
    'update audit_entries set actor_salt = null',
    'create or replace function seal_audit_entry(e audit_entries) returns audit_entries language sql as $$ select e $$',
    'delete from audit_entries',
    'truncate audit_entries',
    'alter table audit_entries disable trigger user',
    'grant delete on audit_entries to current_user; delete from audit_entries',
    'select 1 from audit_heads for update',
    `update audit_heads set hash = 'x'`,
    `insert into audit_heads values ('x:2', 1, '', 'x')`,
    'set role backroom_audit',
  ]) {
    await expect(asRole(server.url, statement), statement).rejects.toThrow(/permission denied|must be owner/)
  }
})

it('the app makes the trail forget a person by saying so, and in no other way', async () => {
  const entry = (action: string) => `
    insert into audit_entries (id, action, document_collection, document_title, document_id, actor_type, actor_name, channel,
      request_id, changes)
    values (gen_random_uuid(), '${action}', 'users', 'ada@example.com', 'ada', 'system', 'System', 'script', 'r',
      '{"name":{"before":null,"after":"Ada"}}')`
  await asRole(server.url, `${entry('create')}; ${entry('erase')}`)
  const trail = `select document_title as title, changes->'name'->>'after' as name from audit_entries
    where chain = 'users:ada' order by position limit 1`
  expect(await asRole(server.url, trail)).toEqual([{ title: 'Erased person', name: '[erased]' }])
})

it('a database that was given back to the app, by a migration that was killed or a restore, is taken again', async () => {
  await asRole(
    superuserUrl(),
    'alter table audit_entries owner to backroom; alter table audit_heads owner to backroom',
  )
  await protectAudit({ databaseUrl: server.url, dataDir })
  await expect(asRole(server.url, 'delete from audit_entries')).rejects.toThrow('permission denied')
  await asRole(server.url, INSERT)
})

it('what is old is purged by the operator, not younger than 90 days, and the trail stays complete', async () => {
  expect(await run('scripts/audit-purge.ts', '--older-than', '89')).toMatchObject({ code: 1 })
  await asRole(superuserUrl(), AGED)
  const { code, output } = await run('scripts/audit-purge.ts', '--older-than', '90')
  expect(output).toContain('Purged 2 entries')
  expect(code).toBe(0)
})

it('verification says what protects the trail, and a second migration changes nothing of it', async () => {
  expect((await run('scripts/migrate.ts')).code).toBe(0)
  const { code, output } = await run('scripts/audit-verify.ts')
  expect(output).toContain('The audit trail is complete')
  expect(output).toContain('can only read and add')
  expect(code).toBe(0)
})

it('the trail is handed over as a file that is never overwritten', async () => {
  expect(await run('scripts/audit-export.ts', exported)).toMatchObject({ code: 0 })
  expect(existsSync(exported)).toBe(true)
  expect(readFileSync(exported, 'utf8').trimEnd().split('\n')).toHaveLength(9)
  const again = await run('scripts/audit-export.ts', exported)
  expect(again).toMatchObject({ code: 1 })
  expect(again.output).toContain('cannot be written')
})

it('what a superuser rewrites is found, with exit code 1 and the place', async () => {
  await asRole(
    superuserUrl(),
    `set session_replication_role = replica; update audit_entries set actor_name = 'Forged' where position = 4;
     delete from audit_entries where chain = 'x:1' and position = 8`,
  )
  const { code, output } = await run('scripts/audit-verify.ts', '--against', exported)
  expect(output).toContain('x:1, entry 4: edited')
  expect(output).toContain('x:1, entry 8: tail missing')
  expect(output).toContain('x:1, entry 8: not as exported')
  expect(code).toBe(1)
})
