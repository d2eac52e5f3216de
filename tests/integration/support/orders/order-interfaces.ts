import { REST_POST } from '@payloadcms/next/routes'
import type { Payload } from 'payload'

import config from '@payload-config'
import { POST as graphqlHandler } from '@/app/(payload)/api/graphql/route'
import { DomainError } from '@/domain/errors'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import type { Context } from '@/platform/context'

import type { Client } from '../v1/v1-client'

type Json = Record<string, unknown>

/** An order action as an interface answers it: 400 for a body that is refused. */
export type Act = (operation: string, body: Json, orderId?: string) => Promise<number>

const BASE = 'http://127.0.0.1:3000'

function request(path: string, token: string, body: unknown): Request {
  return new Request(`${BASE}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `JWT ${token}` },
    body: JSON.stringify(body),
  })
}

function toSnake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** A body in this API's spelling: money as one value, names in snake case. */
function toV1(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toV1)
  if (typeof value !== 'object' || value === null) return value
  const { amountMinor, currency, ...rest } = value as Json
  const money = { amount: amountMinor, currency }
  const isMoney = amountMinor !== undefined && Object.keys(rest).length === 0
  if (isMoney) return money
  const named = Object.entries(rest).map(([key, inner]): [string, unknown] => [toSnake(key), toV1(inner)])
  return Object.fromEntries(amountMinor === undefined ? named : [...named, ['amount', money]])
}

const V1_PATHS: Readonly<Record<string, string>> = {
  place: '/orders',
  transitions: '/orders/:id/transitions',
  payments: '/orders/:id/payments',
  refunds: '/orders/:id/refunds',
  'refund-waivers': '/orders/:id/refund-waivers',
  shipments: '/orders/:id/shipments',
  edits: '/orders/:id/edits',
  tags: '/orders/:id/tags',
  comments: '/orders/:id/comments',
  voids: '/payments/:id/voids',
  cancellations: '/shipments/:id/cancellations',
  corrections: '/shipments/:id',
  returns: '/orders/:id/returns',
  approvals: '/returns/:id/approvals',
  declines: '/returns/:id/declines',
  receipts: '/returns/:id/receipts',
  'return cancellations': '/returns/:id/cancellations',
  closures: '/returns/:id/closures',
  exchange: '/returns/:id/exchange',
}

/** Operations on parts of orders, with the part's collection; `id` is the part's. */
const PARTS: Readonly<Record<string, string>> = {
  voids: 'payments',
  cancellations: 'shipments',
  corrections: 'shipments',
  approvals: 'returns',
  declines: 'returns',
  receipts: 'returns',
  'return cancellations': 'returns',
  closures: 'returns',
  exchange: 'returns',
}

function actAtV1(client: Client): Act {
  return async (operation, body, orderId = '') => {
    const path = (V1_PATHS[operation] ?? '').replace(':id', orderId)
    return (await client.send(operation === 'corrections' ? 'PATCH' : 'POST', path, toV1(body))).status
  }
}

function actAtRest(token: string): Act {
  return async (operation, body, orderId) => {
    const name = operation.replace('return ', '')
    const slug = [PARTS[operation] ?? 'orders', ...(orderId === undefined ? [] : [orderId]), name]
    const path = `/api/${slug.join('/')}`
    return (await REST_POST(config)(request(path, token, body), { params: Promise.resolve({ slug }) })).status
  }
}

const MUTATIONS: Readonly<Record<string, { name: string; input: string }>> = {
  place: { name: 'placeOrder', input: 'PlaceOrderInput' },
  transitions: { name: 'transitionOrder', input: 'TransitionOrderInput' },
  payments: { name: 'recordPayment', input: 'RecordPaymentInput' },
  refunds: { name: 'refundOrder', input: 'RefundOrderInput' },
  shipments: { name: 'shipOrder', input: 'ShipOrderInput' },
  edits: { name: 'editOrder', input: 'EditOrderInput' },
  tags: { name: 'tagOrder', input: 'TagOrderInput' },
  comments: { name: 'commentOnOrder', input: 'OrderCommentInput' },
  'refund-waivers': { name: 'waiveRefund', input: 'WaiveRefundInput' },
  voids: { name: 'voidPayment', input: 'VoidPaymentInput' },
  cancellations: { name: 'cancelShipment', input: 'CancelShipmentInput' },
  corrections: { name: 'correctShipment', input: 'CorrectShipmentInput' },
  returns: { name: 'requestReturn', input: 'RequestReturnInput' },
  approvals: { name: 'approveReturn', input: 'ApproveReturnInput' },
  declines: { name: 'declineReturn', input: 'DeclineReturnInput' },
  receipts: { name: 'receiveReturn', input: 'ReceiveReturnInput' },
  'return cancellations': { name: 'cancelReturn', input: 'CancelReturnInput' },
  closures: { name: 'closeReturn', input: 'CloseReturnInput' },
  exchange: { name: 'exchangeReturn', input: 'ExchangeReturnInput' },
}

interface GraphqlAnswer {
  errors?: { message: string; extensions?: { statusCode?: number } }[]
}

function actAtGraphql(token: string): Act {
  return async (operation, body, id) => {
    const mutation = MUTATIONS[operation]
    if (!mutation) throw new Error(`GraphQL has no ${operation}`)
    const { name, input } = mutation
    const query = id
      ? `mutation Act($id: String!, $input: ${input}!) { ${name}(id: $id, input: $input) { id } }`
      : `mutation Act($input: ${input}!) { ${name}(input: $input) { id } }`
    const response = await graphqlHandler(
      request('/api/graphql', token, { query, variables: id ? { id, input: body } : { input: body } }),
    )
    const { errors } = (await response.json()) as GraphqlAnswer
    const [error] = errors ?? []
    if (!error) return 200
    return /not defined by type/.test(error.message) ? 400 : (error.extensions?.statusCode ?? response.status)
  }
}

/** The use case itself, as server actions and the panel's server parts call it. */
export function actDirectly(ctx: Context): Act {
  return async (_operation, body, orderId = '') => {
    try {
      await transitionOrder(ctx, orderId, body as unknown as Parameters<typeof transitionOrder>[2])
      return 200
    } catch (error) {
      if (error instanceof DomainError && error.code === 'VALIDATION_ERROR') return 400
      throw error
    }
  }
}

type Interfaces = Readonly<Record<'v1' | 'rest' | 'graphql', Act>>

/** The order actions of v1, REST and GraphQL for one user. */
export function allInterfaces({ client, token }: { client: Client; token: string }): Interfaces {
  return { v1: actAtV1(client), rest: actAtRest(token), graphql: actAtGraphql(token) }
}

/** When an order was last written, to tell that it was not. */
export async function writtenAt(payload: Payload, id: string): Promise<string> {
  const order = await payload.findByID({ collection: 'orders', id, overrideAccess: true, depth: 0 })
  return JSON.stringify([order.updatedAt, order.status, order.lines])
}
