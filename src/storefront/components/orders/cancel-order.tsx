'use client'

import { useState } from 'react'

import type { Action } from '@/storefront/lib/forms/send'
import { send } from '@/storefront/lib/forms/send'
import type { OrderView } from '@/storefront/lib/order-view'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextArea } from '../ui/field'

interface CancelOrderProps {
  order: OrderView
  cancelOrder: Action<{ orderId: string; reason?: string }>
  onCancelled: () => void
}

/** Calls an order off, while that is allowed. */
export function CancelOrder({ order, cancelOrder, onCancelled }: CancelOrderProps) {
  const [isOpen, setIsOpen] = useState(false)
  const cancellation = useCancellation(order.id, cancelOrder, () => {
    setIsOpen(false)
    onCancelled()
  })
  const action = order.allowedActions.find(({ to }) => to === 'cancelled')
  if (!action?.allowed) return null
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
      <CancellationForm
        cancellation={cancellation}
        needsReason={action.needsReason}
        onKeep={() => setIsOpen(false)}
      />
    </Dialog>
  )
}

/** The reason that is being written, and the sending of it; both outlive the dialog's closing. */
function useCancellation(
  orderId: string,
  cancelOrder: CancelOrderProps['cancelOrder'],
  onCancelled: () => void,
) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const cancel = async () => {
    setIsBusy(true)
    setProblem(null)
    const trimmed = reason.trim()
    const result = await send(cancelOrder, { orderId, ...(trimmed === '' ? {} : { reason: trimmed }) })
    setIsBusy(false)
    if (result.ok) onCancelled()
    else setProblem(result.problem.message)
  }
  return { reason, setReason, problem, isBusy, cancel }
}

interface CancellationFormProps {
  cancellation: ReturnType<typeof useCancellation>
  needsReason: boolean
  onKeep: () => void
}

function CancellationForm({ cancellation, needsReason, onKeep }: CancellationFormProps) {
  const { reason, setReason, problem, isBusy, cancel } = cancellation
  return (
    <div className="grid gap-4">
      {problem === null ? null : <Alert look="problem">{problem}</Alert>}
      <TextArea
        label="Why?"
        isOptional={!needsReason}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button look="danger" onClick={cancel} disabled={isBusy || (needsReason && reason.trim() === '')}>
          {isBusy ? 'One moment…' : 'Cancel the order'}
        </Button>
        <Button look="secondary" onClick={onKeep} disabled={isBusy}>
          Keep it
        </Button>
      </div>
    </div>
  )
}
