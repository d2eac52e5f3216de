'use client'

import { msg } from '@/domain/languages/words'
import type { OrderAction, OrderStatus } from '@/domain/order/lifecycle'

import { useWords } from '../languages/use-words'
import { ActionDialog } from '../ui/action-dialog'
import { ReasonField, textOf } from '../ui/dialog-field'
import type { ActionOrder } from './action-order'

type PlainAction = Exclude<OrderAction, 'pay' | 'ship' | 'return' | 'refund'>

/** What each plain action means, said before it is done. */
const WORDS = {
  place: {
    explanation: msg(
      'Prices are frozen as they are today, the stock is reserved and the customer is written to.',
    ),
    done: msg('{number} is placed.'),
  },
  hold: {
    explanation: msg('Nothing is shipped until the order is resumed. The stock stays reserved.'),
    done: msg('{number} is on hold.'),
  },
  resume: { explanation: msg('The order goes on from where it was held.'), done: msg('{number} goes on.') },
  deliver: { explanation: msg('The goods have reached the customer.'), done: msg('{number} is delivered.') },
  cancel: {
    explanation: msg('Reserved stock becomes free again. What was paid is then due for refund.'),
    done: msg('{number} is cancelled.'),
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
  const { t } = useWords()
  const { explanation, done } = WORDS[action]
  return (
    <ActionDialog
      doneMessage={t(done, { number: order.number })}
      isDangerous={action === 'cancel'}
      onClose={onClose}
      onSubmit={(form) => ({
        path: `/api/orders/${order.id}/transitions`,
        body: { to, reason: textOf(form, 'reason') },
      })}
      submitLabel={label}
      title={t('{action}: {number}', { action: label, number: order.number })}
    >
      <p className="br-hint">{t(explanation)}</p>
      <ReasonField isRequired={needsReason} />
    </ActionDialog>
  )
}
