import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { realpathSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { StartFailure } from '../failure'
import { findFreePort } from '../processes/ports'
import { commandOf, runProgram } from '../processes/run-program'
import { findAccount, planLaunch } from './postgres-account'
import { findBinaries } from './postgres-binaries'
import { folderIn, readConnection } from './postgres-folder'

/** Of the embedded PostgreSQL that keeps its data in a folder. */
interface Primary {
  host: string
  port: number
  user: string
  password: string
}

function primaryIn(dataDir: string): Primary {
  const connection = readConnection(folderIn(realpathSync(dataDir)))
  if (connection?.port === undefined) throw new StartFailure(`no PostgreSQL has its data in ${dataDir}`)
  const { superuserPassword: password, port } = connection
  return { host: '127.0.0.1', port, user: 'postgres', password }
}

/** Copies the folder of a running server as PostgreSQL's own `pg_basebackup` does, which the embedded one comes without. */
async function copyCluster(primary: Primary, from: string, to: string): Promise<void> {
  const client = new Client({ ...primary, database: 'postgres' })
  await client.connect()
  try {
    await client.query(`select pg_backup_start('replica', true)`)
    await runProgram('cp', ['-a', from, to])
    const { rows } = await client.query<{ label: string }>(
      'select labelfile as label from pg_backup_stop(false)',
    )
    writeFileSync(path.join(to, 'backup_label'), rows[0]?.label ?? '')
  } finally {
    await client.end()
  }
  for (const name of ['postmaster.pid', 'postmaster.opts']) rmSync(path.join(to, name), { force: true })
  writeFileSync(path.join(to, 'standby.signal'), '')
}

async function untilAnswering(server: Primary): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const client = new Client({ ...server, database: 'postgres', connectionTimeoutMillis: 1_000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await sleep(100)
    }
  }
  throw new StartFailure('the replica does not answer')
}

export interface StreamingReplica {
  port: number
  pid: number
  /** As a machine that loses its power. */
  kill: () => Promise<void>
  /** Runs a statement as the superuser. */
  admin: (text: string) => Promise<void>
}

export interface ReplicaWish {
  /** The data folder of the primary: an embedded PostgreSQL that runs. */
  dataDir: string
  /** Where the replica's own data go; new, and removed with what is around it. */
  folder: string
  /** How many milliseconds after a commit the replica has it. */
  delayMs?: number
}

/** Starts a replica of an embedded PostgreSQL, by streaming, for tests and measurements: it may lose its data. */
export async function startStreamingReplica({
  dataDir,
  folder,
  delayMs = 0,
}: ReplicaWish): Promise<StreamingReplica> {
  const primary = primaryIn(dataDir)
  await copyCluster(primary, folderIn(realpathSync(dataDir)).cluster, folder)
  const { postgres } = await findBinaries()
  const launch = planLaunch(findAccount(), postgres, path.dirname(folder))
  const port = await findFreePort()
  const { host, user, password } = primary
  const settings = [
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'jit=off', 'timezone=UTC'],
    ...['random_page_cost=1.1', 'work_mem=16MB', 'hot_standby_feedback=on', 'log_min_messages=warning'],
    // A standby refuses to start with fewer than its primary.
    'max_connections=300',
    `primary_conninfo=host=${host} port=${String(primary.port)} user=${user} password=${password}`,
    `recovery_min_apply_delay=${String(delayMs)}ms`,
  ]
  const args = ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const call = commandOf(postgres, args, launch)
  const child = spawn(call.command, call.args, { ...launch.ids, stdio: 'ignore' })
  const own = { ...primary, port }
  await untilAnswering(own)
  return {
    ...{ port, pid: child.pid ?? 0 },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
    admin: async (text) => {
      const client = new Client({ ...own, database: 'postgres' })
      await client.connect()
      await client.query(text)
      await client.end()
    },
  }
}

/** The address of the same database on a replica. */
export function addressOn(url: string, { port }: Pick<StreamingReplica, 'port'>): string {
  const own = new URL(url)
  own.port = String(port)
  return own.href
}
