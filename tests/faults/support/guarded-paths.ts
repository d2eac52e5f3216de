import { expect } from 'vitest'

import { expectGuarded, expectProblem } from './guarded'
import type { RawAnswer, RawRequest } from './raw-http'

type Request = (path: string, rest?: Omit<RawRequest, 'path'>) => Promise<RawAnswer>

/** What there is to ask for, and the status of its answer. */
export const GUARDED_PATHS: readonly (readonly [
  path: string,
  status: number,
  rest?: Omit<RawRequest, 'path'>,
])[] = [
  ['/', 200],
  ['/', 200, { method: 'HEAD' }],
  ['/no/such/page', 404],
  ['/account', 307],
  ['/reset-password', 200],
  ['/admin/login', 200],
  ['/robots.txt', 200],
  ['/_next/static/nothing.js', 404],
  ['/api/users/me', 200],
  ['/api/nothing', 404],
  ['/api/media/file/nothing.png', 403],
  [
    '/api/graphql',
    200,
    { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"query":"{ __typename }"}' },
  ],
  ['/api/v1/products', 200],
  ['/api/v1/nothing', 404],
  ['/health', 200],
  ['/ready', 200],
]

/** What a page of another site can make a browser send without asking first. */
export async function expectFormsWriteNothing(request: Request, cookie: string): Promise<void> {
  const body = JSON.stringify({ query: 'mutation { logoutUser }' })
  const evil = { Cookie: cookie, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }
  const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']
  for (const type of types) {
    for (const path of ['/api/graphql', '/api/users/logout', '/account', '/admin']) {
      const headers = { ...evil, 'Content-Type': type }
      expectProblem(await request(path, { method: 'POST', body, headers }), 403, `${path} ${type}`)
    }
  }
  // A link carries cookies: GraphQL takes no queries by GET, and there is no playground.
  const link = `/api/graphql?query=${encodeURIComponent('mutation { logoutUser }')}`
  expect((await request(link, { headers: { Cookie: cookie } })).status).toBe(405)
  expect((await request('/api/graphql-playground', { headers: { Cookie: cookie } })).status).toBe(404)
  const page = await request('/account', { headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' } })
  expect(page.body).toContain('boss@example.com')
}

/** Asks for pages until there are no more. */
export async function expectPagesHeldBack(request: Request, limit: number): Promise<void> {
  const file = /\/_next\/static\/[^"]+\.css/.exec((await request('/')).body)?.[0] ?? ''
  let answer = await request('/robots.txt')
  // A window may end meanwhile: within two of them the limit is reached.
  for (let asked = 0; asked <= 2 * limit && answer.status !== 429; asked += 1) {
    answer = await request('/robots.txt', { headers: { 'X-Forwarded-For': `203.0.113.${String(asked)}` } })
  }
  const pages: readonly (readonly [path: string, method: string])[] = [
    ['/', 'GET'],
    ['/admin/login', 'GET'],
    ['/login', 'POST'],
  ]
  for (const [path, method] of pages) {
    const refused = await request(path, method === 'POST' ? { method, body: '[]' } : {})
    expect(refused.status, path).toBe(429)
    expect(refused.headers).toMatchObject({
      'ratelimit-limit': String(limit),
      'ratelimit-remaining': '0',
      'retry-after': expect.stringMatching(/^[1-9]\d?$/) as string,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    })
    expect(refused.body).toContain('Please try again in')
    expectGuarded(refused, path)
  }
  // Files, pictures and probes are not counted, and the APIs count for themselves.
  for (const path of [file, '/health', '/api/v1/products', '/api/users/me']) {
    expect((await request(path)).status, path).toBe(200)
  }
  expect((await request('/api/media/file/none.png')).status).toBe(403)
}

const TOO_MUCH = {
  method: 'POST',
  body: JSON.stringify({ email: 'a'.repeat(1.5 * 1024 * 1024) }),
  isChunked: true,
}
/** What is refused before any handler runs, and whether cookies count there. */
const REFUSALS = [
  [`/api/v1/products?q=${'a'.repeat(9000)}`, {}, 414, undefined],
  ['/api/v1/auth/login', TOO_MUCH, 413, undefined],
  ['/api/users/login', TOO_MUCH, 413, 'true'],
] as const

/** Pages of a listed origin can read why they are refused, and those of others cannot. */
export async function expectRefusalsReadable(request: Request, listed: string): Promise<void> {
  for (const [path, init, status, credentials] of REFUSALS) {
    const from = (origin: string) =>
      request(path, { ...init, headers: { 'Content-Type': 'application/json', Origin: origin } })
    const answer = await from(listed)
    expect(answer.status, path).toBe(status)
    expect(answer.headers['access-control-allow-origin'], path).toBe(listed)
    expect(answer.headers['access-control-allow-credentials'], path).toBe(credentials)
    expect(answer.headers['vary'], path).toContain('Origin')
    const { headers } = await from('https://evil.example')
    expect(headers['access-control-allow-origin'], path).toBeUndefined()
  }
}
