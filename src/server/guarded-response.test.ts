import { once } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, describe, expect, it } from 'vitest'

import type { ServedRequestFacts } from '@/platform/http/served-request'

import type { GuardedResponse } from './guarded-response'
import { guardedResponse } from './guarded-response'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** The answer of a server to a request of which these facts are known. */
async function answerOf(facts: Partial<ServedRequestFacts>, serve: (res: GuardedResponse) => void) {
  const ServerResponse = guardedResponse({ isDevelopment: false, isHttps: () => false })
  server = createServer({ ServerResponse }, (_req: IncomingMessage, res: GuardedResponse) => {
    res.servedBy = { actorId: null, ...facts }
    serve(res)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { status, headers } = await fetch(`http://127.0.0.1:${String(port)}/admin`)
  return [status, headers.get('retry-after')]
}

const OUTAGE = [503, '1']

describe('the status of a request that an outage has met', () => {
  it('is 503 where the framework knew no better code', async () => {
    const failed = (res: GuardedResponse) => void res.writeHead(500).end('Something went wrong.')
    expect(await answerOf({ isBusy: true }, failed)).toEqual(OUTAGE)
    expect(await answerOf({}, failed)).toEqual([500, null])
  })

  it('is 503 where the framework answered nothing and called it a success', async () => {
    const empty = (res: GuardedResponse) => void res.end()
    expect(await answerOf({ isBusy: true }, empty)).toEqual(OUTAGE)
    expect(await answerOf({}, empty)).toEqual([200, null])
  })

  it('is 503 where the answer says so in words, as that of a server action', async () => {
    const words = (res: GuardedResponse) => void res.writeHead(200, 'OK').end('The service is busy.')
    expect(await answerOf({ isOutage: true }, words)).toEqual(OUTAGE)
    expect(await answerOf({ isBusy: true }, words)).toEqual([200, null])
  })

  it('is 503 with words of its own where it is not known who asks, whatever was made for no one', async () => {
    const sent: string[] = []
    const ServerResponse = guardedResponse({ isDevelopment: false, isHttps: () => false })
    server = createServer({ ServerResponse }, (req: IncomingMessage, res: GuardedResponse) => {
      res.servedBy = { actorId: null, isUndecided: true }
      res.setHeader('set-cookie', 'payload-token=; Max-Age=0')
      res.setHeader('content-length', '9')
      if (req.url === '/admin') res.writeHead(307, { location: '/admin/login' })
      if (req.url === '/api/users/me') res.write('{"user":null}')
      res.end('signed out', () => sent.push(req.url ?? ''))
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const paths = ['/admin', '/account', '/api/users/me']
    for (const path of paths) {
      const response = await fetch(`http://127.0.0.1:${String(port)}${path}`, { redirect: 'manual' })
      const text = await response.text()
      expect([response.status, response.headers.get('retry-after')], path).toEqual(OUTAGE)
      expect(response.headers.get('location'), path).toBeNull()
      expect(response.headers.get('set-cookie'), path).toBeNull()
      expect(text, path).toContain(path.startsWith('/api/') ? 'SERVICE_UNAVAILABLE' : 'Try again')
      expect(text, path).not.toContain('signed out')
    }
    await expect.poll(() => sent).toEqual(paths)
  })
})
