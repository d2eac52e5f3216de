import type { MixPart, Target } from './measure'
import type { BenchShop } from './shop'

export interface Servers {
  /** The app: API, Payload and admin panel. */
  web: string
  /** What it is compared with. */
  bare: string
  /** The processes behind each, their database included, whose CPU time is measured; none when it is not. */
  webPids?: readonly number[]
  barePids?: readonly number[]
}

/** A word that every hundredth order has, as shops have common names. */
const SEARCHED = 'yusuf'

const REST_LIST = '/api/orders?limit=20&depth=0&sort=-createdAt'

/** Each save changes something. */
const NOTES = Array.from({ length: 97 }, (_, n) => JSON.stringify({ note: `Ring ${String(n)} times` }))

/** A shop, and the credentials that ask it. */
interface Credentials extends BenchShop {
  token: string
  /** The `ETag` of the order that is read. */
  orderTag: string
  /** Of many principals. */
  authorizations: readonly string[]
}

const bearerOf = ({ token }: Credentials) => ({ authorization: `Bearer ${token}` })
const jwtOf = ({ token }: Credentials) => ({ authorization: `JWT ${token}` })

/** The same reads through each interface. */
function reads({ web, bare, webPids = [], barePids = [] }: Servers, credentials: Credentials) {
  const { orderId, orderTag } = credentials
  const bearer = bearerOf(credentials)
  const jwt = jwtOf(credentials)
  const ofBare = { watchedPids: barePids }
  const ofApi = { headers: bearer, watchedPids: webPids }
  return {
    bareList: { ...ofBare, name: '(a) bare node:http + pg: 20 newest orders', url: `${bare}/list` },
    restList: { name: "(b) Payload's REST: 20 newest orders", url: web + REST_LIST, headers: jwt },
    apiList: { ...ofApi, name: '(c) /api/v1: 20 newest orders', url: `${web}/api/v1/orders` },
    bareOne: { ...ofBare, name: '(a) bare node:http + pg: one order', url: `${bare}/one` },
    restOne: {
      name: "(b) Payload's REST: one order",
      url: `${web}/api/orders/${orderId}?depth=0`,
      headers: jwt,
    },
    apiOne: { ...ofApi, name: '(c) /api/v1: one order', url: `${web}/api/v1/orders/${orderId}` },
    apiUnchanged: {
      ...ofApi,
      name: '(c) /api/v1: the same, known to the caller',
      url: `${web}/api/v1/orders/${orderId}`,
      headers: { ...bearer, 'if-none-match': orderTag },
    },
  } satisfies Record<string, Target>
}

/** What authentication costs. */
function authentication({ web, bare }: Servers, credentials: Credentials) {
  const { orderId, keys, login } = credentials
  const bearer = bearerOf(credentials)
  return {
    knownTokenOne: {
      name: '/api/v1: one order, with a token, its principal remembered',
      url: `${bare}/stubbed/api/v1/orders/${orderId}`,
      headers: bearer,
    },
    knownKeyOne: {
      name: '/api/v1: one order, with a key, its principal remembered',
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
  } satisfies Record<string, Target>
}

function writes({ web, bare, webPids = [] }: Servers, credentials: Credentials) {
  const { orderIds, orders } = credentials
  const jwt = jwtOf(credentials)
  const place = {
    url: `${web}/api/v1/orders`,
    method: 'POST',
    headers: { ...bearerOf(credentials), 'content-type': 'application/json' },
    bodies: orders.map((order) => JSON.stringify(order)),
    watchedPids: webPids,
  } as const
  return {
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
    apiPlace: { ...place, name: '(c) /api/v1: placing an order of two lines' },
    apiPlaceKeyed: { ...place, name: '(c) /api/v1: the same with a key for retries', isKeyed: true },
  } satisfies Record<string, Target>
}

/** Lists and single orders are read more often than orders are placed. */
const GETS_OF_TEN = 6
const LISTS_OF_TEN = 3

/** The same requests of `/api/v1` from many principals in turn, alone and mixed. */
function manyPrincipals({ web }: Servers, { orderIds, orders, authorizations }: Credentials) {
  const get = { urls: orderIds.map((id) => `${web}/api/v1/orders/${id}`) } satisfies MixPart
  const list = { urls: [`${web}/api/v1/orders`] } satisfies MixPart
  const place = {
    urls: list.urls,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    bodies: orders.map((order) => JSON.stringify(order)),
  } satisfies MixPart
  const mix = [...Array<MixPart>(GETS_OF_TEN).fill(get), ...Array<MixPart>(LISTS_OF_TEN).fill(list), place]
  const common = { url: web, authorizations }
  return {
    mixed: { ...common, name: '/api/v1: mixed, of 200 principals', mix },
    mixedOne: { ...common, name: '/api/v1: one order, of 200 principals', mix: [get] },
    mixedList: { ...common, name: '/api/v1: 20 newest orders, of 200 principals', mix: [list] },
    mixedPlace: { ...common, name: '/api/v1: placing, of 200 principals', mix: [place] },
  } satisfies Record<string, Target>
}

/** The list page of the admin panel, and searches. */
function listsAndSearches({ web }: Servers, credentials: Credentials) {
  const { token } = credentials
  const bearer = bearerOf(credentials)
  return {
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

async function tagOf(url: string, token: string): Promise<string> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  await response.body?.cancel()
  return response.headers.get('etag') ?? ''
}

/** All that is measured, asked for with a fresh token. */
export async function targets(servers: Servers, shop: BenchShop) {
  const token = await shop.freshToken()
  const credentials = {
    ...shop,
    token,
    orderTag: await tagOf(`${servers.web}/api/v1/orders/${shop.orderId}`, token),
    authorizations: await shop.principals(),
  }
  return {
    ...reads(servers, credentials),
    ...authentication(servers, credentials),
    ...writes(servers, credentials),
    ...manyPrincipals(servers, credentials),
    ...listsAndSearches(servers, credentials),
  }
}
