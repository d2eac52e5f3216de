import { v7 as uuidv7 } from 'uuid'

import { balanceOf } from '@/domain/order/balance'
import { waivedWithoutPayment } from '@/domain/order/corrections'
import type { EditAnswer, EditTotals } from '@/domain/order/editing/edit-answer'
import { editWords } from '@/domain/order/editing/edit-words'
import { statusAfterEdit } from '@/domain/order/editing/edits'

import type { OrderLineState, OrderState } from '../actions/order-state'
import type { AgreedFields } from './agreed-order'
import type { EditPlan } from './plan-edit'

type Totals = Pick<
  AgreedFields,
  'subtotalMinor' | 'discountTotalMinor' | 'shippingTotalMinor' | 'taxTotalMinor'
>

function totalsOf(order: OrderState, totals: Totals): EditTotals {
  const { subtotalMinor, discountTotalMinor, shippingTotalMinor, taxTotalMinor } = totals
  const { totalMinor, paidTotalMinor, status } = order
  const { owedMinor, refundDueMinor } = balanceOf(order)
  return {
    ...{ subtotalMinor, discountTotalMinor, shippingTotalMinor, taxTotalMinor },
    ...{ totalMinor, paidTotalMinor, owedMinor, refundDueMinor, status },
  }
}

/** A line that was added, as rules see it. */
const NOTHING_HAPPENED = {
  shippedQuantity: 0,
  returnedQuantity: 0,
  refundedQuantity: 0,
  stock: 'reserved',
} as const

/** The order as a plan leaves it: what is waived of a refund is at most what is still due. */
export function editedState(order: OrderState, { goods }: EditPlan): OrderState {
  if (!goods) return order
  const added = goods.added.map((line): OrderLineState => ({ ...line, ...NOTHING_HAPPENED, id: uuidv7() }))
  const { totalMinor } = goods.totals
  const edited = { ...order, lines: [...goods.kept, ...added], totalMinor }
  const placed = { ...edited, ...statusAfterEdit(edited) }
  return { ...placed, refundWaivedMinor: waivedWithoutPayment(placed) }
}

/** Names of what was edited besides goods and money. */
const OTHERS = {
  shippingAddress: 'Delivery address',
  billingAddress: 'Billing address',
  customerEmail: 'Email address',
} as const

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

interface Edit {
  order: OrderState
  edited: OrderState
  agreed: AgreedFields
  plan: EditPlan
}

function othersOf({ agreed, plan }: Edit): string[] {
  const names = Object.keys(OTHERS) as (keyof typeof OTHERS)[]
  const changed = names.filter((name) => {
    const after = plan[name]
    if (after === null) return false
    if (typeof after === 'string') return after !== agreed[name]
    const before: Readonly<Record<string, unknown>> = { ...(agreed[name] as object) }
    return Object.entries(after).some(([key, value]) => !isSame(before[key] ?? null, value))
  })
  return changed.map((name) => OTHERS[name])
}

/** What an edit comes to, for its preview, its event and its answer. */
export function describeEdit(edit: Edit): Omit<EditAnswer, 'isPreview'> {
  const { order, edited, agreed, plan } = edit
  const before = totalsOf(order, agreed)
  const after = totalsOf(edited, plan.goods?.totals ?? agreed)
  const former = new Map(order.lines.map((line) => [line.id, line]))
  const changes = editWords({
    currency: order.currency,
    kept: (plan.goods?.kept ?? []).map((line) => [former.get(line.id) ?? line, line] as const),
    removed: plan.goods?.removed ?? [],
    added: plan.goods?.added ?? [],
    before,
    after,
    others: othersOf(edit),
  })
  const { id, number, currency } = order
  return { id, number, currency, updatedAt: agreed.updatedAt, changes, before, after }
}
