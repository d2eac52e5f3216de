import { approveReturn } from '@/features/orders/returns/approve-return'
import { cancelReturn, closeReturn, declineReturn } from '@/features/orders/returns/end-return'
import { exchangeReturn } from '@/features/orders/returns/exchange-return'
import { receiveReturn } from '@/features/orders/returns/receive-return'
import { requestReturn } from '@/features/orders/returns/request-return'
import { printReturnSlip } from '@/features/papers/print-return-slip'
import type { Context } from '@/platform/context'

import { addListBelow, addResource } from '../../add-resource'
import type { Call } from '../../call'
import type { Engine } from '../../engine/engine'
import { findVisible, getResource } from '../../engine/get'
import type { Row } from '../../engine/resource'
import { versionedContextOf } from '../../etag'
import { returns } from '../../resources/order-parts'
import { orders } from '../../resources/orders'
import { fileOf, located, one, permission } from '../../route'
import type { Router } from '../../router'
import {
  exchangeSchema,
  receiptSchema,
  returnApprovalSchema,
  returnCancellationSchema,
  returnClosureSchema,
  returnRefusalSchema,
  returnSchema,
} from '../schemas'

/** Finds the return that the path names, lets the use case act on it in the version that the call asks for, and answers it. */
async function act(call: Call, work: (ctx: Context, id: string) => Promise<object>): Promise<{ data: Row }> {
  const { engine, principal } = call
  const id = await findVisible(engine, { resource: returns, principal, id: call.param('id') })
  await work(versionedContextOf(call, { collection: 'returns', id }), id)
  return { data: await getResource(engine, { resource: returns, principal, id }) }
}

const ACTS = {
  hasPrecondition: true,
  audience: 'signed-in',
  errors: ['TRANSITION_NOT_ALLOWED'],
  answer: one(returns),
} as const

function addRequestRoute({ add }: Router): void {
  add(
    {
      route: 'POST /orders/:id/returns',
      hasPrecondition: true,
      name: 'requestReturn',
      summary: 'Ask to send units of an order back; staff may approve it or receive the goods at once',
      needs: permission('returns', 'request'),
      errors: ['CONFLICT', 'TRANSITION_NOT_ALLOWED'],
      example: { lines: [{ line_id: '0196f0c2a1b27c3e', quantity: 1, reason: 'does_not_fit' }] },
      audience: 'signed-in',
      body: returnSchema,
      answer: located(one(returns)),
    },
    async (call, body) => {
      const { engine, principal, param } = call
      const orderId = await findVisible(engine, { resource: orders, principal, id: param('id') })
      const ctx = versionedContextOf(call, { collection: 'orders', id: orderId })
      const { id } = await requestReturn(ctx, orderId, await body())
      const data = await getResource(engine, { resource: returns, principal, id })
      return { data, location: `/returns/${id}` }
    },
  )
}

function addAnswerRoutes({ add }: Router): void {
  add(
    {
      ...ACTS,
      route: 'POST /returns/:id/approvals',
      name: 'approveReturn',
      summary: 'Approve a return, with what the customer reads about sending the goods',
      needs: permission('returns', 'approve'),
      body: returnApprovalSchema,
      example: { instructions: 'Send it to Unit 4, Mill Lane, and put the number into the parcel.' },
    },
    (call, body) => act(call, async (ctx, id) => approveReturn(ctx, id, await body())),
  )
  add(
    {
      ...ACTS,
      route: 'POST /returns/:id/declines',
      isDestructive: true,
      name: 'declineReturn',
      summary: 'Decline a return, for a reason that the customer reads',
      needs: permission('returns', 'decline'),
      body: returnRefusalSchema,
      example: { reason: 'Opened food cannot be sent back' },
    },
    (call, body) => act(call, async (ctx, id) => declineReturn(ctx, id, await body())),
  )
  add(
    {
      ...ACTS,
      route: 'POST /returns/:id/cancellations',
      isDestructive: true,
      name: 'cancelReturn',
      summary: 'Call a return off whose goods have not arrived',
      needs: permission('returns', 'cancel'),
      body: returnCancellationSchema,
      example: { reason: 'The customer keeps it' },
    },
    (call, body) => act(call, async (ctx, id) => cancelReturn(ctx, id, await body())),
  )
}

function addReceiptRoutes({ add }: Router): void {
  add(
    {
      ...ACTS,
      route: 'POST /returns/:id/receipts',
      isDestructive: true,
      name: 'receiveReturn',
      summary: 'Record that goods of a return have arrived: all of it, or some lines',
      needs: permission('returns', 'receive'),
      errors: ['CONFLICT', 'TRANSITION_NOT_ALLOWED'],
      body: receiptSchema,
      example: { lines: [{ line_id: '0196f0c2a1b27c3e', quantity: 1, condition: 'opened', restock: false }] },
    },
    (call, body) => act(call, async (ctx, id) => receiveReturn(ctx, id, await body())),
  )
  add(
    {
      ...ACTS,
      route: 'POST /returns/:id/closures',
      isDestructive: true,
      name: 'closeReturn',
      summary: 'Settle a return that was received without paying anything back for it',
      needs: permission('returns', 'close'),
      body: returnClosureSchema,
      example: { reason: 'Sent without a receipt' },
    },
    (call, body) => act(call, async (ctx, id) => closeReturn(ctx, id, await body())),
  )
}

function addExchangeRoute({ add }: Router): void {
  add(
    {
      ...ACTS,
      route: 'POST /returns/:id/exchange',
      isDestructive: true,
      name: 'exchangeReturn',
      summary: 'Place an order for what the customer gets in exchange, paid with what is due for refund',
      needs: permission('returns', 'exchange'),
      errors: ['CONFLICT', 'INSUFFICIENT_STOCK', 'TRANSITION_NOT_ALLOWED'],
      body: exchangeSchema,
      example: { lines: [{ sku: 'MUG-2', quantity: 1 }] },
    },
    (call, body) => act(call, async (ctx, id) => exchangeReturn(ctx, id, await body())),
  )
}

function addSlipRoute({ add }: Router): void {
  add(
    {
      route: 'GET /returns/:id/return-slip.pdf',
      name: 'printReturnSlip',
      summary: 'The slip that goes into the parcel of an approved return, as PDF',
      audience: 'signed-in',
      needs: permission('returns', 'read'),
      errors: ['CONFLICT'],
      query: [],
      answer: fileOf('application/pdf'),
    },
    async ({ engine, principal, param, ctx }) => {
      const id = await findVisible(engine, { resource: returns, principal, id: param('id') })
      return { data: null, document: await printReturnSlip(ctx, id) }
    },
  )
}

/** Routes of returns: of one order and of all, and what is done to them. A refund pays for one by its `return_id`. */
export function addReturnRoutes(router: Router, engine: Engine): void {
  addListBelow(router, engine, { above: orders, below: returns, name: 'returns', column: 'order_id' })
  addResource(router, engine, { resource: returns, audience: 'signed-in', offers: ['list', 'get'] })
  addRequestRoute(router)
  addAnswerRoutes(router)
  addReceiptRoutes(router)
  addExchangeRoute(router)
  addSlipRoute(router)
}
