import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { User } from '@/payload-types'

import { makeStore, makeUser, makeVariant } from '../factories/shop'
import { startPayload } from '../setup/payload'
import type { FreezableProxy } from './support/freezable-proxy'
import { startFreezableProxy, throughProxy } from './support/freezable-proxy'
import { stopWebs, WebProcess } from './support/web'

const payload = await startPayload()
const databaseUrl = process.env['DATABASE_URL'] ?? ''
let proxy: FreezableProxy
let web: WebProcess
let token: string

async function signIn({ email }: User): Promise<string> {
  const response = await fetch(`${web.url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'correct horse battery' }),
  })
  const { data } = (await response.json()) as { data: { access_token: string } }
  return data.access_token
}

beforeAll(async () => {
  await makeStore(payload)
  await makeVariant(payload)
  const staff = await makeUser(payload, { roles: ['manager'] })
  proxy = await startFreezableProxy(Number(new URL(databaseUrl).port))
  web = await WebProcess.start({
    DATABASE_URL: throughProxy(databaseUrl, proxy),
    DATABASE_CONNECT_TIMEOUT_MS: '2000',
  })
  token = await signIn(staff)
})
afterAll(async () => {
  await stopWebs()
  proxy.close()
})

const QUERY = JSON.stringify({ query: '{ Products { docs { id } } }' })

/** What callers ask for, at every interface. */
const ASKED: Readonly<Record<string, (own: Record<string, string>) => RequestInit>> = {
  '/': () => ({}),
  '/products/none': () => ({}),
  '/cart/articles?ids=0198c0de-0000-7000-8000-000000000000': () => ({}),
  '/sitemap.xml': () => ({}),
  '/admin': (headers) => ({ headers }),
  '/admin/login': () => ({}),
  '/admin/collections/orders': (headers) => ({ headers }),
  '/api/products': (headers) => ({ headers }),
  '/api/graphql': (headers) => ({
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: QUERY,
  }),
  '/api/v1/products': () => ({ headers: { authorization: `Bearer ${token}` } }),
}

async function ask(path: string) {
  const own = { cookie: `payload-token=${token}`, 'sec-fetch-site': 'same-origin' }
  const response = await fetch(`${web.url}${path}`, { redirect: 'manual', ...ASKED[path]?.(own) })
  const body = await response.text()
  return { status: response.status, retryAfter: response.headers.get('retry-after'), hasBody: body !== '' }
}

describe('a database that is gone', () => {
  it('is answered with 503, when to return, and words, through every interface', async () => {
    const before = await Promise.all(Object.keys(ASKED).map(ask))
    expect(before.filter(({ status }) => status >= 500)).toEqual([])
    proxy.cut()
    for (const path of Object.keys(ASKED)) {
      expect({ path, ...(await ask(path)) }).toEqual({ path, status: 503, retryAfter: '1', hasBody: true })
    }
    proxy.thaw()
    await expect.poll(async () => (await ask('/api/products')).status, { timeout: 20_000 }).toBe(200)
  })
})
