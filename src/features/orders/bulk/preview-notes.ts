import type { OfferedOrderKind } from '@/domain/bulk-runs/run-kinds'
import { formatMoney, money, sumMinor } from '@/domain/money'
import { balanceOf } from '@/domain/order/balance'

import type { OrderReading } from '../actions/order-state'
import { matchTracking } from './match-tracking'

interface Facts {
  kind: OfferedOrderKind
  /** The orders that it would be done to. */
  ready: readonly OrderReading[]
  /** All that are selected, by their ids. */
  orders: ReadonlyMap<string, OrderReading>
  tracking: string | undefined
}

interface Notes {
  notes: string[]
  problems: readonly string[]
}

const SHOWN = 5

const countOf = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'order' : 'orders'}`

/** The amount of each order, summed by currency; undefined where all are zero. */
function amountsOf(
  orders: readonly OrderReading[],
  amountOf: (order: OrderReading) => number,
): string | undefined {
  const byCurrency = new Map<string, number[]>()
  for (const order of orders) {
    const amount = amountOf(order)
    if (amount === 0) continue
    const amounts = byCurrency.get(order.currency)
    if (amounts) amounts.push(amount)
    else byCurrency.set(order.currency, [amount])
  }
  const sums = [...byCurrency].map(([currency, amounts]) => formatMoney(money(sumMinor(amounts), currency)))
  return sums.length === 0 ? undefined : sums.join(' and ')
}

const owedOf = (order: OrderReading) => balanceOf(order).owedMinor

function paymentNotes({ ready }: Facts): string[] {
  const sum = amountsOf(ready, owedOf)
  return sum === undefined ? [] : [`${sum} is recorded as received.`]
}

function cancellationNotes({ ready }: Facts): string[] {
  const sum = amountsOf(ready, (order) => balanceOf({ ...order, status: 'cancelled' }).refundDueMinor)
  return sum === undefined ? [] : [`${sum} was paid, and is then due for refund.`]
}

function shipmentNotes({ ready }: Facts): string[] {
  const owing = ready.filter((order) => owedOf(order) > 0)
  const sum = amountsOf(owing, owedOf)
  return sum === undefined ? [] : [`Not paid in full: ${countOf(owing.length)}. Owed: ${sum}.`]
}

function trackingNotes({ orders, ready, tracking = '' }: Facts): Notes {
  if (tracking.trim() === '') return { notes: [], problems: [] }
  const numbers = new Map([...orders].map(([id, { number }]) => [id, number]))
  const { items, others, problems } = matchTracking(tracking, numbers)
  const without = ready.filter(({ id }) => !items.has(id))
  const named = others.slice(0, SHOWN).join(', ')
  const more = others.length > SHOWN ? ` and ${String(others.length - SHOWN)} more` : ''
  return {
    notes: [
      `The list has tracking for ${countOf(items.size)}.`,
      ...(without.length > 0
        ? [`Not in the list, shipped without tracking: ${countOf(without.length)}.`]
        : []),
      ...(others.length > 0 ? [`In the list, but not selected: ${named}${more}.`] : []),
    ],
    problems,
  }
}

const NOTES: Readonly<Partial<Record<OfferedOrderKind, (facts: Facts) => string[]>>> = {
  pay: paymentNotes,
  ship: shipmentNotes,
  cancel: cancellationNotes,
}

/** What else is worth knowing before a run, and what of its list cannot be read. */
export function notesOf(facts: Facts): Notes {
  const { notes, problems } = trackingNotes(facts)
  return { notes: [...(NOTES[facts.kind]?.(facts) ?? []), ...notes], problems }
}
