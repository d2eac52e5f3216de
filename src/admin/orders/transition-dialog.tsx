'use client'

import type { OrderAction, OrderStatus } from '@/domain/order/lifecycle'

import { ActionDialog } from '../ui/action-dialog'
import { ReasonField, textOf } from '../ui/dialog-field'
import type { ActionOrder } from './action-order'

type PlainAction = Exclude<OrderAction, 'pay' | 'ship' | 'return' | 'refund'>

/** What each plain action means, said before it is done. */
const WORDS = {
  place: {
    explanation: 'Prices are frozen as they are today, the stock is reserved and the customer is written to.',
    done: 'is placed',
  },
  hold: {
    explanation: 'Nothing is shipped until the order is resumed. The stock stays reserved.',
    done: 'is on hold',
  },
  resume: { explanation: 'The order goes on from where it was held.', done: 'goes on' },
  deliver: { explanation: 'The goods have reached the customer.', done: 'is delivered' },
  cancel: {
    explanation: 'Reserved stock becomes free again. What was paid is then due for refund.',
    done: 'is cancelled',
  },
} as const satisfies Record<PlainAction, { explanation: string; done: string }>

interface Props {
  order: ActionOrder
  action: PlainAction
  label: string
  to: OrderStatus
  needsReason: boolean
  onClose: () => void
}

/** Confirms an action that needs nothing but, at most, a reason. */
export function TransitionDialog({ order, action, label, to, needsReason, onClose }: Props) {
  const { explanation, done } = WORDS[action]
  return (
    <ActionDialog
      doneMessage={`${order.number} ${done}.`}
      isDangerous={action === 'cancel'}
      onClose={onClose}
      onSubmit={(form) => ({
        path: `/api/orders/${order.id}/transitions`,
        body: { to, reason: textOf(form, 'reason') },
      })}
      submitLabel={label}
      title={`${label}: ${order.number}`}
    >
      <p className="br-hint">{explanation}</p>
      <ReasonField isRequired={needsReason} />
    </ActionDialog>
  )
}
