import { once } from 'node:events'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'

import { afterEach, expect, it } from 'vitest'

import { guardedResponse } from './guarded-response'
import { sendRefusal } from './refusals'
import { answerUnreadable } from './unreadable-requests'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

interface Served {
  port: number
  logged: number[]
}

/** A server as ours, but in a hurry. */
async function serveInHurry(): Promise<Served> {
  const times = { headersTimeout: 300, requestTimeout: 300, connectionsCheckingInterval: 10 }
  const logged: number[] = []
  const ServerResponse = guardedResponse({ isDevelopment: false, isHttps: () => true })
  const guarded = createServer({ ...times, ServerResponse }, (req) => void req.resume())
  server = guarded
  answerUnreadable(guarded, {
    isHttps: () => true,
    refuse: sendRefusal,
    log: ({ status }) => logged.push(status),
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, logged }
}

async function answerTo(port: number, text: string): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port })
  socket.write(text)
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

const HEAD = 'POST / HTTP/1.1\r\nHost: a\r\n'

it('a request whose head never ends is answered with 408, like all refusals, and logged', async () => {
  const { port, logged } = await serveInHurry()
  const answer = await answerTo(port, HEAD)
  expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/)
  expect(answer).toContain('"code":"REQUEST_TIMEOUT"')
  expect(answer).toContain("content-security-policy: default-src 'none'; frame-ancestors 'none'")
  expect(answer).toContain('strict-transport-security: max-age=31536000')
  expect(logged).toEqual([408])
})

it('a request whose body never ends is answered with 408 on its own answer', async () => {
  const { port, logged } = await serveInHurry()
  const answer = await answerTo(port, `${HEAD}Content-Length: 10\r\n\r\nhalf`)
  expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/)
  expect(answer).toContain('"code":"REQUEST_TIMEOUT"')
  expect(logged).toEqual([])
})

it('a connection that was opened in advance and never used ends without a word', async () => {
  const { port, logged } = await serveInHurry()
  expect(await answerTo(port, '')).toBe('')
  expect(logged).toEqual([])
})
