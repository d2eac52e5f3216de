import { beforeAll, describe, expect, it } from 'vitest'

import type { Context } from '@/platform/context'

import { placeOrders } from '../../factories/bulk-runs'
import { contextOf, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { openHandlers } from '../support/all-handlers'
import { tokenOf } from '../support/v1/v1-client'

const payload = await startPayload()
const send = openHandlers(payload)
let token = ''
let buyer: Context

beforeAll(async () => {
  await makeStore(payload)
  buyer = contextOf(payload, await makeUser(payload, { roles: ['customer'] }))
  token = await tokenOf(payload, await makeUser(payload, { roles: ['admin'] }))
})

interface Call {
  language?: string
  path: string
  body: object
  method?: 'POST' | 'PATCH'
}

async function call({ language = 'en', path, body, method = 'POST' }: Call) {
  const answer = await send(`http://shop.test${path}`, {
    method,
    headers: {
      'accept-language': language,
      authorization: path.startsWith('/api/v1') ? `Bearer ${token}` : `JWT ${token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json()) as unknown }
}

async function placed(): Promise<string> {
  const variant = await makeVariant(payload, { onHand: 5 })
  const [id = ''] = await placeOrders(buyer, variant.id, 1)
  return id
}

const messageOf = ({ body }: { body: unknown }) =>
  (body as { errors?: { message: string }[] }).errors?.[0]?.message ?? ''

describe('refusals in the language of who reads them', () => {
  it('are translated in the answers that the panel shows, with all that is said to people in them', async () => {
    const id = await placed()
    const path = `/api/orders/${id}/transitions`
    const [english, german, unknown] = await Promise.all(
      ['en', 'de', 'it'].map((language) => call({ language, path, body: { to: 'delivered' } })),
    )
    expect(english?.status).toBe(409)
    expect(messageOf(english ?? { body: null })).toBe('Not everything has been shipped')
    expect(messageOf(german ?? { body: null })).toBe('Nicht alles ist versandt')
    expect(JSON.stringify(german?.body)).not.toMatch(/has been|cannot/)
    expect(german?.body).toMatchObject({
      errors: [{ data: { code: 'TRANSITION_NOT_ALLOWED', to: 'delivered' } }],
    })
    expect(unknown).toEqual(english)
  })

  it('are translated where a preview says what would be refused', async () => {
    const id = await placed()
    const body = { kind: 'resume', ids: [id], settings: {} }
    const english = await call({ path: '/api/bulk-runs/preview', body })
    const german = await call({ language: 'de', path: '/api/bulk-runs/preview', body })
    expect(english.body).toMatchObject({ refusals: [{ reason: 'The order is not on hold' }] })
    expect(german.body).not.toMatchObject({ refusals: [{ reason: 'The order is not on hold' }] })
    expect(german.body).toMatchObject({ total: 1, ready: 0, refusals: [{ count: 1 }] })
  })

  it('stay English for programs: v1 reads the same whatever is asked for', async () => {
    const id = await placed()
    const path = `/api/v1/orders/${id}/transitions`
    const english = await call({ path, body: { to: 'delivered' } })
    const german = await call({ language: 'de', path, body: { to: 'delivered' } })
    const said = ({ body }: { body: unknown }) => (body as { error: { message: string } }).error.message
    expect(said(german)).toBe(said(english))
  })
})
