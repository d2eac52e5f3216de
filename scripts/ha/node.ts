import { spawn } from 'node:child_process'
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { Namespace, signal, SUBNET, system } from './network'
import type { Tools } from './tools'

/** The names and addresses of `ops/patroni`, and those that they have here. */
export const NODES = [
  { name: 'pg1', address: `${SUBNET}.21` },
  { name: 'pg2', address: `${SUBNET}.22` },
  { name: 'pg3', address: `${SUBNET}.23` },
] as const
const PASSWORDS = ['SUPERUSER_PASSWORD', 'REPLICATION_PASSWORD', 'REWIND_PASSWORD']

/** A node as Patroni sees it. */
export interface Member {
  role: string
  state: string
  lag?: number | string
}

/** Everything that our own addresses and paths take the place of in a shipped file. */
export function shipped(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('10.0.0.', `${SUBNET}.`)
}

export interface NodePlace {
  name: string
  address: string
  folder: string
  tools: Tools
  password: string
}

/** A node as `ops/patroni` describes it: etcd, Patroni and PostgreSQL in a network namespace. */
export class Node {
  readonly name: string
  readonly address: string
  readonly network: Namespace
  readonly #place: NodePlace

  constructor(place: NodePlace) {
    this.name = place.name
    this.address = place.address
    this.network = new Namespace(place.name, place.address)
    this.#place = place
  }

  /** Makes its network, folder and configuration. */
  create(): void {
    const { folder } = this.#place
    this.network.create()
    mkdirSync(path.join(folder, 'etcd'), { recursive: true, mode: 0o700 })
    writeFileSync(path.join(folder, 'patroni.yml'), this.#patroniConfig(), { mode: 0o600 })
    system('chown', '-R', 'postgres:postgres', folder)
    chmodSync(folder, 0o700)
  }

  /** Starts etcd and Patroni, which starts PostgreSQL. */
  start(): void {
    const { tools, folder } = this.#place
    this.#spawn('etcd', [tools.etcd, '--log-level=error'], this.#etcdSettings())
    this.#spawn('patroni', [tools.patroni, path.join(folder, 'patroni.yml')], {})
  }

  /** Ends the machine without a chance to say so. */
  kill(): void {
    this.#signal('SIGKILL')
  }

  freeze(): void {
    this.#signal('SIGSTOP')
  }

  thaw(): void {
    this.#signal('SIGCONT')
  }

  /** The cluster as its Patroni sees it; empty when it says nothing. */
  async members(): Promise<Member[]> {
    try {
      const signal = AbortSignal.timeout(2_000)
      const answer = await fetch(`http://${this.address}:8008/cluster`, { signal })
      return ((await answer.json()) as { members: Member[] }).members
    } catch {
      return []
    }
  }

  /** How many replicas stream from it. A replica that has not rewound itself yet runs, and streams nothing. */
  async streaming(): Promise<number> {
    try {
      const signal = AbortSignal.timeout(2_000)
      const answer = await fetch(`http://${this.address}:8008/patroni`, { signal })
      const { replication = [] } = (await answer.json()) as { replication?: { state: string }[] }
      return replication.filter(({ state }) => state === 'streaming').length
    } catch {
      return 0
    }
  }

  /** Whether it holds the leader's key, as HAProxy asks. */
  async isPrimary(): Promise<boolean> {
    try {
      const signal = AbortSignal.timeout(2_000)
      return (await fetch(`http://${this.address}:8008/primary`, { signal })).status === 200
    } catch {
      return false
    }
  }

  urlOf(user: string, database: string): string {
    return `postgres://${user}:${this.#place.password}@${this.address}:5432/${database}`
  }

  #signal(name: NodeJS.Signals): void {
    for (const pid of this.network.pids()) signal(pid, name)
  }

  #patroniConfig(): string {
    const { folder, tools, password } = this.#place
    let text = shipped('ops/patroni/patroni.yml')
      .replace('name: pg1', `name: ${this.name}`)
      .replaceAll(new RegExp(`(listen|connect_address): ${SUBNET}\\.21`, 'g'), `$1: ${this.address}`)
      .replace(/data_dir: .*/, `data_dir: ${folder}/data`)
      .replace(/pgpass: .*/, `pgpass: ${folder}/pgpass`)
      .replace(/bin_dir: .*/, `bin_dir: ${tools.postgres}`)
      .replace(/unix_socket_directories: .*/, `unix_socket_directories: ${folder}`)
      .replace('mode: automatic', "mode: 'off'")
    for (const word of PASSWORDS) text = text.replace(word, password)
    return text
  }

  #etcdSettings(): Record<string, string> {
    const text = shipped('ops/patroni/etcd.env')
      .replace('ETCD_NAME=pg1', `ETCD_NAME=${this.name}`)
      .replaceAll(
        new RegExp(`^(ETCD_(?:LISTEN|INITIAL_ADVERTISE|ADVERTISE)\\w*=http://)${SUBNET}\\.21`, 'gm'),
        `$1${this.address}`,
      )
      .replace(/ETCD_DATA_DIR=.*/, `ETCD_DATA_DIR=${this.#place.folder}/etcd/data`)
    const pairs = text.split('\n').filter((line) => /^ETCD_/.test(line))
    return Object.fromEntries(
      pairs.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    )
  }

  #spawn(name: string, command: readonly string[], env: Record<string, string>): void {
    const log = openSync(path.join(this.#place.folder, `${name}.log`), 'a')
    const asPostgres = ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups']
    const child = spawn('ip', ['netns', 'exec', this.network.name, ...asPostgres, ...command], {
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      // Nothing of this process's environment is theirs.
      env: {
        NODE_ENV: process.env.NODE_ENV,
        PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
        LC_ALL: 'C.UTF-8',
        ...env,
      },
    })
    child.unref()
    closeSync(log)
  }
}
