import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, it } from 'vitest'

import { placeNewOrder } from '@/features/orders/placing/place-order'
import type { User } from '@/payload-types'

import { ADDRESS, contextOf, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { openClients } from '../support/accounts/session-interfaces'
import { startApi } from '../support/v1/v1-client'

const payload = await startPayload()
const api = await startApi(payload)
const { rest, graphql, signIn } = openClients(payload)

let victim: User
let mallory: User
let orderId: string
/** A visitor's, and those of a customer. */
let callers: Record<string, string>[]

beforeAll(async () => {
  await makeStore(payload)
  victim = await makeUser(payload)
  mallory = await makeUser(payload)
  callers = [{}, { authorization: `JWT ${(await signIn(mallory)).accessToken}` }]
  const variant = await makeVariant(payload)
  const lines = [{ variantId: variant.id, quantity: 1 }]
  orderId = (await placeNewOrder(contextOf(payload, victim), { lines, shippingAddress: ADDRESS })).id
})

/** What has an id in its address, at Payload's REST and at v1: `*` stands for it. */
const ASKS_BY_ID = {
  orders: {
    rest: [
      'POST /orders/access/*',
      'PATCH /orders/*',
      'DELETE /orders/*',
      'POST /orders/*/transitions',
      'POST /orders/*/payments',
      'POST /orders/*/shipments',
      'POST /orders/*/refund-waivers',
      'POST /orders/*/tags',
      'POST /orders/*/comments',
      'POST /orders/*/edits',
      'POST /orders/*/returns',
    ],
    v1: [
      'PATCH /orders/*',
      'GET /orders/*/events',
      'GET /orders/*/payments',
      'POST /orders/*/transitions',
      'POST /orders/*/payments',
      'POST /orders/*/shipments',
      'POST /orders/*/refunds',
      'POST /orders/*/refund-waivers',
      'GET /orders/*/comments',
      'POST /orders/*/comments',
      'POST /orders/*/tags',
      'POST /orders/*/edits',
      'GET /orders/*/returns',
      'POST /orders/*/returns',
    ],
  },
  users: {
    rest: [
      'POST /users/access/*',
      'PATCH /users/*',
      'DELETE /users/*',
      'GET /users/*/sessions',
      'POST /users/*/sessions/end',
      'POST /users/*/invitation',
      'POST /users/*/invitation/withdraw',
      'POST /users/*/links',
      'POST /users/*/erase',
      'POST /users/*/two-factor/reset',
    ],
    v1: [
      'PATCH /users/*',
      'DELETE /users/*',
      'POST /users/*/invitation',
      'DELETE /users/*/invitation',
      'POST /users/*/erasure',
      'POST /users/*/two-factor/reset',
      'GET /users/*/orders',
    ],
  },
  products: {
    rest: ['POST /products/access/*', 'GET /products/*', 'PATCH /products/*', 'POST /products/*/duplicate'],
    v1: ['GET /products/*', 'PATCH /products/*', 'DELETE /products/*'],
  },
  versions: { rest: ['GET /products/versions/*', 'POST /products/versions/*'], v1: [] },
} as const

/** A valid body: an interface may check it before or after it checks the caller. */
const BODIES: readonly [RegExp, object][] = [
  [/transitions/, { to: 'cancelled', reason: 'x' }],
  [/payments/, { amountMinor: 1, currency: 'GBP', method: 'card' }],
  [/links/, { purpose: 'reset-password' }],
  [/eras|reset|waivers/, { reason: 'x' }],
  [/comments/, { text: 'x' }],
  [/tags/, { add: ['x'] }],
  [/edits/, { reason: 'x' }],
]

describe('an id of something unseen answers as one of nothing', () => {
  const cases = Object.entries(ASKS_BY_ID).flatMap(([slug, { rest: restAsks, v1 }]) => [
    ...restAsks.map((ask) => ({ slug, interfaceName: 'rest', ask })),
    ...v1.map((ask) => ({ slug, interfaceName: 'v1', ask })),
  ])

  async function hiddenId(slug: string): Promise<string> {
    if (slug === 'orders') return orderId
    if (slug === 'users') return victim.id
    const draft = await payload.create({
      collection: 'products',
      overrideAccess: true,
      draft: true,
      data: { title: 'Secret', slug: `secret-${randomUUID()}`, _status: 'draft' },
    })
    if (slug === 'products') return draft.id
    const { docs } = await payload.findVersions({
      collection: 'products',
      overrideAccess: true,
      where: { parent: { equals: draft.id } },
    })
    return docs[0]?.id ?? ''
  }

  it.each(cases)('$interfaceName: $ask', async ({ slug, interfaceName, ask }) => {
    const [method, path] = ask.split(' ') as ['GET' | 'POST' | 'PATCH' | 'DELETE', string]
    const body = method === 'GET' ? undefined : (BODIES.find(([of]) => of.test(path))?.[1] ?? {})
    const mine = await api.as(mallory)
    const answers = async (id: string) => {
      const at = path.replace('*', id)
      if (interfaceName === 'v1') {
        const answer = await mine.send(method, at, body)
        return [answer.status, { ...answer.body.error, request_id: '' }]
      }
      const told = []
      for (const headers of callers) {
        const answer = await rest(method, at, { headers, body })
        told.push([answer.status, (await answer.text()).replaceAll(id, '*')])
      }
      return told
    }
    const unseen = await answers(await hiddenId(slug))
    expect(unseen).toEqual(await answers('019a0000-0000-7000-8000-000000000000'))
  })

  it('though what one may do with what is one’s own is told', async () => {
    const headers = callers[1] ?? {}
    const own = await rest('POST', `/users/access/${mallory.id}`, { headers })
    expect([own.status, await own.json()]).toMatchObject([
      200,
      { read: { permission: true }, update: { permission: true } },
    ])
    expect((await rest('POST', '/users/access', { headers })).status).toBe(200)
  })

  it('in GraphQL, which says nothing of rights to a document', async () => {
    for (const query of ['docAccessOrder', 'docAccessUser', 'docAccessProduct']) {
      const answer = await graphql(`{ ${query}(id: "${orderId}") { read { permission } } }`, callers[1])
      expect(JSON.stringify(answer)).toContain('Cannot query field')
    }
  })
})
