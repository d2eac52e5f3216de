import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { Client } from 'pg'

/** Debian's account that owns nothing: PgBouncer does not run as root. */
const UNPRIVILEGED = 65_534

const isRoot = userInfo().uid === 0

/** A PgBouncer with the configuration that we ship, before the database of this test file. */
export class PgBouncer {
  /** The database through it. */
  readonly url: string
  readonly #child: ChildProcess
  readonly #folder: string
  #output = ''

  private constructor(child: ChildProcess, folder: string, url: string) {
    this.#child = child
    this.#folder = folder
    this.url = url
    child.stderr?.on('data', (chunk: Buffer) => (this.#output += chunk.toString()))
  }

  /** Resolves when it answers. `poolSize` is how many connections it shares. */
  static async start(
    executable: string,
    { port, poolSize }: { port: number; poolSize: number },
  ): Promise<PgBouncer> {
    const database = new URL(process.env['DATABASE_URL'] ?? '')
    // Where its own account gets to: folders of a run are their owner's alone.
    const folder = mkdtempSync(path.join(isRoot ? '/tmp' : tmpdir(), 'backroom-pgbouncer-'))
    const write = (name: string, text: string) => {
      const file = path.join(folder, name)
      writeFileSync(file, text)
      if (isRoot) chownSync(file, UNPRIVILEGED, UNPRIVILEGED)
      return file
    }
    chmodSync(folder, 0o711)
    const users = write('users', `"${database.username}" "${decodeURIComponent(database.password)}"\n`)
    const name = database.pathname.slice(1)
    const settings = readFileSync(path.join(process.cwd(), 'ops/pgbouncer/pgbouncer.ini'), 'utf8')
      .replace(
        'backroom = host=127.0.0.1 port=5432 dbname=backroom',
        `${name} = host=${database.hostname} port=${database.port} dbname=${name}`,
      )
      .replace('listen_port = 6432', `listen_port = ${String(port)}\nunix_socket_dir =`)
      .replace('default_pool_size = 20', `default_pool_size = ${String(poolSize)}`)
      .replace(/auth_file = .*/, `auth_file = ${users}`)
      .replace(/pidfile = .*/, '')
    const file = write('pgbouncer.ini', settings)
    const asWhom = isRoot ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : {}
    const child = spawn(executable, [file], { stdio: ['ignore', 'ignore', 'pipe'], ...asWhom })
    const through = new URL(database)
    through.host = `127.0.0.1:${String(port)}`
    const pooler = new PgBouncer(child, folder, through.href)
    await pooler.#answers()
    return pooler
  }

  async stop(): Promise<void> {
    rmSync(this.#folder, { recursive: true, force: true })
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const ended = once(this.#child, 'close')
    this.#child.kill('SIGKILL')
    await ended
  }

  async #answers(): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      if (this.#child.exitCode !== null || tries > 200)
        throw new Error(`PgBouncer does not answer:\n${this.#output}`)
      const client = new Client({ connectionString: this.url })
      client.on('error', () => undefined)
      try {
        await client.connect()
        await client.query('select 1')
        return
      } catch {
        await sleep(50)
      } finally {
        await client.end().catch(() => undefined)
      }
    }
  }
}
