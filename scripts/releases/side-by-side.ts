import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Agent } from 'node:https'

import type { BenchShop } from '../bench/shop'
import { ADMIN, prepareShop } from '../bench/shop'
import type { ServerProcess } from '../bench/process'
import { startServer } from '../bench/process'
import { StartFailure } from '../lib/failure'
import { say, step } from '../lib/output'
import { findFreePort } from '../lib/processes/ports'
import { argsOf } from '../lib/processes/programs'
import { StopList } from '../lib/processes/stop'
import { SHOP_HOST, startNginx, troublesOf } from './proxy'
import type { Visits } from './visitors'
import { ask, kindsOf, visit } from './visitors'

const VISITORS = 8
/** So that a web process finishes what it took while the proxy notices that it goes. */
const GRACE_SECONDS = '2'
const PUBLIC_URL = `https://${SHOP_HOST}`

/** Two checkouts of the app, built, and the database that both serve. */
export interface Releases {
  /** The folder of the release that serves first. */
  former: string
  /** The folder of the one that takes over. */
  next: string
  databaseUrl: string
  /** How many requests at least; each phase takes its share. */
  requests: number
  /** Brings the database up to the next release, while the former one serves. */
  migrate: () => Promise<void>
}

/** A place behind the proxy, at which web processes follow each other. */
class Place {
  readonly port: number
  private running: ServerProcess | undefined

  constructor(port: number) {
    this.port = port
  }

  async serve(folder: string): Promise<ServerProcess> {
    await this.stop()
    const env = { ...process.env, TRUST_PROXY: '1', STOP_GRACE_SECONDS: GRACE_SECONDS }
    const options = { cwd: folder, env, port: this.port, publicUrl: PUBLIC_URL }
    this.running = await startServer(argsOf('server'), options)
    return this.running
  }

  async stop(): Promise<void> {
    await this.running?.stop()
    this.running = undefined
  }
}

/** Signs in as a browser does. @returns the cookies */
async function signIn(port: number): Promise<string> {
  const agent = new Agent({ keepAlive: false })
  const headers = { 'content-type': 'application/json', origin: PUBLIC_URL }
  const asked = { method: 'POST', path: '/api/users/login', headers, expected: 200 } as const
  const answer = await ask(agent, port, { ...asked, body: JSON.stringify(ADMIN) })
  if (answer.status !== 200)
    throw new StartFailure(`signing in through the proxy failed (${String(answer.status)})`)
  return answer.cookie
}

/** Waits until as many requests were answered since now. */
async function untilAnswered(visits: Visits, share: number): Promise<void> {
  const count = () => [...visits.done.values()].reduce((sum, n) => sum + n, visits.failed.length)
  const goal = count() + share
  while (count() < goal) await sleep(100)
}

/** The order of changes: forwards, back, and forwards again, one web process after the other. */
async function change(releases: Releases, places: readonly Place[], visits: Visits): Promise<void> {
  const { former, next, requests, migrate } = releases
  const share = Math.ceil(requests / 8)
  const phase = async <T>(doing: string, run: () => Promise<T>) => {
    await step({ doing, done: () => doing, run })
    await untilAnswered(visits, share)
    say(`  ${String(visits.failed.length)} failed so far`)
  }
  await phase('The former release serves', () => Promise.resolve())
  // Alone it serves without a failure, or what follows says nothing.
  const [first] = visits.failed
  if (first !== undefined) throw new StartFailure(`the former release fails by itself: ${first}`)
  await phase('The database is migrated', migrate)
  for (const [folder, doing] of [
    [next, 'This release takes over'],
    [former, 'The former one comes back'],
    [next, 'This release takes over again'],
  ] as const)
    for (const [index, place] of places.entries())
      await phase(`${doing}: web process ${String(index + 1)} of 2`, () => place.serve(folder))
}

async function visitBoth(releases: Releases, stops: StopList, shop?: BenchShop): Promise<Visits> {
  const folder = mkdtempSync(path.join(tmpdir(), 'backroom-releases-'))
  stops.add(() => rm(folder, { recursive: true, force: true }))
  const places = [new Place(await findFreePort()), new Place(await findFreePort())] as const
  for (const place of places) stops.add(() => place.stop())
  const { base } = await places[0].serve(releases.former)
  await places[1].serve(releases.former)
  const prepared = shop ?? (await prepareShop(releases.databaseUrl, base))
  const [http, https] = [await findFreePort(), await findFreePort()]
  const webs = [places[0].port, places[1].port] as const
  const proxy = startNginx({ folder, http, https, webs })
  stops.add(() => proxy.stop())
  await sleep(1_000)
  const kinds = kindsOf(prepared, await prepared.freshToken(), await signIn(https))
  const { visits, leave } = visit(https, kinds, VISITORS)
  try {
    await change(releases, places, visits)
  } finally {
    await leave()
  }
  if (visits.failed.length > 0) for (const line of troublesOf({ folder })) say(line)
  return visits
}

/**
 * Serves a shop by two releases in turn and beside each other, behind nginx as it is shipped, while visitors use it.
 * @returns what the visitors met
 * @throws StartFailure where a web process does not start
 */
export async function serveSideBySide(releases: Releases): Promise<Visits> {
  const stops = new StopList()
  try {
    return await visitBoth(releases, stops)
  } finally {
    await stops.stopAll()
  }
}
