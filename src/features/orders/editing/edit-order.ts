import { v7 as uuidv7 } from 'uuid'

import { ADDRESS_FIELDS } from '@/domain/address/address'
import { DomainError, invalidField } from '@/domain/errors'
import type { EditAnswer } from '@/domain/order/editing/edit-answer'
import { mayAll } from '@/domain/permissions'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'
import { enqueue } from '@/platform/queue'

import type { OrderState, OrderWork } from '../actions/order-state'
import { lockOrder } from '../actions/order-state'
import { recordEvent } from '../actions/record-event'
import { saveOrder } from '../actions/save-order'
import type { AgreedFields } from './agreed-order'
import { readAgreed } from './agreed-order'
import type { EditInput } from './edit-input'
import { describeEdit, editedState } from './edited-order'
import type { EditPlan } from './plan-edit'
import { namesGoods, planEdit } from './plan-edit'
import { saveEdit } from './save-edit'

/** @throws DomainError `CONFLICT` when the order has changed since the version that the caller knows. */
function assertVersion({ updatedAt }: AgreedFields, known: string | undefined): void {
  if (known === undefined || Date.parse(known) === Date.parse(updatedAt)) return
  throw new DomainError('CONFLICT', 'The order has changed since: look at the change again.')
}

type Fields = Record<string, unknown>

function addressFields(name: string, address: Readonly<Record<string, unknown>>): Fields {
  return Object.fromEntries(ADDRESS_FIELDS.map((field) => [`${name}.${field}`, address[field] ?? null]))
}

/** What the audit trail is told of an edit besides the order's state and its lines. */
function auditedFields(agreed: AgreedFields, plan: EditPlan): Record<'before' | 'after', Fields> {
  const { subtotalMinor, discountTotalMinor, shippingTotalMinor, taxTotalMinor } = agreed
  const before: Fields = { subtotalMinor, discountTotalMinor, shippingTotalMinor, taxTotalMinor }
  const { totals } = plan.goods ?? {}
  const after: Fields = totals
    ? {
        subtotalMinor: totals.subtotalMinor,
        discountTotalMinor: totals.discountTotalMinor,
        shippingTotalMinor: totals.shippingTotalMinor,
        taxTotalMinor: totals.taxTotalMinor,
      }
    : { ...before }
  for (const name of ['shippingAddress', 'billingAddress'] as const) {
    const address = plan[name]
    if (!address) continue
    Object.assign(before, addressFields(name, { ...agreed[name] }))
    Object.assign(after, addressFields(name, { ...address }))
  }
  if (plan.customerEmail !== null) {
    before['customerEmail'] = agreed.customerEmail
    after['customerEmail'] = plan.customerEmail
  }
  return { before, after }
}

interface Written {
  edited: OrderState
  agreed: AgreedFields
  plan: EditPlan
  answer: EditAnswer
}

async function write(work: OrderWork, { edited, agreed, plan, answer }: Written, input: EditInput) {
  const { ctx, sql, order } = work
  const from = order.status
  const reason = input.reason?.trim() || null
  await saveEdit(work, { edited, agreed, plan })
  Object.assign(order, edited, { stored: order.stored })
  await saveOrder(work, { reason, changed: auditedFields(agreed, plan) })
  const editId = uuidv7()
  const { changes, before, after } = answer
  await recordEvent(ctx, sql, {
    ...{ orderId: order.id, type: 'order.edited', from, to: order.status, reason },
    data: { editId, changes, before, after },
  })
  if (input.notifyCustomer === true) await enqueue(sql, 'mail.order-edited', { orderId: order.id, editId })
}

/**
 * Changes what was agreed with a placed order: lines, prices, discounts, shipping, addresses, email address. All of it or
 * nothing: amounts follow by the rules of placing, the stock that is reserved follows the lines, the balance says what the
 * customer owes or is due for refund, and the timeline keeps what the order came to before and after. A preview does all of
 * that but write.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `VALIDATION_ERROR`, `INSUFFICIENT_STOCK`; `TRANSITION_NOT_ALLOWED` for what
 * cannot be edited any more; `CONFLICT`, `PRECONDITION_FAILED` in another version.
 */
export async function editOrder(ctx: Context, orderId: string, input: EditInput): Promise<EditAnswer> {
  return withTransaction(ctx, async (sql) => {
    const order = await lockOrder(ctx, sql, orderId)
    if (!mayAll(ctx.actor, 'orders', 'edit'))
      throw new DomainError('FORBIDDEN', 'Only admin, manager or support may edit an order')
    const work = { ctx, sql, order }
    const agreed = await readAgreed(sql, order)
    assertVersion(agreed, input.updatedAt)
    const plan = await planEdit(work, agreed, input)
    const edited = editedState(order, plan)
    const isPreview = input.preview === true
    const answer = { ...describeEdit({ order, edited, agreed, plan }), isPreview }
    if (answer.changes.length === 0) throw invalidField('lines', 'Name at least one change.')
    if (isPreview) return answer
    if (namesGoods(input) && !input.reason?.trim())
      throw invalidField('reason', 'A reason is required to edit what an order comes to')
    await write(work, { edited, agreed, plan, answer }, input)
    return answer
  })
}
