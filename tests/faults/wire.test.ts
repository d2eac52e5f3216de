import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { Backroom, BOSS, settingsOfShop } from './support/backroom'
import { BROKEN_REQUESTS } from './support/broken-requests'
import { directives, expectGuarded, expectProblem } from './support/guarded'
import {
  GUARDED_PATHS,
  expectFormsWriteNothing,
  expectPagesHeldBack,
  expectRefusalsReadable,
} from './support/guarded-paths'
import type { RawRequest } from './support/raw-http'
import { ask, sendRaw } from './support/raw-http'

const SHOP = 'https://shop.example.com'
const PARTNER = 'https://erp.example.com'
const OWN_PAGE = { Origin: SHOP, 'Sec-Fetch-Site': 'same-origin' }
const JSON_TYPE = { 'Content-Type': 'application/json' }
const PAGES_PER_MINUTE = 300
const MIB = 1024 * 1024

let backroom: Backroom
let port: string
const request = (path: string, rest: Omit<RawRequest, 'path'> = {}) => ask(port, { path, ...rest })

beforeAll(async () => {
  const settings = await settingsOfShop()
  port = settings.PORT
  backroom = new Backroom({
    ...settings,
    PUBLIC_URL: SHOP,
    CORS_ORIGINS: PARTNER,
    LOG_LEVEL: 'info',
    ADDRESS_PAGES_PER_MINUTE: String(PAGES_PER_MINUTE),
  })
  await backroom.says('Backroom is ready')
})
afterAll(async () => {
  await backroom.stop('SIGTERM')
})

describe('browsers are told', () => {
  it('the same at every interface, errors included', async () => {
    for (const [path, status, rest] of GUARDED_PATHS) {
      const answer = await request(path, rest)
      // A page that has begun to stream sends its readers on from within.
      const expected = status === 307 ? [200, 307] : [status]
      expect(expected, path).toContain(answer.status)
      expectGuarded(answer, path)
    }
  })

  it('of files of the build too, and of those that have not changed', async () => {
    const page = await request('/')
    const file = /\/_next\/static\/[^"]+\.css/.exec(page.body)?.[0] ?? ''
    const first = await request(file)
    expect(first.status).toBe(200)
    expectGuarded(first, file)
    const again = await request(file, { headers: { 'If-None-Match': first.headers['etag'] ?? '' } })
    expect(again.status).toBe(304)
    expectGuarded(again, `${file} unchanged`)
  })

  it('not to run a script that lacks the nonce of this answer', async () => {
    const seen = new Set<string>()
    const claimed = "script-src 'nonce-Y2hvc2VuYnlhdHRhY2tlcg=='"
    for (const path of ['/', '/login', '/admin/login', '/no/such/page']) {
      const page = await request(path, { headers: { 'Content-Security-Policy': claimed } })
      const scripts = directives(page).get('script-src') ?? ''
      const nonce = /'nonce-([\w+/=]{20,})'/.exec(scripts)?.[1] ?? ''
      seen.add(nonce)
      expect(scripts, path).not.toMatch(/unsafe|https?:|\*|Y2hvc2Vu/)
      const tags = [...page.body.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
      expect(tags.length, path).toBeGreaterThan(0)
      for (const tag of tags) expect(tag, path).toContain(`nonce="${nonce}"`)
    }
    expect(seen.size).toBe(4)
    const shop = directives(await request('/'))
    expect(shop.get('style-src')).not.toContain('unsafe-inline')
    expect(shop.get('base-uri')).toBe("'none'")
    expect(shop.get('form-action')).toBe("'self'")
  })

  it('to make nothing of an uploaded file but a picture, and to keep links of mails to themselves', async () => {
    const file = await request('/api/media/file/nothing.png')
    expect(directives(file).has('sandbox')).toBe(true)
    for (const page of ['reset-password', 'invitation', 'verify-email', 'confirm-email']) {
      expect((await request(`/${page}`)).headers['referrer-policy'], page).toBe('no-referrer')
    }
  })
})

/** The `Cookie` header of a browser that has signed in. */
async function signIn(): Promise<{ cookie: string; set: readonly string[] }> {
  const answer = await request('/api/users/login', {
    method: 'POST',
    headers: { ...JSON_TYPE, ...OWN_PAGE },
    body: JSON.stringify(BOSS),
  })
  expect(answer.status).toBe(200)
  const pairs = answer.cookies.map((cookie) => cookie.split(';', 1)[0])
  return { cookie: pairs.join('; '), set: answer.cookies }
}

describe('other sites', () => {
  it('cannot plant or read session cookies: on https they belong to this host alone', async () => {
    const { cookie, set } = await signIn()
    expect(set).toHaveLength(3)
    for (const value of set) {
      expect(value).toMatch(/^__Host-(?:payload-(?:token|refresh)|backroom-device)=/)
      expect(value).toMatch(/; Path=\/;.*; HttpOnly; SameSite=Lax; Secure$/)
      expect(value).not.toMatch(/domain/i)
    }
    const page = (sent: string) => request('/account', { headers: { Cookie: sent, ...OWN_PAGE } })
    expect((await page(cookie)).body).toContain(BOSS.email)
    expect((await page(cookie.replaceAll('__Host-', ''))).body).not.toContain(BOSS.email)
  })

  it('cannot write with the visitor’s session through any interface', async () => {
    const { cookie } = await signIn()
    const me = async () =>
      JSON.parse((await request('/api/users/me', { headers: { Cookie: cookie, ...OWN_PAGE } })).body) as {
        user: { id: string; name: string } | null
      }
    const { user } = await me()
    const mutation = `mutation { updateUser(id: "${user?.id ?? ''}", data: { name: "Taken" }) { id } }`
    const name = JSON.stringify({ name: 'Taken' })
    const writes: readonly (readonly [path: string, method: string, body: string, more?: object])[] = [
      [`/api/users/${user?.id ?? ''}`, 'PATCH', name],
      [`/api/users/${user?.id ?? ''}`, 'POST', name, { 'X-HTTP-Method-Override': 'PATCH' }],
      ['/api/users/logout', 'POST', '{}'],
      ['/api/users/login', 'POST', JSON.stringify(BOSS)],
      ['/api/graphql', 'POST', JSON.stringify({ query: mutation })],
      ['/admin', 'POST', '[]', { 'Next-Action': '0'.repeat(42) }],
      ['/account', 'POST', '[]', { 'Next-Action': '0'.repeat(42) }],
      ['/checkout/quote', 'POST', '{}'],
    ]
    const foreign: readonly Readonly<Record<string, string>>[] = [
      { Origin: 'https://evil.example' },
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' },
      { Origin: `${SHOP}.evil.example` },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
    ]
    for (const [path, method, body, more] of writes) {
      for (const from of foreign) {
        const headers = { ...JSON_TYPE, Cookie: cookie, ...more, ...from }
        const what = `${method} ${path} ${JSON.stringify(from)}`
        expectProblem(await request(path, { method, body, headers }), 403, what)
      }
      // A client that sends no origin is no browser: its cookie counts for nothing.
      if (path === '/api/users/login') continue
      const bare = await request(path, { method, body, headers: { ...JSON_TYPE, Cookie: cookie, ...more } })
      for (const set of bare.cookies) expect(set, `${method} ${path}`).toMatch(/^[^=]+=;/)
    }
    expect(await me()).toMatchObject({ user: { name: user?.name } })
    const own = await request(`/api/users/${user?.id ?? ''}`, {
      method: 'PATCH',
      body: name,
      headers: { ...JSON_TYPE, Cookie: cookie, ...OWN_PAGE },
    })
    expect(own.status).toBe(200)
    const v1 = await request('/api/v1/auth/me', { headers: { Cookie: cookie, ...OWN_PAGE } })
    expect(v1.status).toBe(401)
  })

  it('read answers only when they are listed, and never by a wildcard', async () => {
    const paths = ['/api/users/me', '/api/graphql', '/api/v1/products']
    for (const path of paths) {
      for (const method of ['GET', 'OPTIONS']) {
        for (const origin of ['https://evil.example', 'null', `${PARTNER}.evil.example`]) {
          const { headers } = await request(path, { method, headers: { Origin: origin } })
          expect(headers['access-control-allow-origin'], `${method} ${path} ${origin}`).toBeUndefined()
          expect(headers['access-control-allow-credentials'], path).toBeUndefined()
        }
        if (path === '/api/graphql' && method === 'GET') continue
        const { headers } = await request(path, { method, headers: { Origin: PARTNER } })
        expect(headers['access-control-allow-origin'], `${method} ${path}`).toBe(PARTNER)
        expect(headers['vary']?.toLowerCase(), `${method} ${path}`).toContain('origin')
      }
    }
  })

  it('read why they are refused only when they are listed', async () => {
    await expectRefusalsReadable(request, PARTNER)
  })

  it('write nothing by a form that needs no preflight, nor by a link', async () => {
    await expectFormsWriteNothing(request, (await signIn()).cookie)
  })
})

describe('what is too large, too long or broken is refused in the API’s envelope', () => {
  const BIG = JSON.stringify({ email: 'a'.repeat(1.5 * MIB) })
  const FORM = { 'Content-Type': 'multipart/form-data; boundary=edge' }
  const picture = `--edge\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n${'a'.repeat(13 * MIB)}\r\n--edge--\r\n`

  it('bodies, whether their length is said beforehand or not', async () => {
    const calls: readonly (readonly [path: string, headers: Record<string, string>, body: string])[] = [
      ['/api/users/login', JSON_TYPE, BIG],
      ['/api/v1/auth/login', JSON_TYPE, BIG],
      ['/checkout/quote', JSON_TYPE, BIG],
      ['/api/users', FORM, picture],
    ]
    for (const [path, headers, body] of calls) {
      for (const isChunked of [false, true]) {
        const answer = await request(path, { method: 'POST', headers, body, isChunked })
        expectProblem(answer, 413, `${path}${isChunked ? ' chunked' : ''}`)
      }
    }
    // Queries have a limit of their own, and errors in the form of GraphQL.
    const query = await request('/api/graphql', {
      method: 'POST',
      headers: JSON_TYPE,
      body: BIG,
      isChunked: true,
    })
    expect([query.status, query.body]).toEqual([413, expect.stringContaining('"code":"PAYLOAD_TOO_LARGE"')])
    // These two never read what they refuse themselves: a picture above Payload's limit, an action that is none.
    const action = { 'Content-Type': 'text/plain', 'Next-Action': '0'.repeat(42) }
    for (const path of ['/api/media', '/admin']) {
      const headers = path === '/admin' ? action : FORM
      expectProblem(await request(path, { method: 'POST', headers, body: picture }), 413, path)
    }
  })

  it('addresses and headers', async () => {
    expectProblem(await request(`/search?q=${'a'.repeat(9000)}`), 414, '9 KB')
    expectProblem(await request(`/api/v1/products?q=${'a'.repeat(9000)}`), 414, '9 KB, v1')
    expectProblem(await request(`/search?q=${'a'.repeat(30_000)}`), 414, '30 KB')
    expectProblem(await request('/', { headers: { 'X-Long': 'a'.repeat(30_000) } }), 431, 'header')
  })

  it('requests that are none', async () => {
    for (const [what, text] of BROKEN_REQUESTS) expectProblem(await sendRaw(port, text), 400, what)
    for (const path of ['/', '/api/v1/products']) {
      expectProblem(await request(path, { method: 'TRACE' }), 405, path)
      // Some clients offer another protocol in passing, and old ones know no hosts.
      const offer = { Connection: 'Upgrade, HTTP2-Settings, close', Upgrade: 'h2c', 'HTTP2-Settings': '' }
      expect((await request(path, { headers: offer })).status, path).toBe(200)
    }
    expect((await sendRaw(port, 'GET /health HTTP/1.0\r\n\r\n')).status).toBe(200)
  })

  it('and each of them has one line in the log', async () => {
    const cases: readonly (readonly [id: string, rest: RawRequest, status: number])[] = [
      ['logged-long', { path: `/${'a'.repeat(9000)}` }, 414],
      ['logged-body', { path: '/api/graphql', method: 'POST', body: BIG, headers: JSON_TYPE }, 413],
      ['logged-chunks', { path: '/api/graphql', method: 'POST', body: BIG, isChunked: true }, 413],
      ['logged-v1', { path: '/api/v1/auth/login', method: 'POST', body: BIG, isChunked: true }, 413],
      ['logged-key', { path: `/?key=br_${'k'.repeat(43)}` }, 400],
      ['logged-foreign', { path: '/', method: 'POST', headers: { Origin: 'https://evil.example' } }, 403],
    ]
    for (const [id, rest, status] of cases) {
      const headers = { ...JSON_TYPE, ...rest.headers, 'X-Request-Id': id }
      expect((await ask(port, { ...rest, headers })).status, id).toBe(status)
      const lines = () =>
        backroom.output.split('\n').filter((line) => line.includes(`"${id}"`) && line.startsWith('{'))
      await expect.poll(() => lines().length, { timeout: 20_000 }).toBe(1)
      expect(JSON.parse(lines()[0] ?? '{}'), id).toMatchObject({ msg: 'request', status })
    }
    expect(backroom.output).not.toContain('aaaaaaaaaa')
    expect(backroom.output).not.toMatch(/ERR_HTTP|unhandled|HPE_|^ *⨯/im)
  })
})

it('pages are held back for an address that asks for too many, with a page that says so', async () => {
  await expectPagesHeldBack(request, PAGES_PER_MINUTE)
})
