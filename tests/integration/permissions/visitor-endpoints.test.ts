import type { Endpoint, Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import * as restRoutes from '@/app/(payload)/api/[...slug]/route'

import { startPayload } from '../../setup/payload'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT'

/** What answers visitors: the catalogue, the shop's public settings, and what concerns their own session. */
const OPEN = [
  'GET /access',
  ...['products', 'variants', 'categories', 'media'].flatMap((slug) => [
    `GET /${slug}/`,
    `GET /${slug}/count`,
  ]),
  ...['GET /globals/store/', 'POST /globals/store/access'],
  ...['GET /users/init', 'GET /users/me', 'POST /users/logout'],
]

/** What reads its input before it knows its caller. Those for visitors come first; the others refuse them afterwards. */
const INPUT_FIRST = [
  ...['forgot-password', 'reset-password', 'verify/:id', 'accept-invitation', 'first-register', 'two-factor'],
  ...['two-factor/setup', 'two-factor/confirm', 'two-factor/recovery-codes', 'two-factor/turn-off'],
  ...[':id/two-factor/reset', ':id/erase', ':id/links', ':id/sessions/end'],
].map((path) => `POST /users/${path}`)
const OTHER_INPUT_FIRST = [
  ...['POST /order-imports', 'POST /order-imports/previews', 'POST /media/', 'POST /api-keys/issue'],
  'POST /webhook-endpoints/set-up',
  ...[
    'place',
    'phone-quotes',
    'phone-orders',
    ':id/transitions',
    ':id/payments',
    ':id/refunds',
    ':id/refund-waivers',
    ':id/comments',
  ].map((path) => `POST /orders/${path}`),
  'POST /orders/:id/returns',
  ...['declines', 'closures'].map((path) => `POST /returns/:id/${path}`),
  'POST /variants/:id/stock-adjustments',
  'POST /products/:id/variant-table',
  ...['POST /variants/tables', 'POST /variants/tables/saves'],
  ...['preview', 'start', ':id/retry', ':id/undo'].map((path) => `POST /bulk-runs/${path}`),
  ...['POST /stock-counts/preview', 'POST /stock-counts/book'],
  ...['upload', 'lines/:id/book', 'lines/:id/set-aside'].map((path) => `POST /bank-statements/${path}`),
  ...[
    'GET /reports/sales',
    'POST /notifications/choices',
    'POST /notifications/read',
    'POST /users/password',
  ],
  'POST /order-comments/:id/edits',
  ...['customers', ':id/notes', ':id/addresses', ':id/merges'].map((path) => `POST /users/${path}`),
  ...[
    'POST /invoices/:id/credit-notes',
    'POST /payments/:id/voids',
    'POST /shipments/:id/corrections',
    'POST /shipments/:id/cancellations',
  ],
]

/** Pictures of pages for social networks, which Payload draws for every visitor: switched off. */
const OFF = 'GET /og'

const SOME_ID = '0197a5b0-0000-7000-8000-000000000000'
const REFUSED = [401, 403, 404, 405, 501]

interface Asked {
  name: string
  method: Method
  path: string
}

function asked(base: string, endpoints: readonly Omit<Endpoint, 'root'>[] | false): Asked[] {
  if (endpoints === false) return []
  return endpoints.flatMap(({ method, path }) => {
    const verb = method.toUpperCase() as Method
    const full = `${base}${path}`.replace(/:\w+/g, SOME_ID)
    return [{ name: `${verb} ${base}${path}`, method: verb, path: full }]
  })
}

let payload: Payload
beforeAll(async () => {
  payload = await startPayload()
})

function everyEndpoint(): Asked[] {
  const { endpoints, collections, globals } = payload.config
  return [
    ...asked('', endpoints),
    ...collections.flatMap(({ slug, endpoints: own }) => asked(`/${slug}`, own)),
    ...globals.flatMap(({ slug, endpoints: own }) => asked(`/globals/${slug}`, own)),
  ]
}

async function statusFor({ method, path }: Asked): Promise<number> {
  const url = `http://127.0.0.1:3000/api${path}`
  const hasBody = method !== 'GET' && method !== 'DELETE'
  const request = new Request(url, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(hasBody ? { body: '{}' } : {}),
  })
  const slug = path.split('/').filter(Boolean)
  const response = await restRoutes[method](request, { params: Promise.resolve({ slug }) })
  return response.status
}

describe('an endpoint of Payload’s REST', () => {
  it('answers no visitor, but for those that are named', async () => {
    // Payload adds some of its own with the first request.
    await statusFor({ name: '', method: 'GET', path: '/access' })
    const open = new Set<string>()
    const inputFirst = new Set<string>()
    for (const endpoint of everyEndpoint()) {
      const status = await statusFor(endpoint)
      if (REFUSED.includes(status)) continue
      if (status === 400) inputFirst.add(endpoint.name)
      else open.add(endpoint.name)
    }
    expect([...open].sort()).toEqual(OPEN.toSorted())
    expect([...inputFirst].sort()).toEqual([...INPUT_FIRST, ...OTHER_INPUT_FIRST, OFF].sort())
  })
})
