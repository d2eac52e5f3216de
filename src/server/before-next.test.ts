import { once } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, expect, it } from 'vitest'

import type { GuardedResponse } from './guarded-response'
import { guardedResponse } from './guarded-response'
import { acceptPage } from './page-limit'
import { renewSession } from './renew-session'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

type Serve = (req: IncomingMessage, res: GuardedResponse) => Promise<unknown>

/** The answer of a server with `serve` alone, to a browser with a cookie. */
async function answerOf(path: string, serve: Serve): Promise<Response> {
  const ServerResponse = guardedResponse({ isDevelopment: false, isHttps: () => false })
  server = createServer({ ServerResponse }, (req, res) => {
    req.headers['x-client-address'] = '203.0.113.7'
    void serve(req, res)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return fetch(`http://127.0.0.1:${String(port)}${path}`, { headers: { cookie: 'payload-token=old' } })
}

const BROKEN = new Error('no database')

/** Asks for a page with a counter that answers `verdict`, or fails; what the page itself answers is "page". */
async function askForPage(path: string, verdict: Record<string, string> | null | Error) {
  const seen = { addresses: [] as string[], errors: [] as unknown[] }
  const answer = await answerOf(path, async (req, res) => {
    const isAccepted = await acceptPage(req, res, {
      refusePage: async (address) => {
        seen.addresses.push(address)
        if (verdict instanceof Error) throw verdict
        return verdict
      },
      logError: (error) => seen.errors.push(error),
    })
    if (isAccepted) res.end('page')
  })
  return { status: answer.status, headers: answer.headers, body: await answer.text(), ...seen }
}

it('one page too many for an address is refused by a page that says when to return', async () => {
  const refused = await askForPage('/products', { 'retry-after': '7' })
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('7')
  expect(refused.headers.get('cache-control')).toBe('no-store')
  expect(refused.body).toContain('Please try again in 7 seconds.')
  expect(refused.addresses).toEqual(['203.0.113.7'])
  expect((await askForPage('/products', { 'retry-after': '1' })).body).toContain('in one second.')
})

it('pages within the limit, and pages while nothing can be counted, are served', async () => {
  expect(await askForPage('/', null)).toMatchObject({ status: 200, body: 'page', errors: [] })
  expect(await askForPage('/admin', BROKEN)).toMatchObject({ status: 200, body: 'page', errors: [BROKEN] })
})

it('only pages are counted', async () => {
  for (const path of ['/api/users', '/_next/static/a.js', '/api/media/file/a.png']) {
    expect((await askForPage(path, { 'retry-after': '7' })).addresses, path).toEqual([])
  }
})

const RENEWED = {
  cookieHeader: 'payload-token=new',
  setCookies: ['payload-token=new; Path=/', 'payload-refresh=r'],
}

/** Asks for a path whose session is renewed, or is not; `own` are the cookies that the page sets itself. */
async function askWithSession(path: string, renewed: typeof RENEWED | null | Error, own: string[] = []) {
  const seen = { channel: '', cookie: '', errors: [] as unknown[] }
  const answer = await answerOf(path, async (req, res) => {
    await renewSession(req, res, {
      renewSession: async (_cookie, call) => {
        seen.channel = call.channel
        if (renewed instanceof Error) throw renewed
        return renewed
      },
      logError: (error) => seen.errors.push(error),
    })
    seen.cookie = req.headers.cookie ?? ''
    if (own.length > 0) res.setHeader('set-cookie', own)
    res.end()
  })
  return { ...seen, cookies: answer.headers.getSetCookie() }
}

it('a renewed session is in the request that the page reads, and in its answer', async () => {
  expect(await askWithSession('/account', RENEWED)).toEqual({
    channel: 'storefront',
    cookie: 'payload-token=new',
    cookies: RENEWED.setCookies,
    errors: [],
  })
})

it('cookies that the answer sets itself take precedence over renewed ones', async () => {
  const signedOut = ['payload-token=; Path=/']
  expect((await askWithSession('/admin/logout', RENEWED, signedOut)).cookies).toEqual([
    'payload-token=; Path=/',
    'payload-refresh=r',
  ])
})

it('nothing changes where there is nothing to renew, or it fails', async () => {
  const same = { cookie: 'payload-token=old', cookies: [] }
  expect(await askWithSession('/admin', null)).toMatchObject({ ...same, channel: 'admin', errors: [] })
  expect(await askWithSession('/', BROKEN)).toMatchObject({ ...same, errors: [BROKEN] })
})

it('files of the build and the API for programs are served without a look at cookies', async () => {
  for (const path of ['/_next/static/a.js', '/api/v1/orders', '/favicon.ico']) {
    expect((await askWithSession(path, RENEWED)).channel, path).toBe('')
  }
})
