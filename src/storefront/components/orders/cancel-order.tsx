'use client'

import { useState } from 'react'

import type { ActionResult } from '@/storefront/lib/forms/action-result'
import type { OrderView } from '@/storefront/lib/order-view'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextArea } from '../ui/field'

interface CancelOrderProps {
  order: OrderView
  cancelOrder: (input: { orderId: string; reason?: string }) => Promise<ActionResult>
  onCancelled: () => void
}

/** Calls an order off, while that is allowed. */
export function CancelOrder({ order, cancelOrder, onCancelled }: CancelOrderProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const action = order.allowedActions.find(({ to }) => to === 'cancelled')
  if (!action?.allowed) return null
  const cancel = async () => {
    setIsBusy(true)
    setProblem(null)
    const trimmed = reason.trim()
    const result = await cancelOrder({ orderId: order.id, ...(trimmed === '' ? {} : { reason: trimmed }) })
    setIsBusy(false)
    if (!result.ok) {
      setProblem(result.problem.message)
      return
    }
    setIsOpen(false)
    onCancelled()
  }
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      title={`Cancel order ${order.number}?`}
      description="Nothing will be sent. What you have paid is paid back."
      trigger={
        <Button look="secondary" className="justify-self-start">
          Cancel this order
        </Button>
      }
    >
      <div className="grid gap-4">
        {problem === null ? null : <Alert look="problem">{problem}</Alert>}
        <TextArea
          label="Why?"
          isOptional={!action.needsReason}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="flex flex-wrap gap-3">
          <Button
            look="danger"
            onClick={cancel}
            disabled={isBusy || (action.needsReason && reason.trim() === '')}
          >
            {isBusy ? 'One moment…' : 'Cancel the order'}
          </Button>
          <Button look="secondary" onClick={() => setIsOpen(false)} disabled={isBusy}>
            Keep it
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
