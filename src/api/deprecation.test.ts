import { describe, expect, it } from 'vitest'

import { DomainError } from '@/domain/errors'

import type { Deprecation } from './deprecation'
import type { Engine } from './engine/engine'
import { Components } from './openapi/components'
import { operationOf } from './openapi/operations'
import { ANONYMOUS_PRINCIPAL } from './principal'
import type { Route } from './route'
import { nothing } from './route'
import type { RequestFacts } from './router'
import { createRouter } from './router'

const engine = {} as Engine
const LEAVING: Deprecation = { since: '2026-11-30', sunset: '2027-11-30', instead: '`GET /events`' }

const routeOf = (deprecated?: Deprecation): Route<never, null> => ({
  route: 'GET /doors',
  name: 'listDoors',
  summary: 'List doors',
  audience: 'anyone',
  needs: 'nothing',
  answer: nothing,
  ...(deprecated ? { deprecated } : {}),
})

/** The headers of an answer of a route, and of a refusal. */
async function headersOf(deprecated?: Deprecation, problem?: DomainError) {
  const router = createRouter(engine, {
    authenticate: () => Promise.resolve(ANONYMOUS_PRINCIPAL),
    limit: () => Promise.resolve({ 'ratelimit-limit': '600' }),
  })
  router.add(routeOf(deprecated), () =>
    problem ? Promise.reject(problem) : Promise.resolve({ data: null, message: 'Done.' }),
  )
  const facts: RequestFacts = { requestId: 'test-request', route: '', channel: 'v1', actorId: null }
  const asked = router.fetch(new Request('http://shop.example/api/v1/doors'), facts)
  if (problem) await expect(asked).rejects.toBe(problem)
  else expect((await asked).status).toBe(200)
  return facts.headers
}

describe('a route that will go', () => {
  it('says since when, until when, and where more is said, beside the other headers', async () => {
    expect(await headersOf(LEAVING)).toEqual({
      deprecation: `@${String(Date.UTC(2026, 10, 30) / 1000)}`,
      sunset: 'Tue, 30 Nov 2027 00:00:00 GMT',
      link: '</api/v1/docs#listDoors>; rel="deprecation"; type="text/html"',
      'ratelimit-limit': '600',
    })
  })

  it('says it when it refuses, too', async () => {
    const refused = await headersOf(LEAVING, new DomainError('NOT_FOUND', 'There is none.'))
    expect(refused).toHaveProperty('deprecation')
  })

  it('is described as deprecated, with its headers and with what takes its place', () => {
    const components = new Components()
    const described = operationOf(routeOf(LEAVING), 'Doors', { components, engine, identifiers: new Map() })
    expect(described).toMatchObject({ deprecated: true })
    expect(described['description']).toContain(
      'Deprecated since 2026-11-30, and may be gone from 2027-11-30: use `GET /events`.',
    )
    const { responses } = described as { responses: Record<string, { headers?: object }> }
    expect(Object.keys(responses['200']?.headers ?? {})).toEqual(
      expect.arrayContaining(['Deprecation', 'Sunset', 'Link']),
    )
  })
})

describe('a route that stays', () => {
  it('says nothing of the kind', async () => {
    expect(await headersOf()).toEqual({ 'ratelimit-limit': '600' })
    const components = new Components()
    const described = operationOf(routeOf(), 'Doors', { components, engine, identifiers: new Map() })
    expect(described).not.toHaveProperty('deprecated')
  })

  it('that is deprecated without a last day says no Sunset', async () => {
    const headers = await headersOf({ since: '2026-11-30', instead: '`GET /events`' })
    expect(headers).not.toHaveProperty('sunset')
  })
})
