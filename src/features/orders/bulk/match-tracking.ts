import type { TrackingLine } from '@/domain/bulk-runs/tracking-lines'
import { plainNumber, readTrackingList } from '@/domain/bulk-runs/tracking-lines'

/** What a list says of one order. */
interface Tracking {
  readonly [said: string]: unknown
  readonly carrier?: string
  readonly trackingNumber: string
}

const SHOWN = 5

/** A list of tracking numbers, held against the orders that are selected. */
export interface MatchedTracking {
  /** By the order's id. */
  readonly items: ReadonlyMap<string, Tracking>
  /** What cannot be read, a sentence each. */
  readonly problems: readonly string[]
  /** Numbers of orders that are not selected, as the list has them. */
  readonly others: readonly string[]
}

const itemOf = ({ carrier, trackingNumber }: TrackingLine): Tracking => ({
  trackingNumber,
  ...(carrier === null ? {} : { carrier }),
})

/** Finds the order of each line, among these orders: the number of each by its id. */
export function matchTracking(text: string, numbers: ReadonlyMap<string, string>): MatchedTracking {
  const { lines, problems } = readTrackingList(text)
  const idOf = new Map([...numbers].map(([id, number]) => [plainNumber(number), id]))
  const items = new Map<string, Tracking>()
  const others: string[] = []
  for (const line of lines) {
    const orderId = idOf.get(line.orderNumber)
    if (orderId === undefined) others.push(line.orderNumber)
    else items.set(orderId, itemOf(line))
  }
  const more = problems.length - SHOWN
  const shown = problems.slice(0, SHOWN).map(({ line, reason }) => `Line ${String(line)}: ${reason}`)
  return { items, others, problems: more > 0 ? [...shown, `And ${String(more)} more lines.`] : shown }
}
