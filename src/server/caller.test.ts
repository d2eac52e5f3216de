import { describe, expect, it } from 'vitest'

import { clientAddressOf, hasKeyInAddress, loggedPath, requestIdOf, traceparentIn } from './caller'

const DIRECT = '192.0.2.1'

function addressOf(forwarded: string | undefined, trustedProxyCount: number): string {
  const headers =
    forwarded === undefined ? {} : { 'x-forwarded-for': forwarded, forwarded: 'for=198.51.100.9' }
  const req = {
    headers: { 'x-client-address': '198.51.100.9', ...headers },
    socket: { remoteAddress: DIRECT },
  }
  return clientAddressOf(req, trustedProxyCount)
}

describe('the address of a caller', () => {
  it.each([undefined, '198.51.100.1', '198.51.100.1, 198.51.100.2', ''])(
    'is the one of the connection without a proxy, whatever is claimed: %s',
    (claimed) => {
      expect(addressOf(claimed, 0)).toBe(DIRECT)
    },
  )

  it('is what the outermost of our proxies wrote, and nothing that a caller put before it', () => {
    expect(addressOf('198.51.100.1, 203.0.113.7', 1)).toBe('203.0.113.7')
    expect(addressOf('198.51.100.1, 203.0.113.7, 10.0.0.1', 2)).toBe('203.0.113.7')
    expect(addressOf(' , 203.0.113.7 ', 1)).toBe('203.0.113.7')
    expect(addressOf(undefined, 1)).toBe(DIRECT)
  })

  it.each([
    ['203.0.113.7:49152', '203.0.113.7'],
    ['[2001:db8::7]:49152', '2001:db8::7'],
    ['[2001:db8::7]', '2001:db8::7'],
    ['2001:db8::7', '2001:db8::7'],
    ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
    ['unknown', DIRECT],
    ['203.0.113.7 or 1=1', DIRECT],
    ['999.1.1.1:80', DIRECT],
  ])('is an address, without the port that makes each connection another: %s', (written, address) => {
    expect(addressOf(`198.51.100.1, ${written}`, 1)).toBe(address)
  })
})

it('the id of a request is never a way to write into the log', () => {
  expect(requestIdOf({ 'x-request-id': 'order-sync.42' })).toBe('order-sync.42')
  for (const given of ['short', 'a\nb-and-more', '{"level":"fatal"}', 'x'.repeat(65), undefined]) {
    expect(requestIdOf({ 'x-request-id': given })).toMatch(/^[0-9a-f-]{36}$/)
  }
})

it('a key in an address is found however it is encoded, and a link’s token does not reach the log', () => {
  const key = `br_${'k'.repeat(43)}`
  for (const url of [
    `/?a=${key}`,
    `/${key}/x`,
    `/?a=br%5F${'k'.repeat(43)}`,
    `/?a=br%255F${'k'.repeat(43)}`,
    `/?x=%&y=%ff&a=br%5F${'k'.repeat(43)}`,
  ]) {
    expect(hasKeyInAddress(url), url).toBe(true)
  }
  expect(hasKeyInAddress('/search?q=br_short&x=%')).toBe(false)
  expect(loggedPath('/api/users/verify/secret')).toBe('/api/users/verify/:token')
})

it('a request without an id of its own has that of its trace', () => {
  expect(requestIdOf({}, 'a-trace-id')).toBe('a-trace-id')
  expect(requestIdOf({ 'x-request-id': 'order-sync.42' }, 'a-trace-id')).toBe('order-sync.42')
})

it('a trace that a caller names is believed behind a trusted proxy alone', () => {
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
  expect(traceparentIn({ traceparent }, 0)).toBeNull()
  expect(traceparentIn({ traceparent }, 1)).toBe(traceparent)
})
