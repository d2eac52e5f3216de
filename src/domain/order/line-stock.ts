import { msg } from '../languages/words'

/**
 * Where the units of a line come from. `reserved`: they are reserved when the order is placed, and leave the stock on hand with
 * their reservation. `on_shipment`: they were sold beyond what was available, and leave the stock on hand when they are shipped.
 * `ignored`: another stock than ours has them.
 */
export const LINE_STOCKS = ['reserved', 'on_shipment', 'ignored'] as const
export type LineStock = (typeof LINE_STOCKS)[number]

/** As people read it. */
export const LINE_STOCK_LABELS = {
  reserved: msg('Reserved'),
  on_shipment: msg('Taken when shipped'),
  ignored: msg('Not from our stock'),
} as const satisfies Record<LineStock, string>

interface StockedLine {
  readonly variantId: string | null
  readonly stock: LineStock
}

/** What happens to a variant's levels, in pieces. A line without a variant holds no stock. */
export interface LevelChange {
  readonly variantId: string | null
  readonly onHandDelta: number
  readonly reservedDelta: number
}

/** Units of a line that are promised, or with a negative quantity given up. */
export function reserving({ variantId, stock }: StockedLine, quantity: number): LevelChange {
  return { variantId, onHandDelta: 0, reservedDelta: stock === 'reserved' ? quantity : 0 }
}

/** Units of a line that leave the house, or with a negative quantity did not leave after all. */
export function consuming({ variantId, stock }: StockedLine, quantity: number): LevelChange {
  return {
    variantId,
    onHandDelta: stock === 'ignored' ? 0 : -quantity,
    reservedDelta: stock === 'reserved' ? -quantity : 0,
  }
}

/** Units of a line that come back onto the shelf. */
export function restocking({ variantId, stock }: StockedLine, quantity: number): LevelChange {
  return { variantId, onHandDelta: stock === 'ignored' ? 0 : quantity, reservedDelta: 0 }
}

/** How an order of another channel treats the stock: see {@link stockOfLines}. */
export const STOCK_POLICIES = ['reserve', 'oversell', 'ignore'] as const
export type StockPolicy = (typeof STOCK_POLICIES)[number]

interface WantedLine {
  readonly variantId: string | null
  readonly quantity: number
}

/**
 * Where the units of each line come from, in the order of the lines. By `reserve` all are reserved, whether they are there or
 * not; by `oversell` a line is reserved if `available` has all of its units, else they are taken when they are shipped.
 */
export function stockOfLines(
  lines: readonly WantedLine[],
  policy: StockPolicy,
  available: ReadonlyMap<string, number>,
): LineStock[] {
  if (policy !== 'oversell') return lines.map(() => (policy === 'ignore' ? 'ignored' : 'reserved'))
  const left = new Map(available)
  return lines.map(({ variantId, quantity }) => {
    const there = variantId === null ? quantity : (left.get(variantId) ?? 0)
    if (there < quantity) return 'on_shipment'
    if (variantId !== null) left.set(variantId, there - quantity)
    return 'reserved'
  })
}
