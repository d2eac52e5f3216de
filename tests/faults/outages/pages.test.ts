import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { makeStore, makeUser, makeVariant, openPayload } from '../../factories/shop'
import type { FreezableProxy } from '../support/freezable-proxy'
import { startFreezableProxy, throughProxy } from '../support/freezable-proxy'
import { stopWebs, WebProcess } from '../support/web'

const PASSWORD = 'correct horse battery'
const LIMITS = { DATABASE_CONNECT_TIMEOUT_MS: '2000', DATABASE_STATEMENT_TIMEOUT_MS: '1000' }

let payload: Payload
let proxy: FreezableProxy
let web: WebProcess
let token: string
let productSlug: string

beforeAll(async () => {
  payload = await openPayload()
  await makeStore(payload)
  const variant = await makeVariant(payload, { onHand: 10 })
  const product = await payload.findByID({
    collection: 'products',
    overrideAccess: true,
    id: typeof variant.product === 'string' ? variant.product : variant.product.id,
  })
  productSlug = product.slug
  const user = await makeUser(payload, { password: PASSWORD, roles: ['admin'] })
  const databaseUrl = process.env['DATABASE_URL'] ?? ''
  proxy = await startFreezableProxy(Number(new URL(databaseUrl).port))
  web = await WebProcess.start({ ...LIMITS, DATABASE_URL: throughProxy(databaseUrl, proxy) })
  const signedIn = await fetch(`${web.url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: user.email, password: PASSWORD }),
  })
  token = ((await signedIn.json()) as { data: { access_token: string } }).data.access_token
})
afterAll(async () => {
  await stopWebs()
  proxy.close()
})

/** One address of each kind: pages of the shop with and without an account, pages of the panel, and what programs ask for. */
const ADDRESSES = [
  '/',
  '/login',
  '/search?q=mug',
  '/account',
  '/account/orders',
  '/checkout',
  '/admin',
  '/admin/collections/orders',
  '/admin/collections/products',
  '/api/users/me',
  '/api/orders?limit=1',
  '/api/v1/orders',
] as const

async function visit(path: string) {
  const isV1 = path.startsWith('/api/v1')
  const own = isV1 ? { authorization: `Bearer ${token}` } : { cookie: `payload-token=${token}` }
  const headers = { ...own, 'sec-fetch-site': 'same-origin' }
  const response = await fetch(web.url + path, { headers, redirect: 'manual' })
  const text = await response.text()
  return { status: response.status, retryAfter: response.headers.get('retry-after'), text }
}

describe('pages while the database is away', () => {
  it('are answered with 503 and when to come again, and are there again when it is back', async () => {
    const addresses = [...ADDRESSES, `/products/${productSlug}`]
    const statuses = async () => {
      const found: Record<string, number> = {}
      for (const path of addresses) found[path] = (await visit(path)).status
      return found
    }
    const before = await statuses()
    expect(Object.values(before).filter((status) => status >= 400)).toEqual([])
    proxy.cut()
    const away: Record<string, unknown> = {}
    for (const path of addresses) {
      const { status, retryAfter, text } = await visit(path)
      away[path] = [status, retryAfter === null ? 'no Retry-After' : 'Retry-After']
      expect(text, path).not.toMatch(/ECONN|terminated|node_modules/)
    }
    proxy.thaw()
    await expect.poll(statuses, { timeout: 20_000 }).toEqual(before)
    expect(away).toEqual(Object.fromEntries(addresses.map((path) => [path, [503, 'Retry-After']])))
  })
})
