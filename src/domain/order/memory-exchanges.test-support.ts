import { planReservation } from '@/domain/catalogue/stock'
import type { StockMovement } from '@/domain/catalogue/stock'
import { DomainError } from '../errors'
import { balanceOf } from './balance'
import { statusAfterPayment } from './fulfilment'
import type { Order } from './memory-order.test-support'
import { unitsOf } from './memory-order.test-support'
import { payBack } from './memory-returns.test-support'
import { assertExchange, exchangedUnits, exchangeMoney } from './returns/exchanges'
import { assertReturnStep } from './returns/return-states'

/*
 * Exchanges in the shop in memory.
 */

/** Some units of one article are given out for one of the order's returns. */
export interface ExchangeStep {
  readonly do: 'exchange'
  readonly pick: number
  readonly which: number
  readonly units: number
}

interface Exchange {
  readonly former: Order
  readonly replacement: Order
  readonly movements: readonly StockMovement[]
}

/** The new order, with what is due of the former one as its payment. */
function paid(draft: Order, creditMinor: number): Order {
  const placed: Order = {
    ...draft,
    status: 'placed',
    paidTotalMinor: creditMinor,
    payments: creditMinor > 0 ? [{ status: 'received', amountMinor: creditMinor, isCredit: true }] : [],
  }
  return { ...placed, ...statusAfterPayment(placed) }
}

/** Exchanges a return of the order for a draft of another order. */
export function exchangeReturn(order: Order, draft: Order, { which }: ExchangeStep): Exchange {
  const at = which % Math.max(1, order.returns.length)
  const part = order.returns[at]
  if (!part) throw new DomainError('NOT_FOUND', 'No such return')
  assertExchange(part)
  const { creditMinor } = exchangeMoney(order, draft.totalMinor)
  if (creditMinor === 0) throw new DomainError('CONFLICT', 'Nothing is due for refund')
  const money = { ...order, currency: 'GBP' }
  const [refunded, released] = payBack(order, {
    amountMinor: creditMinor,
    lines: exchangedUnits(money, part, creditMinor),
  })
  const isEven = balanceOf(refunded).refundDueMinor === 0
  const exchanged = {
    ...part,
    exchangeOrderId: 'another',
    status: isEven ? assertReturnStep(part.status, 'close') : part.status,
  }
  return {
    former: { ...refunded, returns: order.returns.with(at, exchanged) },
    replacement: paid(draft, creditMinor),
    movements: [...planReservation(unitsOf(draft, (line) => line.quantity)), ...released],
  }
}
