import { once } from 'node:events'
import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, expect, it } from 'vitest'

import { kindOf } from './content-policy'
import { guardedResponse } from './guarded-response'
import { securityHeaders } from './security-headers'

let server: Server | undefined
afterEach(() => {
  server?.close()
})

async function answerOf(path: string, serve: RequestListener): Promise<Headers> {
  const ServerResponse = guardedResponse({ isDevelopment: false, isHttps: () => true })
  server = createServer({ ServerResponse }, (req, res) => serve(req, res))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { headers } = await fetch(`http://127.0.0.1:${String(port)}${path}`)
  return headers
}

const WEAK = {
  'x-frame-options': 'ALLOWALL',
  'content-security-policy': 'default-src *',
  'x-content-type-options': 'whatever',
  'x-powered-by': 'a framework',
  'x-own': 'kept',
}

const ROUTES: Readonly<Record<string, RequestListener>> = {
  'sets headers one by one': (_req, res) => {
    for (const [name, value] of Object.entries(WEAK)) res.setHeader(name, value)
    res.end()
  },
  'gives them with the status': (_req, res) => {
    res.writeHead(200, WEAK)
    res.end()
  },
  'gives them with a phrase, as a list': (_req, res) => {
    res.writeHead(200, 'Fine', Object.entries(WEAK).flat())
    res.end()
  },
  'sends its head before there is a body': (_req, res) => {
    for (const [name, value] of Object.entries(WEAK)) res.setHeader(name, value)
    res.flushHeaders()
    res.end()
  },
}

it.each(Object.entries(ROUTES))('a route that %s weakens nothing', async (_how, serve) => {
  const headers = await answerOf('/api/users?x=/admin', serve)
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-powered-by')).toBeNull()
  expect(headers.get('x-own')).toBe('kept')
})

it('answers of the APIs are not given to another origin by a cache', async () => {
  const headers = await answerOf('/api/users', (_req, res) => {
    res.setHeader('vary', 'accept-encoding')
    res.end()
  })
  expect(headers.get('vary')).toBe('accept-encoding, Origin')
})

it('an answer that takes a session out of a browser clears what it cached, and neither its basket nor its cookies', async () => {
  const settingCookies = (...cookies: string[]) =>
    answerOf('/account', (_req, res) => {
      res.setHeader('set-cookie', cookies)
      res.end()
    })
  for (const name of ['payload-refresh', '__Host-payload-refresh']) {
    const over = await settingCookies('payload-token=; Path=/', `${name}=; Path=/; HttpOnly`)
    expect(over.get('clear-site-data')).toBe('"cache"')
    expect((await settingCookies(`${name}=abc; Path=/; HttpOnly`)).get('clear-site-data')).toBeNull()
  }
  expect((await settingCookies('payload-theme=; Path=/')).get('clear-site-data')).toBeNull()
})

it('addresses are told apart by what is there', () => {
  const kinds = ['/admin', '/admin/x', '/administration', '/api', '/api/v1', '/apis', '/api/media/file/a.png']
  expect(kinds.map(kindOf)).toEqual(['panel', 'panel', 'page', 'data', 'data', 'page', 'file'])
  expect(['/api/v1/docs', '/api/v1/docs/', '/api/v1/docs.json'].map(kindOf)).toEqual([
    'reference',
    'data',
    'data',
  ])
  expect(['/_next/static/a.js', '/health', '/healthy', '/'].map(kindOf)).toEqual([
    'data',
    'data',
    'page',
    'page',
  ])
})

it('the reference page of the API runs its own files alone, and no form of it is sent by the browser', () => {
  const facts = { nonce: 'n', isDevelopment: false, isHttps: false }
  const policy = securityHeaders('/api/v1/docs', facts)['content-security-policy']?.split('; ')
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "form-action 'none'",
    ]),
  )
  expect(policy?.join()).not.toContain('unsafe')
})

it('only a shop on https asks for https, and only the development server lets text become code', () => {
  const facts = { nonce: 'n', isDevelopment: false, isHttps: false }
  const plain = securityHeaders('/', facts)
  expect(plain).not.toHaveProperty('strict-transport-security')
  expect(JSON.stringify(plain)).not.toContain('upgrade-insecure-requests')
  expect(JSON.stringify(plain)).not.toContain('unsafe-eval')
  const safe = securityHeaders('/', { ...facts, isHttps: true })
  expect(safe).toHaveProperty('strict-transport-security')
  expect(safe['content-security-policy']).toContain('upgrade-insecure-requests')
  const development = securityHeaders('/', { ...facts, isDevelopment: true })['content-security-policy']
  expect(development).toContain('unsafe-eval')
  // A nonce would switch the other off.
  expect(development).not.toContain('nonce')
})
