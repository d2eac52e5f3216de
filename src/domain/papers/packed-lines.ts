import { openQuantity } from '../order/fulfilment'
import type { OrderStatus } from '../order/lifecycle'
import type { LineFacts } from '../order/lines'

/** A line with the units that a packing slip says are in the parcel. */
export interface PackedLine<Line> {
  readonly line: Line
  readonly units: number
}

/**
 * What a packing slip lists: the units that are still to leave. Where all has left, it says again what
 * left.
 */
export function packedLines<Line extends LineFacts>(
  status: OrderStatus,
  lines: readonly Line[],
): PackedLine<Line>[] {
  const packed = (unitsOf: (line: Line) => number) =>
    lines.map((line) => ({ line, units: unitsOf(line) })).filter(({ units }) => units > 0)
  const open = packed((line) => openQuantity(status, line))
  return open.length > 0 ? open : packed((line) => line.shippedQuantity)
}
