import { performance } from 'node:perf_hooks'

import { v7 as uuidv7 } from 'uuid'

import { say } from '../lib/output'
import { compare } from './measure'
import { askForTokens } from './shop'

/** Tries of each kind, one after the other in turn. */
const TRIES = 100
/** A name is tried less often than makes it wait. */
const TRIES_OF_A_NAME = 4
const PASSWORD = 'right horse battery staple'

let serial = 0

/** Each call comes from an address of its own, so that no address has to wait. */
async function post(base: string, path: string, body: object): Promise<number> {
  serial += 1
  const address = `10.${String((serial >> 16) & 255)}.${String((serial >> 8) & 255)}.${String(serial & 255)}`
  const response = await fetch(`${base}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify(body),
  })
  await response.text()
  return response.status
}

async function get(url: string, token: string): Promise<number> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  await response.text()
  return response.status
}

async function timeOf(work: () => Promise<number>, expected: number): Promise<number> {
  const startedMs = performance.now()
  const status = await work()
  if (status !== expected) throw new Error(`answered ${String(status)} instead of ${String(expected)}`)
  return performance.now() - startedMs
}

const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

/** How long known and unknown names take, in turn: the medians, in milliseconds. */
async function inTurn(
  names: { known: readonly string[]; unknown: readonly string[] },
  ask: (name: string) => Promise<number>,
  expected: number,
): Promise<{ known: number; unknown: number }> {
  const known: number[] = []
  const unknown: number[] = []
  for (let index = 0; index < TRIES; index += 1) {
    const at = Math.floor(index / TRIES_OF_A_NAME)
    known.push(await timeOf(() => ask(names.known[at] ?? ''), expected))
    unknown.push(await timeOf(() => ask(names.unknown[at] ?? ''), expected))
  }
  return { known: median(known), unknown: median(unknown) }
}

/**
 * Whether the time of an answer tells if there is an account or an order of another account: signing in with a wrong
 * password, a forgotten one, a customer asking for `orderId` and for ids of nothing.
 */
export async function compareTimings(base: string, orderId: string): Promise<void> {
  const run = Date.now().toString(36)
  const namesOf = (kind: string) =>
    Array.from(
      { length: Math.ceil(TRIES / TRIES_OF_A_NAME) },
      (_, n) => `${kind}-${run}-${String(n)}@example.com`,
    )
  const names = { known: namesOf('known'), unknown: namesOf('absent') }
  for (const email of names.known) {
    const status = await post(base, '/auth/register', { email, name: 'Bench', password: PASSWORD })
    if (status !== 201)
      throw new Error(`registering failed, so that nothing can be measured (${String(status)})`)
  }
  // Of a customer who has just registered, and so has no order.
  const credentials = { email: names.known[0], password: PASSWORD }
  const { access_token: token } = await askForTokens(`${base}/api/v1/auth/login`, credentials)
  const ids = { known: names.known.map(() => orderId), unknown: names.known.map(() => uuidv7()) }
  const asked = {
    'wrong password': await inTurn(
      names,
      (email) => post(base, '/auth/login', { email, password: 'a wrong guess' }),
      401,
    ),
    'forgotten password': await inTurn(names, (email) => post(base, '/auth/forgot-password', { email }), 200),
    'another’s order at v1': await inTurn(ids, (id) => get(`${base}/api/v1/orders/${id}`, token), 404),
    'another’s order at REST': await inTurn(ids, (id) => get(`${base}/api/orders/${id}`, token), 404),
  }
  for (const [what, { known, unknown }] of Object.entries(asked)) {
    say(`  ${what}: known ${known.toFixed(1)} ms, unknown ${unknown.toFixed(1)} ms`)
    compare(`${what}: median of known over unknown`, known / unknown, { atLeast: 0.95, atMost: 1.05 })
  }
}
