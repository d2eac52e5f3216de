'use client'

import { useState } from 'react'

import type { NextStep } from '@/domain/order/next-step'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import type { ActionOrder } from './action-order'
import type { OrderPageAction } from './order-page-actions'
import { PaymentDialog } from './payment-dialog'
import { RefundDialog } from './refund-dialog'
import { ReturnDialog } from './return-dialog'
import { ShipDialog } from './ship-dialog'
import { TransitionDialog } from './transition-dialog'
import { WaiverDialog } from './waiver-dialog'

interface Props {
  order: ActionOrder
  actions: readonly OrderPageAction[]
  /** The action that is put first, and why. */
  next: NextStep
}

function DialogOf({
  order,
  chosen,
  onClose,
}: {
  order: ActionOrder
  chosen: OrderPageAction
  onClose: () => void
}) {
  const { action, label, to, needsReason } = chosen
  switch (action) {
    case 'pay':
      return <PaymentDialog onClose={onClose} order={order} />
    case 'refund':
      return <RefundDialog onClose={onClose} order={order} />
    case 'ship':
      return <ShipDialog onClose={onClose} order={order} />
    case 'waive':
      return <WaiverDialog onClose={onClose} order={order} />
    case 'return':
      return <ReturnDialog onClose={onClose} order={order} />
    default:
      if (to === null) return null
      return (
        <TransitionDialog
          action={action}
          label={label}
          needsReason={needsReason}
          onClose={onClose}
          order={order}
          to={to}
        />
      )
  }
}

/** What to do next as the first and only strong button, one button per other action; the blocked ones say why. */
export function OrderActions({ order, actions, next }: Props) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<OrderPageAction | null>(null)
  const isNext = ({ action }: OrderPageAction) => action === next.action
  const possible = actions.filter((action) => action.blockedBecause === undefined)
  const allowed = [...possible.filter(isNext), ...possible.filter((action) => !isNext(action))]
  const blocked = actions.filter((action) => action.blockedBecause !== undefined)
  return (
    <div className="br-actions">
      <p className="br-next">{next.text}</p>
      <div aria-label={t('Actions')} className="br-actions__buttons" role="group">
        {allowed.map((action) => (
          <ActionButton
            key={action.action}
            label={action.label}
            onAct={() => setChosen(action)}
            tone={isNext(action) ? 'primary' : 'quiet'}
          />
        ))}
      </div>
      {blocked.length > 0 && (
        <details className="br-actions__blocked">
          <summary>{t('Not possible now ({count})', { count: blocked.length })}</summary>
          <ul>
            {blocked.map((action) => (
              <li key={action.action}>
                <button
                  aria-describedby={`blocked-${action.action}`}
                  className="br-button"
                  disabled
                  type="button"
                >
                  {action.label}
                </button>
                <span id={`blocked-${action.action}`}>{action.blockedBecause}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {chosen && <DialogOf chosen={chosen} onClose={() => setChosen(null)} order={order} />}
    </div>
  )
}
