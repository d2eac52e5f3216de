'use client'

import Link from 'next/link'
import { useState } from 'react'

import { canTakeStep, RETURN_REASONS, RETURN_STATES } from '@/domain/order/returns/return-states'
import type { Action } from '@/storefront/lib/forms/send'
import { send } from '@/storefront/lib/forms/send'
import type { OrderView } from '@/storefront/lib/order-view'
import { Alert } from '../ui/alert'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { ShopDay } from '../ui/shop-time'

type OwnReturn = OrderView['returns'][number]

interface OrderReturnsProps {
  order: OrderView
  cancelReturn: Action<{ returnId: string }>
  onChanged: () => void
}

/** What goes back of an order, where it stands, and how to send it. */
export function OrderReturns({ order, ...props }: OrderReturnsProps) {
  const { returns } = order
  if (returns.length === 0) return null
  return (
    <section>
      <h2 className="mb-3 text-xl">{returns.length === 1 ? 'Return' : 'Returns'}</h2>
      <ul className="grid gap-4">
        {returns.map((part) => (
          <li key={part.id} className="rounded-card border border-line bg-white p-5">
            <ReturnDetails order={order} part={part} />
            <CancelReturn part={part} {...props} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ReturnDetails({ order, part }: { order: OrderView; part: OwnReturn }) {
  const { number, status, createdAt, instructions, declineReason, lines } = part
  const { customer } = RETURN_STATES[status]
  const titleOf = (lineId: string) => order.lines.find(({ id }) => id === lineId)?.title ?? 'Article'
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        {number} <Badge tone={customer.tone}>{customer.label}</Badge>
      </p>
      <p className="text-sm text-muted">
        <ShopDay at={createdAt} />
      </p>
      <p className="mt-2">{customer.text}</p>
      {status === 'approved' ? (
        <div className="mt-2">
          <p>
            Put the return slip, or a note with the number <strong>{number}</strong>, into the parcel.
          </p>
          {instructions === null ? null : (
            <p className="mt-1 whitespace-pre-line break-words">{instructions}</p>
          )}
          <p className="mt-2">
            <a
              href={`/api/returns/${part.id}/slip`}
              target="_blank"
              rel="noreferrer"
              className="font-semibold text-pine underline"
            >
              Print the return slip
            </a>
          </p>
        </div>
      ) : null}
      <ExchangedFor part={part} />
      {declineReason === null ? null : <p className="mt-2 break-words">{declineReason}</p>}
      <ul className="mt-2 text-muted">
        {lines.map(({ lineId, quantity, receivedQuantity, reason }) => (
          <li key={lineId}>
            {quantity} × {titleOf(lineId)}, {RETURN_REASONS[reason].toLowerCase()}
            {receivedQuantity === null ? '' : ` (${String(receivedQuantity)} arrived)`}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The order that the customer got for what came back. */
function ExchangedFor({ part: { exchangeOrderId, exchangeOrderNumber } }: { part: OwnReturn }) {
  if (exchangeOrderId === null) return null
  return (
    <p className="mt-2">
      Exchanged for{' '}
      <Link href={`/account/orders/${exchangeOrderId}`} className="font-semibold text-pine underline">
        order {exchangeOrderNumber}
      </Link>
      .
    </p>
  )
}

/** Calls a return off whose goods are not here yet. */
function CancelReturn({
  part,
  cancelReturn,
  onChanged,
}: Omit<OrderReturnsProps, 'order'> & { part: OwnReturn }) {
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  if (!canTakeStep(part.status, 'cancel')) return null
  const cancel = async () => {
    setIsBusy(true)
    const result = await send(cancelReturn, { returnId: part.id })
    setIsBusy(false)
    setProblem(result.ok ? null : result.problem.message)
    onChanged()
  }
  return (
    <div className="mt-4 grid gap-3">
      {problem === null ? null : <Alert look="problem">{problem}</Alert>}
      <Button
        look="secondary"
        className="justify-self-start"
        disabled={isBusy}
        onClick={cancel}
        aria-label={`Keep the goods of ${part.number} after all`}
      >
        {isBusy ? 'One moment…' : 'I keep it after all'}
      </Button>
    </div>
  )
}
