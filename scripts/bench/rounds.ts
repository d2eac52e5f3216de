import { say } from '../lib/report'
import type { Effort, Measured, Target } from './measure'
import { compare, measure, measureInTurn } from './measure'
import type { BenchShop } from './shop'

export interface Servers {
  /** The app: API, Payload and admin panel. */
  web: string
  /** What it is compared with. */
  bare: string
}

/** What grows with the table if anything does. */
export interface SizeFigures {
  orders: number
  admin: Measured
  rest: Measured
  api: Measured
  adminSearch: Measured
  apiSearch: Measured
}

/** A word that every hundredth order has, as shops have common names. */
const SEARCHED = 'yusuf'

const REST_LIST = '/api/orders?limit=20&depth=0&sort=-createdAt'

/** Each save changes something. */
const NOTES = Array.from({ length: 97 }, (_, n) => JSON.stringify({ note: `Ring ${String(n)} times` }))

async function targets({ web, bare }: Servers, shop: BenchShop) {
  const { freshToken, orderId, orderIds, orders, keys, login } = shop
  const token = await freshToken()
  const bearer = { authorization: `Bearer ${token}` }
  const jwt = { authorization: `JWT ${token}` }
  const json = { ...bearer, 'content-type': 'application/json' }
  return {
    bareList: { name: '(a) bare node:http + pg: 20 newest orders', url: `${bare}/list` },
    restList: { name: "(b) Payload's REST: 20 newest orders", url: web + REST_LIST, headers: jwt },
    apiList: { name: '(c) /api/v1: 20 newest orders', url: `${web}/api/v1/orders`, headers: bearer },
    bareOne: { name: '(a) bare node:http + pg: one order', url: `${bare}/one` },
    restOne: {
      name: "(b) Payload's REST: one order",
      url: `${web}/api/orders/${orderId}?depth=0`,
      headers: jwt,
    },
    apiOne: { name: '(c) /api/v1: one order', url: `${web}/api/v1/orders/${orderId}`, headers: bearer },
    knownTokenOne: {
      name: '/api/v1: one order, with a token of whom it knows',
      url: `${bare}/stubbed/api/v1/orders/${orderId}`,
      headers: bearer,
    },
    knownKeyOne: {
      name: '/api/v1: one order, with a key of whom it knows',
      url: `${bare}/stubbed/api/v1/orders/${orderId}`,
      authorizations: keys.map((key) => `Bearer ${key}`),
    },
    tokenOne: {
      name: '/api/v1: one order, with a token',
      url: `${bare}/api/v1/orders/${orderId}`,
      headers: bearer,
    },
    keyOne: {
      name: '/api/v1: one order, with a key',
      url: `${bare}/api/v1/orders/${orderId}`,
      authorizations: keys.map((key) => `Bearer ${key}`),
    },
    hash: { name: 'the hash of a password', url: `${bare}/hash` },
    login: {
      name: '/api/v1: signing in',
      url: `${web}/api/v1/auth/login`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      bodies: [login],
    },
    restPatch: {
      name: "(b) Payload's REST: a note on one of many orders",
      url: web,
      urls: orderIds.map((id) => `${web}/api/orders/${id}?depth=0`),
      method: 'PATCH',
      headers: { ...jwt, 'content-type': 'application/json' },
      bodies: NOTES,
    },
    barePlace: { name: '(a) the order core behind bare node:http', url: `${bare}/place`, method: 'POST' },
    create: { name: '(b) plain payload.create of such a document', url: `${bare}/create`, method: 'POST' },
    apiPlace: {
      name: '(c) /api/v1: placing an order of two lines',
      url: `${web}/api/v1/orders`,
      method: 'POST',
      headers: json,
      bodies: orders.map((order) => JSON.stringify(order)),
    },
    admin: {
      name: 'admin panel: the order list page',
      url: `${web}/admin/collections/orders?limit=10`,
      headers: { cookie: `payload-token=${token}`, 'sec-fetch-site': 'none' },
    },
    adminSearch: {
      name: 'admin panel: the same, searched and filtered',
      url: `${web}/admin/collections/orders?limit=10&search=${SEARCHED}&where[or][0][and][0][status][equals]=refunded`,
      headers: { cookie: `payload-token=${token}`, 'sec-fetch-site': 'none' },
    },
    apiSearch: {
      name: '/api/v1: the same search and filter',
      url: `${web}/api/v1/orders?q=${SEARCHED}&filter[status]=refunded`,
      headers: bearer,
    },
  } satisfies Record<string, Target>
}

const ratio = (a: Measured, b: Measured) => a.perSecond / b.perSecond

/** The comparison side by side, at one size. */
export async function compareDoors(servers: Servers, shop: BenchShop, effort: Effort): Promise<void> {
  const all = await targets(servers, shop)
  const list = await measureInTurn([all.bareList, all.restList, all.apiList], effort)
  const one = await measureInTurn([all.bareOne, all.restOne, all.apiOne], effort)
  const place = await measureInTurn([all.barePlace, all.create, all.apiPlace], effort)
  await measureInTurn([all.restPatch], effort)
  say('')
  const [, restList, apiList] = list
  const [, restOne, apiOne] = one
  const [, create, apiPlace] = place
  if (restList && apiList)
    compare("list: /api/v1 over Payload's REST, requests per second", ratio(apiList, restList), {
      atLeast: 3,
    })
  if (restOne && apiOne)
    compare("one order: /api/v1 over Payload's REST", ratio(apiOne, restOne), { atLeast: 2 })
  if (create && apiPlace)
    compare('placing: /api/v1 over plain payload.create', ratio(apiPlace, create), { atLeast: 1 })
}

/** Small differences take more rounds. */
const AUTHENTICATION_ROUNDS = 9

/** Twenty hashes a second are few to compare. */
const HASHING_SECONDS = 10

/** What it costs to ask who calls: the same requests, answered with and without it. */
export async function compareAuthentication(
  servers: Servers,
  shop: BenchShop,
  effort: Effort,
): Promise<void> {
  const all = await targets(servers, shop)
  const [knownToken, token, knownKey, key] = await measureInTurn(
    [all.knownTokenOne, all.tokenOne, all.knownKeyOne, all.keyOne],
    { ...effort, rounds: AUTHENTICATION_ROUNDS },
  )
  const longer = { ...effort, seconds: Math.max(effort.seconds, HASHING_SECONDS) }
  const [hash, login] = await measureInTurn([all.hash, all.login], longer)
  say('')
  if (knownToken && token && knownKey && key) {
    const what = (credential: string) => `one order: with a ${credential} over who calls being known`
    compare(what('token'), ratio(token, knownToken), { atLeast: 0.9 })
    compare(what('key'), ratio(key, knownKey), { atLeast: 0.9 })
  }
  if (hash && login) compare('signing in over the hash alone', ratio(login, hash), { atLeast: 0.9 })
}

/** Page 1,000 by cursor against page 1, of the same 20 orders a page. */
export async function compareDepths(
  servers: Servers,
  { freshToken }: BenchShop,
  effort: Effort,
): Promise<void> {
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
