import { z } from 'zod'

import type { EditAnswer, EditTotals } from '@/domain/order/editing/edit-answer'
import { STATUSES } from '@/domain/order/lifecycle'
import { editOrder } from '@/features/orders/editing/edit-order'

import { moneyAnswer, timeAnswer } from '../../engine/answer-schema'
import { findVisible } from '../../engine/get'
import { versionedContextOf } from '../../etag'
import { orders } from '../../resources/orders'
import { dataOf, permission } from '../../route'
import type { Router } from '../../router'
import { editSchema } from '../schemas'

const TOTALS = [
  ...(['subtotal', 'discount_total', 'shipping_total', 'tax_total', 'total'] as const),
  ...(['paid_total', 'owed', 'refund_due'] as const),
]
type TotalName = (typeof TOTALS)[number]

const totalsAnswer = z
  .object({
    ...(Object.fromEntries(TOTALS.map((name) => [name, moneyAnswer])) as Record<
      TotalName,
      typeof moneyAnswer
    >),
    status: z.enum(STATUSES),
  })
  .meta({ title: 'OrderEditTotals' })

const editAnswer = z
  .object({
    id: z.uuid(),
    number: z.string(),
    is_preview: z.boolean(),
    changes: z.array(z.string()).meta({ description: 'What changes, in words.' }),
    before: totalsAnswer,
    after: totalsAnswer,
    updated_at: timeAnswer.meta({ description: 'The version that the change was worked out for.' }),
  })
  .meta({ title: 'OrderEdit' })

function presentTotals(totals: EditTotals, currency: string): z.output<typeof totalsAnswer> {
  const money = (amount: number) => ({ amount, currency })
  return {
    subtotal: money(totals.subtotalMinor),
    discount_total: money(totals.discountTotalMinor),
    shipping_total: money(totals.shippingTotalMinor),
    tax_total: money(totals.taxTotalMinor),
    total: money(totals.totalMinor),
    paid_total: money(totals.paidTotalMinor),
    owed: money(totals.owedMinor),
    refund_due: money(totals.refundDueMinor),
    status: totals.status,
  }
}

function present({ id, number, currency, isPreview, updatedAt, changes, before, after }: EditAnswer) {
  return {
    ...{ id, number, is_preview: isPreview, changes, updated_at: new Date(updatedAt).toISOString() },
    before: presentTotals(before, currency),
    after: presentTotals(after, currency),
  }
}

/** The route that changes what was agreed with a placed order. */
export function addOrderEditRoute({ add }: Router): void {
  add(
    {
      route: 'POST /orders/:id/edits',
      hasPrecondition: true,
      isDestructive: true,
      name: 'editOrder',
      summary:
        'Change lines, prices, shipping or addresses of a placed order, or preview what a change comes to',
      needs: permission('orders', 'edit'),
      errors: ['CONFLICT', 'INSUFFICIENT_STOCK', 'TRANSITION_NOT_ALLOWED'],
      example: { add_lines: [{ sku: 'MUG-1', quantity: 1 }], reason: 'Added by phone', preview: true },
      audience: 'signed-in',
      body: editSchema,
      answer: dataOf(editAnswer),
    },
    async (call, body) => {
      const { engine, principal, param } = call
      const orderId = await findVisible(engine, { resource: orders, principal, id: param('id') })
      const ctx = versionedContextOf(call, { collection: 'orders', id: orderId })
      return { data: present(await editOrder(ctx, orderId, await body())) }
    },
  )
}
