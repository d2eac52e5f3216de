import type { LookupAddress } from 'node:dns'
import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, describe, expect, it } from 'vitest'

import type { Resolve } from './guarded-lookup'
import { createOutbound } from './outbound'
import { isPublicAddress } from './public-address'
import { targetProblem } from './target'

const SPECIAL = [
  ...['0.0.0.0', '127.0.0.1', '127.255.0.9', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ...[
    '169.254.169.254',
    '169.254.1.1',
    '100.64.0.1',
    '100.127.255.1',
    '192.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
  ],
  ...['198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255'],
  ...['::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd00:ec2::254', 'ff02::1', 'fec0::1'],
  ...['::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::a00:1'],
  ...['2002:7f00:1::', '2002:a00:1::', '2001::1', '2001:db8::1', '100::1', '5f00::1', '2001:2::1'],
  ...['', 'localhost', '0177.0.0.1', '2130706433', '127.1', '8.8.8'],
]

describe('an address', () => {
  it.each(SPECIAL)('is refused unless it is one of the public internet: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])(
    'of the public internet is accepted: %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )
})

describe('a target', () => {
  it.each([
    ...['http://erp.example.com/hook', 'https://127.0.0.1/', 'https://2130706433/', 'https://0x7f.1/'],
    ...['https://[::1]/', 'https://[::ffff:10.0.0.1]/', 'https://localhost/', 'https://db.internal/'],
    ...[
      'https://printer.local/',
      'https://backend/',
      'https://user:word@erp.example.com/',
      'ftp://erp.example.com/',
    ],
    ...['https://erp.example.com/#part', 'erp.example.com', 'https://169.254.169.254/latest/meta-data'],
  ])('that is not public, or not by https, is refused with words: %s', (url) => {
    expect(targetProblem(url, [])).toMatch(/\.$/)
  })

  it('that is public is accepted, with port, path and query', () => {
    expect(targetProblem('https://erp.example.com:8443/hooks?shop=1', [])).toBeNull()
    expect(targetProblem('https://8.8.8.8/', [])).toBeNull()
  })

  it('that the operator allows may be private and without TLS; no other port and no other host follows', () => {
    const allowed = ['erp.internal', '127.0.0.1:9000', '::1']
    expect(targetProblem('http://erp.internal:81/x', allowed)).toBeNull()
    expect(targetProblem('http://127.0.0.1:9000/', allowed)).toBeNull()
    expect(targetProblem('http://[::1]:5/', allowed)).toBeNull()
    expect(targetProblem('http://127.0.0.1:9001/', allowed)).not.toBeNull()
    expect(targetProblem('http://a.erp.internal/', allowed)).not.toBeNull()
    expect(targetProblem('http://user:word@erp.internal/', allowed)).not.toBeNull()
  })
})

const servers: Server[] = []
const closing: (() => void)[] = []

afterEach(() => {
  for (const close of closing.splice(0)) close()
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A receiver on this machine; answers its port. */
async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

function open(options: Parameters<typeof createOutbound>[0]) {
  const outbound = createOutbound(options)
  closing.push(outbound.close)
  return outbound
}

const REQUEST = { headers: { 'content-type': 'application/json' }, body: '{"a":1}' }

/** A resolver that answers one list after the other. */
function answering(...lists: string[][]): { resolve: Resolve; asked: () => number } {
  let count = 0
  const resolve: Resolve = (_host, _options, callback) => {
    const list = lists[Math.min(count, lists.length - 1)] ?? []
    count += 1
    callback(
      null,
      list.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
  return { resolve, asked: () => count }
}

describe('a connection', () => {
  it('is made to no private address that a public name leads to, and the words name none', async () => {
    let hits = 0
    const port = await listen((_request, response) => {
      hits += 1
      response.end()
    })
    const { resolve, asked } = answering(['127.0.0.1'], ['::ffff:127.0.0.1', '10.0.0.1'])
    const outbound = open({ timeoutMs: 10_000, allowedHosts: [], resolve })
    for (let n = 0; n < 2; n += 1) {
      const { error } = await outbound.post({
        ...REQUEST,
        url: `https://rebound.example.com:${String(port)}/`,
      })
      expect(error).toBe('The host name leads to an address that is not public.')
    }
    expect([hits, asked()]).toEqual([0, 2])
  })

  it('goes to the very address that was checked: the name is looked up once, whatever it says afterwards', async () => {
    const port = await listen((_request, response) => response.end('here'))
    const { resolve, asked } = answering(['127.0.0.1'], ['192.0.2.1'])
    const outbound = open({ timeoutMs: 10_000, allowedHosts: ['receiver.example.com'], resolve })
    const { answer } = await outbound.post({
      ...REQUEST,
      url: `http://receiver.example.com:${String(port)}/`,
    })
    expect([answer?.body, asked()]).toEqual(['here', 1])
  })

  it('is kept for the next request, and a request on one that was closed meanwhile is sent again', async () => {
    const ports: (number | undefined)[] = []
    const port = await listen((request, response) => {
      ports.push(request.socket.remotePort)
      response.end()
    })
    const outbound = open({ timeoutMs: 10_000, allowedHosts: ['127.0.0.1'] })
    const post = () => outbound.post({ ...REQUEST, url: `http://127.0.0.1:${String(port)}/` })
    await post()
    await post()
    expect(ports[0]).toBe(ports[1])
    servers[0]?.closeAllConnections()
    expect((await post()).answer?.status).toBe(200)
  })
})

describe('an answer', () => {
  it('that does not come is given up when the time is over', async () => {
    const port = await listen(() => undefined)
    const outbound = open({ allowedHosts: ['127.0.0.1'], timeoutMs: 200 })
    const startedMs = performance.now()
    const { error } = await outbound.post({ ...REQUEST, url: `http://127.0.0.1:${String(port)}/` })
    expect(error).toBe('There was no answer in time.')
    expect(performance.now() - startedMs).toBeLessThan(2000)
  })

  it('without end is cut off: its status counts, and its beginning is kept', async () => {
    const port = await listen((_request, response) => {
      response.writeHead(200)
      const pour = () => {
        while (response.write('x'.repeat(16_384)));
        response.once('drain', pour)
      }
      pour()
    })
    const outbound = open({ allowedHosts: ['127.0.0.1'], timeoutMs: 3000 })
    const { answer } = await outbound.post({ ...REQUEST, url: `http://127.0.0.1:${String(port)}/` })
    expect(answer?.status).toBe(200)
    expect(answer?.body).toHaveLength(4096)
  })

  it('that trickles is cut off when the time is over', async () => {
    const port = await listen((_request, response) => {
      response.writeHead(202)
      response.write('begun')
    })
    const outbound = open({ allowedHosts: ['127.0.0.1'], timeoutMs: 200 })
    const { answer } = await outbound.post({ ...REQUEST, url: `http://127.0.0.1:${String(port)}/` })
    expect(answer).toMatchObject({ status: 202, body: 'begun' })
  })

  it('that leads elsewhere is an answer: nothing follows it', async () => {
    let hits = 0
    const port = await listen((_request, response) => {
      hits += 1
      response.writeHead(307, { location: '/elsewhere', 'set-cookie': 'a=b', 'x-note': 'kept' }).end()
    })
    const outbound = open({ timeoutMs: 10_000, allowedHosts: ['127.0.0.1'] })
    const { answer } = await outbound.post({ ...REQUEST, url: `http://127.0.0.1:${String(port)}/` })
    expect([answer?.status, hits]).toEqual([307, 1])
    expect(answer?.headers).toMatchObject({ location: '/elsewhere', 'x-note': 'kept' })
    expect(answer?.headers).not.toHaveProperty('set-cookie')
  })

  it('of a port where nothing listens is explained in words', async () => {
    const outbound = open({ timeoutMs: 10_000, allowedHosts: ['127.0.0.1'] })
    const { error } = await outbound.post({ ...REQUEST, url: 'http://127.0.0.1:1/' })
    expect(error).toBe('The connection was refused.')
  })
})
