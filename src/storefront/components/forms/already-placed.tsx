'use client'

import Link from 'next/link'

import type { Placed } from '@/storefront/lib/forms/to-place-order'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'

interface AlreadyPlacedProps {
  /** The order that this basket had become, before something was changed here. */
  order: Placed
  onOrderAnew: () => void
}

/** An order was placed though its answer was lost, and what has been changed since is not in it. */
export function AlreadyPlaced({ order, onOrderAnew }: AlreadyPlacedProps) {
  return (
    <Alert look="problem" title={`Already placed as ${order.number}`}>
      <p>
        Your first try did reach us, so this basket is ordered, with what you had entered then: what you have
        changed since is not in that order. Look at it, and cancel it there if it is not what you want.
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button asChild look="secondary" size="small">
          <Link href={`/account/orders/${order.id}`}>See order {order.number}</Link>
        </Button>
        <Button look="quiet" size="small" onClick={onOrderAnew}>
          Order it once more, as entered now
        </Button>
      </div>
    </Alert>
  )
}
