import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { S3Store } from '../../scripts/lib/backup/s3-store'
import type { S3Server } from '../factories/s3-server'
import { startS3Server } from '../factories/s3-server'

const folder = mkdtempSync(path.join(tmpdir(), 'backroom-backup-'))
const source = process.env['DATABASE_URL'] ?? ''
const PASSPHRASE = 'a passphrase of tests, long enough'
const passphraseFile = path.join(folder, 'passphrase')
const kept = path.join(folder, 'kept')
const PICTURE = randomBytes(300_000)
let s3: S3Server
/** Each command loads the whole app, and a restore several times. */
const LONG_MS = 600_000

interface Outcome {
  code: number
  output: string
}

/** Runs a command as operators do. */
function run(args: readonly string[], settings: Record<string, string> = {}): Promise<Outcome> {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'test', ...settings }
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/bootstrap.mjs', ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr })
    })
  })
}

const withS3 = () => ({
  S3_BUCKET: s3.bucket,
  S3_ENDPOINT: s3.endpoint,
  S3_ACCESS_KEY_ID: 'S3RVER',
  S3_SECRET_ACCESS_KEY: 'S3RVER',
})

async function ask<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

/** A database without a table, as `createdb` makes it. */
async function emptyDatabase(): Promise<string> {
  const name = `restored_${randomBytes(6).toString('hex')}`
  await ask(`${inject('postgresUrl')}/postgres`, `create database ${name}`)
  return `${inject('postgresUrl')}/${name}`
}

/** Rows and a checksum of every table; without what a restored database has to have of its own. */
async function sumsOf(url: string): Promise<Record<string, string>> {
  const tables = await ask<{ name: string }>(
    url,
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  )
  const sums: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await ask<{ n: string; sum: string }>(
      url,
      `select count(*) as n, coalesce(sum(hashtextextended((to_jsonb(t) - '{transaction,updated_on}'::text[])::text, 0)), 0)
       as sum from ${name} t`,
    )
    sums[name] = `${row?.n ?? ''} rows, ${row?.sum ?? ''}`
  }
  return sums
}

const SCHEMA = `
  select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
    where connamespace in ('public'::regnamespace, 'pgboss'::regnamespace)
  union all select tgrelid::regclass::text || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
  union all select schemaname || '.' || sequencename || ' ' || coalesce(last_value::text, '') from pg_sequences
  order by 1`

beforeAll(async () => {
  s3 = await startS3Server()
  writeFileSync(passphraseFile, `${PASSPHRASE}\n`)
  const seeded = await run(['seed', '--orders', '60'])
  expect(seeded.code, seeded.output).toBe(0)
  const account = {
    endpoint: s3.endpoint,
    region: 'us-east-1',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
  }
  const bucket = new S3Store(account, { bucket: s3.bucket, prefix: '' })
  await bucket.write(
    'lamp.webp',
    (async function* () {
      yield PICTURE
    })(),
  )
  await ask(
    source,
    `insert into media (id, alt, filename, sizes_card_filename) values (gen_random_uuid(), 'A lamp', 'lamp.webp', 'gone.webp');
     update variants set low_stock_level = 3 where id in (select id from variants limit 5);
     insert into pgboss.job (name, data) select name, '{"of": "the backup"}' from pgboss.queue limit 3`,
  )
  const made = await run(['backup/make', kept, '--passphrase-file', passphraseFile], withS3())
  expect(made.output).toContain('gone.webp is in the database and not in the storage')
  expect(made.code, made.output).toBe(0)
}, LONG_MS)
afterAll(async () => {
  await s3.stop()
  rmSync(folder, { recursive: true, force: true })
})

const restore = (from: string, url: string, ...more: string[]) =>
  run(['backup/restore', from, '--media', path.join(folder, 'media'), ...more], { DATABASE_URL: url })

describe('a backup', { timeout: LONG_MS }, () => {
  it('brings back every row, rule, sequence, picture and the secret, and both verifies agree', async () => {
    const url = await emptyDatabase()
    const secretFile = path.join(folder, 'secret')
    const { code, output } = await restore(
      kept,
      url,
      '--passphrase-file',
      passphraseFile,
      '--secret-to',
      secretFile,
    )
    expect(code, output).toBe(0)
    expect(output).toContain('The books balance')
    expect(output).toContain('The audit trail is complete')
    const sums = await sumsOf(source)
    expect(sums['orders']).toMatch(/^60 rows/)
    expect(await sumsOf(url)).toEqual(sums)
    // Of another server: a transaction that runs here must not take them for its own.
    expect(await ask(url, "select from change_events where transaction <> '0' limit 1")).toEqual([])
    expect(await ask(url, SCHEMA)).toEqual(await ask(source, SCHEMA))
    expect(readFileSync(path.join(folder, 'media', 'lamp.webp')).equals(PICTURE)).toBe(true)
    expect(readFileSync(secretFile, 'utf8')).toBe(`${process.env['PAYLOAD_SECRET'] ?? ''}\n`)
  })

  it('shows nothing of the shop when it is encrypted, and is for its owner alone', () => {
    for (const name of readdirSync(kept, { recursive: true, encoding: 'utf8' })) {
      const file = path.join(kept, name)
      expect(statSync(file).mode & 0o077, name).toBe(0)
      if (statSync(file).isFile())
        expect(readFileSync(file).includes(process.env['PAYLOAD_SECRET'] ?? '')).toBe(false)
    }
  })

  it('goes to a bucket and comes from it, of a shop that goes on meanwhile', async () => {
    const place = `s3://${s3.bucket}/backups/today`
    const made = await run(['backup/make', place], withS3())
    expect(made.code, made.output).toBe(0)
    expect(made.output).toContain('It is not encrypted')
    const checked = await run(['backup/check', place], withS3())
    expect(checked.output).toContain('The backup can be restored.')
    expect(checked.code, checked.output).toBe(0)
    const again = await run(['backup/make', place], withS3())
    expect([again.code, again.output]).toEqual([1, expect.stringContaining('holds a backup')])
  })
})

describe('a restore is refused, with exit code 1 and an untouched database,', { timeout: LONG_MS }, () => {
  const refused = async (from: string, message: string, ...more: string[]) => {
    const url = await emptyDatabase()
    const { code, output } = await restore(from, url, '--passphrase-file', passphraseFile, ...more)
    expect(output).toContain(message)
    expect(code).toBe(1)
    expect(await ask(url, "select from pg_tables where schemaname in ('public', 'pgboss')")).toEqual([])
  }
  /** The backup with one part changed. */
  function changedCopy(change: (folder: string) => void): string {
    const copy = mkdtempSync(path.join(folder, 'copy-'))
    cpSync(kept, copy, { recursive: true })
    change(copy)
    return copy
  }

  it('over a database that has data, unless it is said to be replaced', async () => {
    const url = await emptyDatabase()
    await ask(url, 'create table notes (text text); insert into notes values (1)')
    const { code, output } = await restore(kept, url, '--passphrase-file', passphraseFile)
    expect([code, output]).toEqual([
      1,
      expect.stringContaining('The database has data (tables that are not of this shop'),
    ])
    expect(await ask(url, 'select * from notes')).toEqual([{ text: '1' }])
    const client = new Client({ connectionString: url })
    await client.connect()
    const busy = await restore(kept, url, '--passphrase-file', passphraseFile, '--replace')
    await client.end()
    expect([busy.code, busy.output]).toEqual([
      1,
      expect.stringContaining('Others are connected to the database'),
    ])
    const replaced = await restore(kept, url, '--passphrase-file', passphraseFile, '--replace')
    expect(replaced.code, replaced.output).toBe(0)
    const twice = await restore(kept, url, '--passphrase-file', passphraseFile)
    expect([twice.code, twice.output]).toEqual([
      1,
      expect.stringContaining('The database has data (rows in '),
    ])
  })

  it('when a part was cut off, changed, exchanged or removed, or the backup was not finished', async () => {
    const orders = 'tables/public.orders.gz'
    const cut = changedCopy((at) =>
      writeFileSync(path.join(at, orders), readFileSync(path.join(at, orders)).subarray(0, -1)),
    )
    await refused(cut, `The backup was altered: ${orders} has`)
    const flipped = changedCopy((at) => {
      const bytes = readFileSync(path.join(at, 'media'))
      bytes[1000] = (bytes[1000] ?? 0) ^ 1
      writeFileSync(path.join(at, 'media'), bytes)
    })
    await refused(flipped, 'media has other bytes than were written')
    const exchanged = changedCopy((at) =>
      copyFileSync(path.join(at, 'tables/public.users.gz'), path.join(at, orders)),
    )
    await refused(exchanged, `The backup was altered: ${orders}`)
    await refused(
      changedCopy((at) => rmSync(path.join(at, orders))),
      `${orders} is missing`,
    )
    await refused(
      changedCopy((at) => rmSync(path.join(at, 'backup.json'))),
      'one that was not finished',
    )
  })

  it('with another passphrase or none', async () => {
    const other = path.join(folder, 'other')
    writeFileSync(other, 'another passphrase of tests')
    await refused(kept, 'the passphrase is another one', '--passphrase-file', other)
    const url = await emptyDatabase()
    const { code, output } = await restore(kept, url)
    expect([code, output]).toEqual([1, expect.stringContaining('The backup is encrypted')])
  })

  it('when it is of a newer release', async () => {
    const newer = path.join(folder, 'newer')
    await ask(
      source,
      `insert into payload_migrations (id, name, batch) values (gen_random_uuid(), '20991231_000000_later', 99)`,
    )
    const made = await run(['backup/make', newer])
    await ask(source, `delete from payload_migrations where batch = 99`)
    expect(made.code, made.output).toBe(0)
    await refused(newer, 'has run the migration 20991231_000000_later')
  })
})
