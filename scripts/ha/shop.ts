import type { ChildProcess } from 'node:child_process'
import { execFile, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

import { z } from 'zod'

import { StartFailure } from '../lib/failure'
import { argsOf } from '../lib/processes/programs'
import { waitFor } from './cluster'
import { shipped } from './node'
import type { Tools } from './tools'

/** Where HAProxy and the web process listen: loopback addresses and ports of this run. */
export interface Ports {
  host: string
  primary: number
  replicas: number
  web: number
  direct: number
}

const ADMIN = { email: 'admin@example.com', password: 'correct horse battery staple' }
const SECRET = 'a-secret-of-a-trial-that-protects-nothing'
/** Larger than all that a run sells. */
const STOCK = 900_000

const loginSchema = z.object({ data: z.object({ access_token: z.string() }) })
const keySchema = z.object({ data: z.object({ secret: z.string() }) })
const variantsSchema = z.object({
  data: z.array(z.object({ id: z.string(), variants: z.array(z.object({ id: z.string() })) })),
})

type Environment = Readonly<Record<string, string | undefined>>

export interface ShopPlace {
  folder: string
  ports: Ports
  password: string
}

/** HAProxy, a web process and a worker, as on the machine of an application. */
export class Shop {
  readonly databaseUrl: string
  readonly base: string
  readonly #place: ShopPlace
  readonly #children = new Set<ChildProcess>()
  #isStopping = false

  constructor(place: ShopPlace) {
    const { ports, password } = place
    this.#place = place
    this.databaseUrl = `postgres://backroom:${password}@${ports.host}:${String(ports.primary)}/backroom`
    this.base = `http://${ports.host}:${String(ports.web)}`
  }

  /** Settings of a process of the shop; `databaseUrl` where it is not behind HAProxy. */
  settings(port: number, databaseUrl = this.databaseUrl): NodeJS.ProcessEnv {
    const { folder, ports } = this.#place
    return {
      ...process.env,
      ...{ NODE_ENV: 'production', HOST: ports.host, PORT: String(port), LOG_LEVEL: 'warn' },
      ...{ PUBLIC_URL: `http://${ports.host}:${String(port)}`, DATA_DIR: path.join(folder, 'data') },
      ...{ DATABASE_URL: databaseUrl, PAYLOAD_SECRET: SECRET, SANDBOX: 'off', SEED: 'demo' },
      ...{ ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password },
      ...{ USER_REQUESTS_PER_MINUTE: '999999', ADDRESS_REQUESTS_PER_MINUTE: '999999' },
    }
  }

  startProxy(tools: Tools): void {
    const { folder, ports } = this.#place
    const file = path.join(folder, 'haproxy.cfg')
    const text = shipped('ops/haproxy/postgres.cfg')
      .replace('127.0.0.1:5000\n  option', `${ports.host}:${String(ports.primary)}\n  option`)
      .replace('127.0.0.1:5001', `${ports.host}:${String(ports.replicas)}`)
    writeFileSync(file, text)
    this.#spawn('haproxy', [tools.haproxy, '-db', '-f', file], {})
  }

  /** Migrates and fills the database, as for a release. */
  async prepare(): Promise<void> {
    for (const script of ['migrate', 'seed-first']) await this.script(script)
  }

  /** Runs one of our commands to its end. @throws StartFailure with what it printed. */
  async script(name: string): Promise<string> {
    const args = ['scripts/bootstrap.mjs', name]
    try {
      return (await promisify(execFile)(process.execPath, args, { env: this.settings(0) })).stdout
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
      throw new StartFailure(`${name}: ${stdout}${stderr}`, { cause: error })
    }
  }

  /** Starts the web process that buyers use, and a worker that is started again whenever it ends. */
  async open(): Promise<void> {
    const { ports } = this.#place
    await this.#startWeb('web', this.settings(ports.web))
    this.#keepWorker()
  }

  /** Starts a web process that is connected to one node, and to no proxy. */
  async openDirect(databaseUrl: string): Promise<{ base: string; stop: () => void }> {
    const { ports } = this.#place
    const child = await this.#startWeb('direct', this.settings(ports.direct, databaseUrl))
    return {
      base: `http://${ports.host}:${String(ports.direct)}`,
      stop: () => {
        child.kill('SIGKILL')
        this.#children.delete(child)
      },
    }
  }

  /** A key for programs, and articles with more stock than the run sells. */
  async provision(): Promise<{ key: string; variants: string[] }> {
    const login = loginSchema.parse(await this.#ask('/auth/login', ADMIN))
    const token = login.data.access_token
    const wanted = { name: 'Trial', scopes: ['orders:write', 'orders:read'], rate_limit: 60_000 }
    const { secret } = keySchema.parse(await this.#ask('/api-keys', wanted, token)).data
    const products = variantsSchema.parse(
      await this.#ask('/products?per_page=5&filter[status]=published', null, token),
    )
    const variants = products.data.flatMap(({ variants: [first] }) => (first === undefined ? [] : [first.id]))
    for (const id of variants)
      await this.#ask(`/variants/${id}/stock-adjustments`, { delta: STOCK, reason: 'count' }, token)
    return { key: secret, variants }
  }

  stop(): void {
    this.#isStopping = true
    for (const child of this.#children) child.kill('SIGKILL')
  }

  /** How often the worker was started. */
  get workerStarts(): number {
    return this.#workerStarts
  }

  #workerStarts = 0

  #keepWorker(): void {
    this.#workerStarts += 1
    const { ports } = this.#place
    const child = this.#spawn('worker', [process.execPath, ...argsOf('worker')], this.settings(ports.web))
    child.once('exit', () => {
      if (!this.#isStopping) setTimeout(() => this.#keepWorker(), 1_000)
    })
  }

  async #startWeb(name: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
    const child = this.#spawn(name, [process.execPath, ...argsOf('server')], env)
    const url = `http://${env['HOST'] ?? ''}:${env['PORT'] ?? ''}/ready`
    await waitFor(`the ${name} process`, 120_000, async () => {
      if (child.exitCode !== null) throw new StartFailure(readFileSync(this.#logOf(name), 'utf8'))
      const answer = await fetch(url).catch(() => null)
      return answer?.status === 200 ? true : null
    })
    return child
  }

  async #ask(address: string, body: object | null, token = ''): Promise<unknown> {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    const sent = body === null ? {} : { method: 'POST', body: JSON.stringify(body) }
    const answer = await fetch(`${this.base}/api/v1${address}`, { headers, ...sent })
    const text = await answer.text()
    if (!answer.ok) throw new StartFailure(`${address}: ${String(answer.status)} ${text}`)
    return JSON.parse(text)
  }

  #logOf(name: string): string {
    return path.join(this.#place.folder, `${name}.log`)
  }

  #spawn(name: string, [program, ...args]: readonly [string, ...string[]], env: Environment): ChildProcess {
    const log = openSync(this.#logOf(name), 'a')
    const child = spawn(program, args, {
      stdio: ['ignore', log, log, 'ipc'],
      env: { ...process.env, ...env },
    })
    closeSync(log)
    this.#children.add(child)
    return child
  }
}
