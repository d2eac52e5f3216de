import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import { Agent, createServer, get } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

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
  const { accept, leave, drain } = followServer(followed)
  const answers: ServerResponse[] = []
  followed.on('request', (_req, res) => {
    if (accept(res)) answers.push(res)
  })
  followed.listen(0, '127.0.0.1')
  await once(followed, 'listening')
  const { port } = followed.address() as AddressInfo
  return { port, leave, drain, answers }
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

it('what had been sent on an idle or a new connection before it was ended is served', async () => {
  const { port, drain, answers } = await follow()
  const [used, fresh] = [await openConnection(port), await openConnection(port)]
  used.request()
  await expect.poll(() => answers.length).toBe(1)
  answers[0]?.end('first')
  await expect.poll(() => used.received).toContain('first')
  // Both are on their way, and the server has read neither: it is in this very turn that it is told to stop.
  used.request()
  fresh.request()
  const stopped = drain()
  await expect.poll(() => answers.length).toBe(3)
  for (const answer of answers.slice(1)) answer.end('second')
  await stopped
  await expect.poll(() => [used, fresh].every(({ received }) => received.includes('second'))).toBe(true)
  for (const { received } of [used, fresh]) expect(received).toMatch(/connection: close\r\n/i)
})

it('connections of a proxy are kept for a while after new ones are refused, and what comes on them is served', async () => {
  const { port, drain, answers } = await follow()
  const connection = await openConnection(port)
  connection.request()
  await expect.poll(() => answers.length).toBe(1)
  answers[0]?.end('first')
  const stopped = drain(60_000)
  await expect(openConnection(port)).rejects.toThrow('ECONNREFUSED')
  connection.request()
  await expect.poll(() => answers.length).toBe(2)
  answers[1]?.end('second')
  await stopped
  await expect.poll(() => connection.received).toContain('second')
})

/** One request of a client that keeps its connections. */
function ask(port: number, { path, agent }: { path: string; agent: Agent }): Promise<string> {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path, agent }, (answer) => {
      let body = ''
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()))
      answer.once('error', (error) => resolve(error.message))
      answer.once('end', () => resolve(`${String(answer.statusCode)} ${body}`))
    })
    request.once('error', (error) => resolve(error.message))
  })
}

/** A server that answers everything by itself, as a replica. */
async function startReplica(name: string) {
  const replica = createServer()
  const ending = followServer(replica)
  replica.on('request', (_req, res) => {
    if (!ending.accept(res)) return
    setTimeout(() => res.end(name), 2)
  })
  replica.listen(0, '127.0.0.1')
  await once(replica, 'listening')
  return { ...ending, replica, port: (replica.address() as AddressInfo).port }
}

it('/ready says first that the server stops, and what comes meanwhile is served and ends its connection', async () => {
  const { port, leave, answers } = await follow()
  leave()
  const agent = new Agent({ keepAlive: true })
  expect(await ask(port, { path: '/ready', agent })).toBe('503 {"status":"stopping","checks":{}}')
  const connection = await openConnection(port)
  connection.request()
  await expect.poll(() => answers.length).toBe(1)
  answers[0]?.end('served')
  await expect.poll(() => connection.received).toContain('served')
  expect(connection.received).toMatch(/connection: close\r\n/i)
  await expect.poll(() => connection.isClosed).toBe(true)
  agent.destroy()
})

it('clients that keep connections see no reset and no refusal behind a balancer that reads /ready', async () => {
  const replicas = [await startReplica('first'), await startReplica('second')]
  const [first, second] = replicas
  if (!first || !second) throw new Error('two replicas were started')
  const [agent, probes] = [new Agent({ keepAlive: true }), new Agent({ keepAlive: true })]
  const ready = new Set(replicas.map(({ port }) => port))
  let isOver = false
  const balance = async () => {
    while (!isOver) {
      for (const { port } of replicas) {
        const answer = await ask(port, { path: '/ready', agent: probes })
        if (!answer.startsWith('200')) ready.delete(port)
      }
      await sleep(50)
    }
  }
  const outcomes: string[] = []
  const client = async () => {
    for (let turn = 0; !isOver; turn += 1) {
      const ports = [...ready]
      outcomes.push(await ask(ports[turn % ports.length] ?? 0, { path: '/', agent }))
    }
  }
  const loops = [balance(), ...Array.from({ length: 8 }, client)]
  await sleep(300)
  first.leave()
  await sleep(500)
  await first.drain()
  await sleep(200)
  isOver = true
  await Promise.all(loops)
  expect(outcomes.filter((outcome) => !/^200 (first|second)$/.test(outcome))).toEqual([])
  expect(outcomes.filter((outcome) => outcome === '200 first').length).toBeGreaterThan(20)
  expect(ready).toEqual(new Set([second.port]))
  for (const each of [agent, probes]) each.destroy()
  second.replica.closeAllConnections()
  second.replica.close()
})
