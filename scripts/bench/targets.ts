import type { Target } from './measure'
import type { BenchShop } from './shop'

export interface Servers {
  /** The app: API, Payload and admin panel. */
  web: string
  /** What it is compared with. */
  bare: string
}

/** A word that every hundredth order has, as shops have common names. */
const SEARCHED = 'yusuf'

const REST_LIST = '/api/orders?limit=20&depth=0&sort=-createdAt'

/** Each save changes something. */
const NOTES = Array.from({ length: 97 }, (_, n) => JSON.stringify({ note: `Ring ${String(n)} times` }))

/** A shop, and who asks it. */
interface Caller extends BenchShop {
  token: string
}

const bearerOf = ({ token }: Caller) => ({ authorization: `Bearer ${token}` })
const jwtOf = ({ token }: Caller) => ({ authorization: `JWT ${token}` })

/** The same reads through each door. */
function reads({ web, bare }: Servers, caller: Caller) {
  const { orderId } = caller
  const bearer = bearerOf(caller)
  const jwt = jwtOf(caller)
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
  } satisfies Record<string, Target>
}

/** What it costs to know who calls. */
function authentication({ web, bare }: Servers, caller: Caller) {
  const { orderId, keys, login } = caller
  const bearer = bearerOf(caller)
  return {
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
  } satisfies Record<string, Target>
}

function writes({ web, bare }: Servers, caller: Caller) {
  const { orderIds, orders } = caller
  const jwt = jwtOf(caller)
  const json = { ...bearerOf(caller), 'content-type': 'application/json' }
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
    apiPlace: {
      name: '(c) /api/v1: placing an order of two lines',
      url: `${web}/api/v1/orders`,
      method: 'POST',
      headers: json,
      bodies: orders.map((order) => JSON.stringify(order)),
    },
  } satisfies Record<string, Target>
}

/** The list page of the admin panel, and searches. */
function listsAndSearches({ web }: Servers, caller: Caller) {
  const { token } = caller
  const bearer = bearerOf(caller)
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

/** All that is measured, asked for with a fresh token. */
export async function targets(servers: Servers, shop: BenchShop) {
  const caller = { ...shop, token: await shop.freshToken() }
  return {
    ...reads(servers, caller),
    ...authentication(servers, caller),
    ...writes(servers, caller),
    ...listsAndSearches(servers, caller),
  }
}
