import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { connect } from 'node:net'

import { afterEach, expect, it } from 'vitest'

import { followServer } from './drain'

let server: Server | undefined
const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  server?.closeAllConnections()
  server?.close()
})

/** A server that answers nothing by itself: a test does, with the answers that it was given. */
async function follow() {
  const followed = createServer()
  server = followed
  const { accept, drain } = followServer(followed)
  const answers: ServerResponse[] = []
  followed.on('request', (_req, res) => {
    if (accept(res)) answers.push(res)
  })
  followed.listen(0, '127.0.0.1')
  await once(followed, 'listening')
  const { port } = followed.address() as AddressInfo
  return { port, drain, answers }
}

/** A connection that sends what it is told to, and keeps what comes back. */
async function openConnection(port: number) {
  const socket = connect({ host: '127.0.0.1', port })
  sockets.push(socket)
  await once(socket, 'connect')
  const connection = {
    received: '',
    isClosed: false,
    request: () => socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n'),
  }
  socket.on('data', (chunk: Buffer) => (connection.received += chunk.toString()))
  // One that the server resets is closed as well.
  socket.on('error', () => undefined)
  socket.once('close', () => (connection.isClosed = true))
  return connection
}

it('a request in flight is answered in full, and only then has the server stopped', async () => {
  const { port, drain, answers } = await follow()
  const connection = await openConnection(port)
  connection.request()
  await expect.poll(() => answers.length).toBe(1)
  let hasStopped = false
  const stopped = drain().then(() => (hasStopped = true))
  await expect.poll(() => answers[0]?.getHeader('connection')).toBe('close')
  expect(hasStopped).toBe(false)
  answers[0]?.end('the whole answer')
  await stopped
  await expect.poll(() => connection.received).toContain('the whole answer')
})

it('idle connections end at once, and event streams with them', async () => {
  const { port, drain, answers } = await follow()
  const [idle, stream] = [await openConnection(port), await openConnection(port)]
  idle.request()
  await expect.poll(() => answers.length).toBe(1)
  answers[0]?.end()
  stream.request()
  await expect.poll(() => answers.length).toBe(2)
  answers[1]?.setHeader('content-type', 'text/event-stream')
  answers[1]?.flushHeaders()
  await expect.poll(() => [idle, stream].every(({ received }) => received.includes('200 OK'))).toBe(true)
  await drain()
  await expect.poll(() => [idle.isClosed, stream.isClosed]).toEqual([true, true])
})

it('a connection that was just opened is told that the server is stopping', async () => {
  const { port, drain } = await follow()
  const connection = await openConnection(port)
  // The server has seen it when it has seen the next one.
  await openConnection(port)
  const stopped = drain()
  connection.request()
  await expect.poll(() => connection.received).toContain('503 Service Unavailable')
  expect(connection.received).toMatch(/retry-after: 5\r\n/i)
  await stopped
})
