import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { Client } from 'pg'

import type { EmbeddedPostgres } from '../../../scripts/lib/postgres/embedded-postgres'
import { startEmbeddedPostgres } from '../../../scripts/lib/postgres/embedded-postgres'
import { findAccount, planLaunch } from '../../../scripts/lib/postgres/postgres-account'
import { findBinaries } from '../../../scripts/lib/postgres/postgres-binaries'
import { commandOf, runProgram } from '../../../scripts/lib/processes/run-program'
import { findPort } from './backroom'

const CLUSTER = 'postgres'

/** Runs one statement on a server. */
async function queryOn(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

async function untilAnswering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const isUp = await queryOn(url, 'select 1').then(
      () => true,
      () => false,
    )
    if (isUp) return
    await sleep(100)
  }
  throw new Error('the replica does not answer')
}

/** A standby of the primary, by streaming. */
export class StreamingReplica {
  readonly url: string
  /** For what only a superuser may. */
  readonly adminUrl: string
  readonly #child: ChildProcess

  private constructor(child: ChildProcess, url: string, adminUrl: string) {
    this.#child = child
    this.url = url
    this.adminUrl = adminUrl
  }

  /** Starts a server on a copy of the stopped primary's folder. `delayMs` after a commit it has it. */
  static async start(
    folder: string,
    { primary, delayMs = 0 }: { primary: ReplicatedPostgres; delayMs?: number },
  ): Promise<StreamingReplica> {
    const { postgres } = await findBinaries()
    const port = await findPort()
    const launch = planLaunch(findAccount(), postgres, path.dirname(folder))
    const settings = [
      ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'hot_standby=on'],
      // As many as of the primary: a standby refuses to start with fewer.
      ...['max_connections=300', 'wal_receiver_status_interval=1s', 'log_min_messages=warning'],
      `primary_conninfo=${primary.conninfo}`,
      `recovery_min_apply_delay=${String(delayMs)}ms`,
    ]
    const args = ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
    const call = commandOf(postgres, args, launch)
    const child = spawn(call.command, call.args, { ...launch.ids, stdio: 'ignore' })
    const at = (url: string) => {
      const own = new URL(url)
      own.port = String(port)
      return own.href
    }
    const replica = new StreamingReplica(child, at(primary.url), at(primary.adminUrl))
    await untilAnswering(replica.url)
    return replica
  }

  /** As a machine that loses its power. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const ended = once(this.#child, 'close')
    this.#child.kill('SIGKILL')
    await ended
  }

  /** Stops and continues to replay; it answers all the while. */
  async pauseReplay(isPaused: boolean): Promise<void> {
    await queryOn(this.adminUrl, `select pg_wal_replay_${isPaused ? 'pause' : 'resume'}()`)
  }
}

/** A primary with the migrations, and standbys that follow it. */
export class ReplicatedPostgres {
  readonly url: string
  readonly adminUrl: string
  readonly #folder: string
  #server: EmbeddedPostgres
  readonly #replicas: StreamingReplica[] = []

  private constructor(folder: string, server: EmbeddedPostgres) {
    this.#folder = folder
    this.#server = server
    this.url = server.url
    const { superuserPassword } = JSON.parse(
      readFileSync(path.join(folder, CLUSTER, 'backroom.json'), 'utf8'),
    ) as { superuserPassword: string }
    const admin = new URL(server.url)
    admin.username = 'postgres'
    admin.password = superuserPassword
    this.adminUrl = admin.href
  }

  /** `folder` is this server's alone. */
  static async start(folder: string): Promise<ReplicatedPostgres> {
    mkdirSync(folder, { recursive: true })
    const server = await startEmbeddedPostgres({ dataDir: folder, durable: false })
    return new ReplicatedPostgres(folder, server)
  }

  /** How a standby connects. */
  get conninfo(): string {
    const { hostname, port, username, password } = new URL(this.adminUrl)
    return `host=${hostname} port=${port} user=${username} password=${password}`
  }

  /** Starts standbys, each so many milliseconds behind, on copies of the folder, for which the primary stops for a moment. */
  async addReplicas(delaysMs: readonly number[]): Promise<StreamingReplica[]> {
    const { port } = this.#server
    await this.#server.stop()
    const folders = delaysMs.map((_, index) => path.join(this.#folder, `standby-${String(index + 1)}`))
    for (const folder of folders) {
      await runProgram('cp', ['-a', path.join(this.#folder, CLUSTER), folder])
      writeFileSync(path.join(folder, 'standby.signal'), '')
    }
    this.#server = await startEmbeddedPostgres({ dataDir: this.#folder, durable: false, port })
    const replicas = await Promise.all(
      folders.map((folder, index) =>
        StreamingReplica.start(folder, { primary: this, delayMs: delaysMs[index] ?? 0 }),
      ),
    )
    this.#replicas.push(...replicas)
    return replicas
  }

  async stop(): Promise<void> {
    await Promise.all(this.#replicas.map((replica) => replica.kill()))
    await this.#server.stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
