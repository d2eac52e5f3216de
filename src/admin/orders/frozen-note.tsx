import 'server-only'

import type { OrderDesk } from '@/features/order-desk/order-desk'

import { showTime } from '../ui/show-time'

/** Why the order's content cannot be typed over. */
export function FrozenNote({ desk }: { desk: OrderDesk }) {
  if (desk.status === 'draft') {
    return (
      <p className="br-notice">
        A draft: lines, customer and addresses can be changed below. Prices follow the catalogue on each save,
        and are frozen when the order is placed.
      </p>
    )
  }
  return (
    <p className="br-notice">
      Lines, prices and customer are frozen
      {desk.placedAt === null ? '' : ` since the order was placed on ${showTime(desk.placedAt)}`}. What
      happens to the order is recorded by the buttons above; notes can be edited below
      {desk.fulfilmentStatus === 'unfulfilled' ? ', and so can the delivery address until goods leave' : ''}.
    </p>
  )
}
