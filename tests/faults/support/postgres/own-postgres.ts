import { chownSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { Client } from 'pg'

import { superuserUrl } from '../../../../scripts/lib/postgres/audit-guard'
import { startEmbeddedPostgres } from '../../../../scripts/lib/postgres/embedded-postgres'
import { makeDataDir } from '../backroom'

/** A PostgreSQL of a test's own, whose settings it may change. */
export interface OwnPostgres {
  /** The address of the role that the app uses. */
  url: string
  port: number
  admin: Client
  /** Changes settings of the running server, such as `ssl = 'on'`. */
  set: (settings: Readonly<Record<string, string>>) => Promise<void>
  /** Writes a file into the server's folder, which only the server's user can read; answers its path. */
  write: (name: string, text: string) => string
  /** Puts lines before those of `pg_hba.conf`. */
  admit: (lines: string) => void
  stop: () => Promise<void>
}

const LOADED = 'select pg_conf_load_time()::text as moment'

/** When the settings were read last, as a new connection sees it. */
async function loadedAt(url: string): Promise<string | undefined> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ moment: string }>(LOADED)
  await client.end()
  return rows[0]?.moment
}

/** Has the server read its settings and certificates, and waits until new connections go by them. */
async function reload(admin: Client, url: string): Promise<void> {
  const before = await loadedAt(url)
  await admin.query('select pg_reload_conf()')
  while ((await loadedAt(url)) === before) await sleep(20)
}

export async function startOwnPostgres(): Promise<OwnPostgres> {
  const dataDir = makeDataDir()
  const server = await startEmbeddedPostgres({ dataDir, durable: false })
  const admin = new Client({ connectionString: superuserUrl({ databaseUrl: server.url, dataDir }) })
  await admin.connect()
  const { rows } = await admin.query<{ folder: string }>(`select current_setting('data_directory') as folder`)
  const folder = rows[0]?.folder ?? ''
  const write = (name: string, text: string) => {
    const file = path.join(folder, name)
    const { uid, gid } = statSync(folder)
    writeFileSync(file, text, { mode: 0o600 })
    chownSync(file, uid, gid)
    return file
  }
  return {
    ...{ url: server.url, port: server.port, admin, write },
    set: async (settings) => {
      for (const [name, value] of Object.entries(settings))
        await admin.query(`alter system set ${name} = ${admin.escapeLiteral(value)}`)
      await reload(admin, server.url)
    },
    admit: (lines) => {
      write('pg_hba.conf', `${lines}\n${readFileSync(path.join(folder, 'pg_hba.conf'), 'utf8')}`)
    },
    stop: async () => {
      await admin.end()
      await server.stop()
    },
  }
}
