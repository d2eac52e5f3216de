import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'

import { contextOfRequest } from './context'

function requestOf(facts: { payloadAPI: string; headers?: Record<string, string> }): PayloadRequest {
  const { payloadAPI, headers } = facts
  return { payloadAPI, headers: new Headers(headers), context: {}, user: null } as unknown as PayloadRequest
}

describe('a request that nobody signed in for', () => {
  it('is the system’s where our own code made it, and a visitor’s where it came in from outside', () => {
    const outside = { 'x-request-id': 'a-request-of-somebody' }
    const actors = [
      requestOf({ payloadAPI: 'local' }),
      requestOf({ payloadAPI: 'local', headers: outside }),
      requestOf({ payloadAPI: 'REST' }),
      requestOf({ payloadAPI: 'GraphQL', headers: outside }),
    ].map((req) => contextOfRequest(req).actor.type)
    expect(actors).toEqual(['system', 'anonymous', 'anonymous', 'anonymous'])
  })
})
