import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'

import { contextOfRequest } from './context'

interface Facts {
  payloadAPI: string
  headers?: Record<string, string>
  user?: object | null
}

function requestOf({ payloadAPI, headers, user = null }: Facts): PayloadRequest {
  return { payloadAPI, headers: new Headers(headers), context: {}, user } as unknown as PayloadRequest
}

describe('the channel of a REST call', () => {
  const user = { id: '1', name: 'Ada', email: 'ada@example.com', roles: ['manager'] }
  const REST = { payloadAPI: 'REST' }
  const host = 'shop.example:3000'

  it.each([
    ['a session’s cookie', { ...REST, user }, 'admin'],
    ['a sign-in from our page', { ...REST, headers: { 'sec-fetch-site': 'same-origin' } }, 'admin'],
    ['the same without https', { ...REST, headers: { origin: `http://${host}`, host } }, 'admin'],
    ['a sign-in of a program', { ...REST, headers: { host } }, 'rest'],
    ['a sign-in from another page', { ...REST, headers: { origin: 'https://app.example', host } }, 'rest'],
    ['a function of the panel', { payloadAPI: 'local', headers: { 'x-request-id': 'x' }, user }, 'admin'],
  ] as const)('is told by %s', (_, facts, channel) => {
    expect(contextOfRequest(requestOf(facts)).channel).toBe(channel)
  })

  it('is REST for callers with a token or a key, whatever else they claim', () => {
    const claims = {
      referer: `http://${host}/admin`,
      origin: `http://${host}`,
      'sec-fetch-site': 'same-origin',
    }
    const headers = { ...claims, host, authorization: 'Bearer x' }
    expect(contextOfRequest(requestOf({ ...REST, headers, user })).channel).toBe('rest')
  })
})

describe('an unauthenticated request', () => {
  it('is the system’s where our own code made it, and a visitor’s where it came in from outside', () => {
    const outside = { 'x-request-id': 'a-request-of-a-caller' }
    const actors = [
      requestOf({ payloadAPI: 'local' }),
      requestOf({ payloadAPI: 'local', headers: outside }),
      requestOf({ payloadAPI: 'REST' }),
      requestOf({ payloadAPI: 'GraphQL', headers: outside }),
    ].map((req) => contextOfRequest(req).actor.type)
    expect(actors).toEqual(['system', 'anonymous', 'anonymous', 'anonymous'])
  })
})
