import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, it } from 'vitest'

import { collectRoutes } from '@/api/routes/collect'

import { makeStore, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import type { Client } from '../support/v1/v1-client'
import { startApi } from '../support/v1/v1-client'

const payload = await startPayload()
let admin: Client

beforeAll(async () => {
  await makeStore(payload)
  admin = await (await startApi(payload)).as(await makeUser(payload, { roles: ['admin'] }))
}, 60_000)

const paths = collectRoutes(payload)
  .filter(({ route, body, form }) => route.startsWith('POST ') && !body && !form)
  .map(({ route }) => route.replace('POST ', ''))

describe('a POST that takes no body', () => {
  it.each(paths)('refuses fields, which it would ignore, and takes {}: %s', async (route) => {
    const path = route.replace(':id', randomUUID())
    const { status, body } = await admin.post(path, { foo: 1 })
    const fields = [{ path: 'foo', message: 'There is no field "foo".' }]
    expect({ status, error: body.error }).toMatchObject({
      status: 400,
      error: { code: 'VALIDATION_ERROR', details: { fields } },
    })
    expect((await admin.post(path, [])).status).toBe(400)
    for (const none of [undefined, {}]) {
      const answer = await admin.post(path, none)
      expect(JSON.stringify(answer.body)).not.toContain('"fields"')
    }
  })

  it('is asked for at several addresses', () => {
    expect(paths).toContain('/sandbox/reset')
    expect(paths.length).toBeGreaterThan(2)
  })
})
