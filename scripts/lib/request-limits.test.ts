import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'

import { afterEach, expect, it } from 'vitest'

import { answerUnreadable, bodyLimitOf, sendProblem } from './request-limits.mjs'

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
  const times = { headersTimeout: 50, requestTimeout: 50, connectionsCheckingInterval: 10 }
  const logged: number[] = []
  const answers = new WeakMap<object, ServerResponse>()
  server = createServer(times, (req, res) => {
    answers.set(req.socket, res)
    req.resume()
  })
  answerUnreadable(server, {
    isHttps: () => true,
    answerOn: (socket) => answers.get(socket),
    refuse: (res, refusal) => void sendProblem(res, refusal),
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

it('only pictures and files to import may be larger than a form', () => {
  const mib = (path: string, type?: string) => bodyLimitOf(path, type) / 1024 / 1024
  const form = 'multipart/form-data; boundary=x'
  expect(mib('/api/media', form)).toBe(12)
  expect(mib('/api/v1/media', form)).toBe(12)
  expect(mib('/api/media/some-id', form)).toBe(12)
  expect(mib('/api/media', 'application/json')).toBe(1)
  expect(mib('/api/users', form)).toBe(1)
  expect(mib('/login', form)).toBe(1)
  expect(mib('/api/mediaeval', form)).toBe(1)
  expect(mib('/api/order-imports/uploads', 'text/csv')).toBe(256)
})
