'use client'

import { useEffect, useRef } from 'react'

import { shownDetails } from '@/domain/order/details'
import { factsOf } from '@/domain/order/status-facts'
import type { Action } from '@/storefront/lib/forms/send'
import type { OrderView } from '@/storefront/lib/order-view'
import { useLiveOrder } from '@/storefront/hooks/use-live-order'
import { useAnnouncer } from '@/storefront/store/announcer'
import { Badge } from '../ui/badge'
import { ShopDay } from '../ui/shop-time'
import { CancelOrder } from './cancel-order'
import { OrderInvoices } from './order-invoices'
import { OrderLines } from './order-lines'
import { OrderMoney } from './order-money'
import { OrderReturns } from './order-returns'
import { OrderTimeline } from './order-timeline'
import { PaymentBadge } from './payment-badge'
import { PostalAddress } from './postal-address'
import type { SendBackAction } from './send-back'
import { SendBack } from './send-back'
import { Shipments } from './shipments'
import { Totals } from './totals'

interface OrderPageProps {
  initial: OrderView
  cancelOrder: Action<{ orderId: string; reason?: string }>
  sendBack: SendBackAction
  cancelReturn: Action<{ returnId: string }>
}

/** One's own order, as it stands at this moment. */
export function OrderPage({ initial, cancelOrder, sendBack, cancelReturn }: OrderPageProps) {
  const query = useLiveOrder(initial)
  const order = query.data
  useStatusAnnouncement(order)
  return (
    <div>
      <OrderHeading order={order} isStale={query.isError} />
      <div className="mt-8 grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <div className="grid gap-8">
          <section aria-label="What you ordered" className="docket">
            <OrderLines lines={order.lines} currency={order.currency} />
            <Totals order={order} />
          </section>
          <Shipments order={order} />
          <OrderReturns order={order} cancelReturn={cancelReturn} onChanged={() => void query.refetch()} />
          <OrderMoney order={order} />
          <OrderInvoices order={order} />
        </div>
        <div className="grid gap-8">
          <OrderTimeline events={order.events} />
          <Addresses order={order} />
          <Details order={order} />
          <SendBack order={order} sendBack={sendBack} onAsked={() => void query.refetch()} />
          <CancelOrder order={order} cancelOrder={cancelOrder} onCancelled={() => void query.refetch()} />
        </div>
      </div>
    </div>
  )
}

/** Number, day and status. `isStale`: whether the newest state could not be loaded. */
function OrderHeading({ order, isStale }: { order: OrderView; isStale: boolean }) {
  const words = factsOf(order.status).customer
  return (
    <>
      <h1 className="text-3xl sm:text-4xl">Order {order.number}</h1>
      <p className="mt-1 text-muted">
        <ShopDay at={order.placedAt ?? order.createdAt} />
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-2" data-testid="order-status">
        <Badge tone={words.tone}>{words.label}</Badge>
        <PaymentBadge order={order} />
      </div>
      <p className="mt-3 text-lg">{words.text}</p>
      {isStale ? (
        <p role="status" className="mt-2 text-sm text-clay">
          The shop cannot be reached just now; what you see may be a little old.
        </p>
      ) : null}
    </>
  )
}

function Addresses({ order }: { order: OrderView }) {
  return (
    <>
      <section>
        <h2 className="mb-2 text-xl">Delivery address</h2>
        <PostalAddress address={order.shippingAddress} />
        {order.shippingMethodTitle === null ? null : (
          <p className="mt-2 text-muted">{order.shippingMethodTitle}</p>
        )}
      </section>
      <section>
        <h2 className="mb-2 text-xl">Billing address</h2>
        <PostalAddress address={order.billingAddress} />
      </section>
    </>
  )
}

/** What the buyer said with the order. */
function Details({ order }: { order: OrderView }) {
  return shownDetails(order, 'buyer').map(({ name, label, text }) => (
    <section key={name}>
      <h2 className="mb-2 text-xl">{label}</h2>
      <p className="whitespace-pre-line break-words">{text}</p>
    </section>
  ))
}

/** Tells screen readers when the order has moved on. */
function useStatusAnnouncement({ number, status }: OrderView): void {
  const announce = useAnnouncer((state) => state.announce)
  const last = useRef(status)
  useEffect(() => {
    if (last.current === status) return
    last.current = status
    announce(`Order ${number}: ${factsOf(status).customer.label}. ${factsOf(status).customer.text}`)
  }, [announce, number, status])
}
