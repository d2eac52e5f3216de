'use client'

import { useState } from 'react'

import { ActionButton } from '../forms/action-button'
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
}

const QUIET = new Set(['hold', 'cancel', 'return', 'refund', 'waive'])

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

/** A payment of an order that owes nothing is not offered first. */
function isQuiet({ action, label }: OrderPageAction): boolean {
  return QUIET.has(action) || label === 'Record late payment'
}

/** One button per action; the blocked ones say why. */
export function OrderActions({ order, actions }: Props) {
  const [chosen, setChosen] = useState<OrderPageAction | null>(null)
  const allowed = actions.filter((action) => action.blockedBecause === undefined)
  const blocked = actions.filter((action) => action.blockedBecause !== undefined)
  return (
    <div className="br-actions">
      <div aria-label="Actions" className="br-actions__buttons" role="group">
        {allowed.map((action) => (
          <ActionButton
            key={action.action}
            label={action.label}
            onAct={() => setChosen(action)}
            tone={isQuiet(action) ? 'quiet' : 'primary'}
          />
        ))}
        {allowed.length === 0 && <p className="br-muted">Nothing is left to do.</p>}
      </div>
      {blocked.length > 0 && (
        <details className="br-actions__blocked">
          <summary>Not possible now ({blocked.length})</summary>
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
