import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:https'

import type { BenchShop } from '../bench/shop'
import { SHOP_HOST } from './proxy'

/** What visitors of the shop met, of all that they did. */
export interface Visits {
  /** Requests that were answered as they should be, by kind. */
  done: Map<string, number>
  /** The others, with what happened: a status, or that the connection broke. */
  failed: string[]
  /** Ids of the orders whose placing was acknowledged. */
  placed: string[]
}

/** Which requests the visitors send: kind, and how to make one. */
type Kinds = Readonly<Record<string, () => Asked>>

interface Asked {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
  expected: number
}

interface Answer {
  status: number
  text: string
  /** As a browser sends them back. */
  cookie: string
}

function nth<T>(values: readonly T[], n: number): T {
  const value = values[n % values.length]
  if (value === undefined) throw new Error('there is nothing to choose from')
  return value
}

/** Pages of the shop and of the panel, REST, GraphQL, and v1 with reads and placements. */
export function kindsOf(shop: BenchShop, token: string, cookie: string): Kinds {
  const json = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const page = { cookie, accept: 'text/html' }
  /** What a browser sends from a page of the shop itself; a session's cookie counts only with it. */
  const script = { cookie, origin: `https://${SHOP_HOST}`, 'sec-fetch-site': 'same-origin' }
  let count = 0
  const get = (path: string, headers: Record<string, string>): Asked => ({
    ...{ method: 'GET', path, headers, expected: 200 },
  })
  return {
    'page of the shop': () => get('/', {}),
    'list of orders by v1': () => get('/api/v1/orders?per_page=20', json),
    'order by v1': () => get(`/api/v1/orders/${nth(shop.orderIds, count++)}`, json),
    'placing by v1': () => ({
      method: 'POST',
      path: '/api/v1/orders',
      headers: { ...json, 'idempotency-key': randomUUID() },
      body: JSON.stringify(nth(shop.orders, count++)),
      expected: 201,
    }),
    'list by REST': () => get('/api/orders?limit=5&depth=0', script),
    'query by GraphQL': () => ({
      method: 'POST',
      path: '/api/graphql',
      headers: { ...script, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ Orders(limit: 5) { docs { id number } } }' }),
      expected: 200,
    }),
    'list of the panel': () => get('/admin/collections/orders', page),
  }
}

/** One request through the proxy at this port. */
export function ask(agent: Agent, port: number, asked: Asked): Promise<Answer> {
  const { method, path, headers = {}, body } = asked
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method, agent, rejectUnauthorized: false }
    const sent = request({ ...options, headers: { host: SHOP_HOST, ...headers } }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      const cookies = (answer.headers['set-cookie'] ?? []).map((line) => line.split(';', 1)[0])
      const status = answer.statusCode ?? 0
      answer.on('end', () => resolve({ status, text, cookie: cookies.join('; ') }))
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** A failure of GraphQL is told in an answer with status 200. */
const isRight = (answer: Answer, asked: Asked) =>
  answer.status === asked.expected && !answer.text.startsWith('{"errors"')

/**
 * Visitors, each sending one request after the other and none again, until they are told to leave.
 * @param many how many at the same time
 */
export function visit(
  port: number,
  kinds: Kinds,
  many: number,
): { visits: Visits; leave: () => Promise<void> } {
  const visits: Visits = { done: new Map(), failed: [], placed: [] }
  const agent = new Agent({ keepAlive: true })
  const names = Object.keys(kinds)
  let isOver = false
  let turn = 0
  const one = async () => {
    while (!isOver) {
      const kind = nth(names, turn++)
      const asked = kinds[kind]?.()
      if (!asked) continue
      try {
        const answer = await ask(agent, port, asked)
        if (!isRight(answer, asked)) {
          visits.failed.push(`${kind}: ${String(answer.status)} ${answer.text.slice(0, 200)}`)
          continue
        }
        visits.done.set(kind, (visits.done.get(kind) ?? 0) + 1)
        if (answer.status !== 201) continue
        const { data } = JSON.parse(answer.text) as { data: { id: string } }
        visits.placed.push(data.id)
      } catch (error) {
        visits.failed.push(`${kind}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
  const visitors = Promise.all(Array.from({ length: many }, one))
  const leave = async () => {
    isOver = true
    await visitors
    agent.destroy()
  }
  return { visits, leave }
}
