import { say } from '../lib/output'
import { compareDashboard } from './dashboard'
import { compareDesk } from './desk'
import { compareExports } from './exports'
import type { Effort, Measured } from './measure'
import { compare, measure, measureInTurn } from './measure'
import { compareReplicas } from './replicas'
import type { BenchShop } from './shop'
import type { Servers } from './targets'
import { targets } from './targets'
import { compareTimings } from './timings'

/** What grows with the table if anything does. */
export interface SizeFigures {
  orders: number
  admin: Measured
  rest: Measured
  api: Measured
  adminSearch: Measured
  apiSearch: Measured
}

const ratio = (a: Measured, b: Measured) => a.perSecond / b.perSecond

/** How much longer one takes than the other, by requests per second and, where it was measured, by CPU time. */
function compareTimes(what: string, [slow, fast]: readonly [Measured, Measured], atMost: number): void {
  compare(`${what}, by requests per second`, ratio(fast, slow), { atMost })
  if (slow.cpuMs === null || fast.cpuMs === null) return
  compare('  by CPU time of the server and its database', slow.cpuMs / fast.cpuMs, { atMost })
}

/** Lists and single orders beside Payload's REST and beside a bare server that runs the same SQL, and answers without a body. */
async function compareReads(servers: Servers, shop: BenchShop, effort: Effort): Promise<void> {
  const all = await targets(servers, shop)
  const [bareList, restList, apiList] = await measureInTurn([all.bareList, all.restList, all.apiList], effort)
  const [bareOne, restOne, apiOne, unchanged] = await measureInTurn(
    [all.bareOne, all.restOne, all.apiOne, all.apiUnchanged],
    effort,
  )
  say('')
  if (bareList && restList && apiList) {
    compare("list: /api/v1 over Payload's REST", ratio(apiList, restList), { atLeast: 3 })
    compareTimes('list: /api/v1 slower than a bare server', [apiList, bareList], 2)
  }
  if (bareOne && restOne && apiOne && unchanged) {
    compare("one order: /api/v1 over Payload's REST", ratio(apiOne, restOne), { atLeast: 2 })
    compareTimes('one order: /api/v1 slower than a bare server', [apiOne, bareOne], 2.5)
    compare('one order: a 304 over a 200', ratio(unchanged, apiOne), { atLeast: 1.5 })
  }
}

async function comparePlacing(servers: Servers, shop: BenchShop, effort: Effort): Promise<void> {
  const all = await targets(servers, shop)
  const [, create, apiPlace, apiPlaceKeyed] = await measureInTurn(
    [all.barePlace, all.create, all.apiPlace, all.apiPlaceKeyed],
    effort,
  )
  await measureInTurn([all.restPatch], effort)
  say('')
  if (!create || !apiPlace || !apiPlaceKeyed) return
  compare('placing: /api/v1 over plain payload.create', ratio(apiPlace, create), { atLeast: 1 })
  compare('placing: with a key for retries over without', ratio(apiPlaceKeyed, apiPlace), { atLeast: 0.9 })
  if (apiPlace.cpuMs === null || apiPlaceKeyed.cpuMs === null) return
  compare('  CPU time: without over with', apiPlace.cpuMs / apiPlaceKeyed.cpuMs, { atLeast: 0.9 })
}

/** Small differences take more rounds. */
const AUTHENTICATION_ROUNDS = 9

/** Twenty hashes a second are few to compare. */
const HASHING_SECONDS = 10

/** What authentication costs: the same requests, with and without asking the database for the principal. */
async function compareAuthentication(servers: Servers, shop: BenchShop, effort: Effort): Promise<void> {
  const all = await targets(servers, shop)
  const [knownToken, token, knownKey, key] = await measureInTurn(
    [all.knownTokenOne, all.tokenOne, all.knownKeyOne, all.keyOne],
    { rounds: AUTHENTICATION_ROUNDS, ...effort },
  )
  const longer = { ...effort, seconds: Math.max(effort.seconds, HASHING_SECONDS) }
  const [hash, login] = await measureInTurn([all.hash, all.login], longer)
  say('')
  if (knownToken && token && knownKey && key) {
    const what = (credential: string) => `one order: with a ${credential} over its principal being remembered`
    compare(what('token'), ratio(token, knownToken), { atLeast: 0.9 })
    compare(what('key'), ratio(key, knownKey), { atLeast: 0.9 })
  }
  if (hash && login) compare('signing in over the hash alone', ratio(login, hash), { atLeast: 0.9 })
}

/** Rounds of which each measures both builds, one right after the other. */
const BUILD_ROUNDS = 9

/** A build that serves a shop of its own. */
export interface ServedBuild {
  web: string
  shop: BenchShop
  /** Its web process and its database server. */
  pids: readonly number[]
}

/** What two builds are compared by, unless the command names some of it. */
export const BUILD_TARGETS = [
  'apiPlace',
  'apiOne',
  'apiList',
  'restList',
  'restPatch',
  'mixed',
  'mixedPlace',
  'mixedOne',
  'mixedList',
] as const
export type BuildTarget = (typeof BUILD_TARGETS)[number]

/** By requests per second, and by CPU time, which other work on the machine changes less. */
function compareMeasured(what: string, here: Measured, there: Measured): void {
  compare(`${what}: this build over the other`, ratio(here, there), { atLeast: 0.95 })
  if (here.cpuMs === null || there.cpuMs === null) return
  compare('  CPU time per request: the other over this build', there.cpuMs / here.cpuMs, { atLeast: 0.95 })
}

/** The same requests of this build and of another: what a change costs. */
export async function compareBuilds(
  own: ServedBuild,
  other: ServedBuild,
  { names, ...effort }: Effort & { names: readonly BuildTarget[]; rounds?: number },
): Promise<void> {
  for (const name of names) {
    const [ours, theirs] = await Promise.all(
      [own, other].map(async ({ web, shop, pids }) => {
        const all = await targets({ web, bare: web }, shop)
        return { ...all[name], watchedPids: pids }
      }),
    )
    if (!ours || !theirs) continue
    const [here, there] = await measureInTurn(
      [
        { ...ours, name: `${ours.name}, this build` },
        { ...theirs, name: `${theirs.name}, the other` },
      ],
      { rounds: BUILD_ROUNDS, ...effort },
    )
    say('')
    if (here && there) compareMeasured(ours.name, here, there)
  }
}

/** Page 1,000 by cursor against page 1, of the same 20 orders a page. */
async function compareDepths(servers: Servers, { freshToken }: BenchShop, effort: Effort): Promise<void> {
  const headers = { authorization: `Bearer ${await freshToken()}` }
  let cursor = ''
  // The biggest pages of the fewest fields reach the end of page 999 soonest.
  for (let left = 999 * 20; left > 0; left -= 100) {
    const query = `fields=id&per_page=${String(Math.min(100, left))}${cursor === '' ? '' : `&cursor=${cursor}`}`
    const response = await fetch(`${servers.web}/api/v1/orders?${query}`, { headers })
    const { pagination } = (await response.json()) as { pagination: { next_cursor: string | null } }
    cursor = pagination.next_cursor ?? cursor
  }
  const url = `${servers.web}/api/v1/orders`
  const first = await measure({ name: '/api/v1: page 1', url, headers }, effort)
  const deep = await measure(
    { name: '/api/v1: page 1,000 by cursor', url: `${url}?cursor=${cursor}`, headers },
    effort,
  )
  say('')
  compare('page 1,000 by cursor over page 1, median time', deep.p50Ms / first.p50Ms, { atMost: 1.5 })
}

async function compareResponseTimes(servers: Servers, { orderId }: BenchShop): Promise<void> {
  await compareTimings(servers.web, orderId)
}

/** What is compared at one size, by the names that the command takes. */
export const COMPARISONS = {
  depths: compareDepths,
  reads: compareReads,
  placing: comparePlacing,
  authentication: compareAuthentication,
  timings: compareResponseTimes,
  exports: compareExports,
  dashboard: compareDashboard,
  desk: compareDesk,
  replicas: compareReplicas,
} satisfies Readonly<Record<string, (servers: Servers, shop: BenchShop, effort: Effort) => Promise<void>>>
export type Comparison = keyof typeof COMPARISONS
export const COMPARISON_NAMES = Object.keys(COMPARISONS) as Comparison[]

/** What is compared between sizes. */
export async function measureSize(
  servers: Servers,
  shop: BenchShop,
  { orders, ...effort }: Effort & { orders: number },
): Promise<SizeFigures> {
  const all = await targets(servers, shop)
  return {
    orders,
    admin: await measure(all.admin, { ...effort, connections: 2 }),
    rest: await measure(all.restList, effort),
    api: await measure(all.apiList, effort),
    adminSearch: await measure(all.adminSearch, { ...effort, connections: 2 }),
    apiSearch: await measure(all.apiSearch, effort),
  }
}

/** Cost follows the page, not the table. */
export function compareSizes(sizes: readonly SizeFigures[]): void {
  const sorted = [...sizes].sort((a, b) => a.orders - b.orders)
  const small = sorted[0]
  const large = sorted.at(-1)
  if (!small || !large || small === large) return
  const at = `at ${large.orders.toLocaleString('en')} over ${small.orders.toLocaleString('en')} orders`
  say('')
  compare(`admin list page ${at}, median time`, large.admin.p50Ms / small.admin.p50Ms, { atMost: 1.5 })
  compare(`Payload's REST list ${at}`, large.rest.p50Ms / small.rest.p50Ms, { atMost: 1.5 })
  compare(`/api/v1 list ${at}`, large.api.p50Ms / small.api.p50Ms, { atMost: 1.5 })
  const searched = (name: 'adminSearch' | 'apiSearch') => large[name].p50Ms / small[name].p50Ms
  compare(`admin list, searched and filtered, ${at}`, searched('adminSearch'), { atMost: 1.3 })
  compare(`/api/v1 list, searched and filtered, ${at}`, searched('apiSearch'), { atMost: 1.5 })
}
