import { describe, expect, it } from 'vitest'

import { mayReadMetrics } from './may-read'

const TOKEN = 'sixteen-letters-at-least'

function may(
  address: string,
  {
    headers = {},
    isProxyTrusted = false,
    token = TOKEN,
  }: {
    headers?: Record<string, string>
    isProxyTrusted?: boolean
    token?: string | undefined
  } = {},
): boolean {
  return mayReadMetrics({ get: (name) => headers[name] ?? null, address, isProxyTrusted }, token)
}

describe('who may read the metrics', () => {
  it('is a caller on this machine', () => {
    for (const address of ['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])
      expect(may(address)).toBe(true)
    for (const address of ['', '10.0.0.1', '203.0.113.9', '::2', '127.0.0.1.example.com']) {
      expect(may(address)).toBe(false)
    }
  })

  it('is no caller whom an untrusted proxy passes on, although the proxy is on this machine', () => {
    const headers = { 'x-forwarded-for': '203.0.113.9' }
    expect(may('127.0.0.1', { headers })).toBe(false)
    expect(may('203.0.113.9', { headers, isProxyTrusted: true })).toBe(false)
    expect(may('127.0.0.1', { headers, isProxyTrusted: true })).toBe(true)
  })

  it('is a caller with the token, and none where no token is set', () => {
    const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
    expect(may('203.0.113.9', bearer(TOKEN))).toBe(true)
    expect(may('203.0.113.9', bearer(`${TOKEN}x`))).toBe(false)
    expect(may('203.0.113.9', bearer(''))).toBe(false)
    expect(
      mayReadMetrics(
        { get: () => 'Bearer undefined', address: '203.0.113.9', isProxyTrusted: false },
        undefined,
      ),
    ).toBe(false)
  })
})
