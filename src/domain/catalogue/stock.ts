import type { Article } from '@/domain/errors'
import { insufficientStock, invalidField } from '@/domain/errors'

export const MOVEMENT_KINDS = [
  'initial',
  'adjustment',
  'reservation',
  'release',
  'shipment',
  'return',
  'import',
] as const
export type MovementKind = (typeof MOVEMENT_KINDS)[number]

export interface StockLevel {
  readonly onHand: number
  readonly reserved: number
}

export interface VariantQuantity {
  readonly variantId: string
  readonly quantity: number
}

/** One row of the append-only stock ledger: on hand = Σ `onHandDelta`, reserved = Σ `reservedDelta`. */
export interface StockMovement {
  readonly variantId: string
  readonly kind: MovementKind
  readonly onHandDelta: number
  readonly reservedDelta: number
}

/** What can still be sold: on hand less reserved. Never below zero. */
export function availableOf(level: StockLevel): number {
  return level.onHand - level.reserved
}

/** Whether a level is low: at or below the variant's own threshold, else the store's. */
export function isLowStock(
  level: StockLevel,
  ownMark: number | null | undefined,
  storeMark: number,
): boolean {
  return availableOf(level) <= (ownMark ?? storeMark)
}

/**
 * One entry a variant, sorted by variant id: all writers lock in the same order, so that they cannot deadlock. UUIDs
 * in lower case sort here as they do in PostgreSQL.
 * @throws DomainError `VALIDATION_ERROR` on a quantity that is not a whole number of at least 1.
 */
export function mergeDemand(requested: readonly VariantQuantity[]): VariantQuantity[] {
  const merged = new Map<string, number>()
  requested.forEach(({ variantId, quantity }, index) => {
    if (!Number.isSafeInteger(quantity) || quantity < 1) {
      throw invalidField(`lines.${index}.quantity`, 'A quantity must be a whole number of at least 1')
    }
    merged.set(variantId, (merged.get(variantId) ?? 0) + quantity)
  })
  return [...merged]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .sort((a, b) => (a.variantId < b.variantId ? -1 : Number(a.variantId > b.variantId)))
}

/**
 * Checks a demand against levels; a variant without a level has no stock.
 * @throws DomainError `INSUFFICIENT_STOCK` naming every short variant.
 */
export function assertAvailable(
  requested: readonly (VariantQuantity & Article)[],
  levels: ReadonlyMap<string, StockLevel>,
): void {
  const articles = new Map(requested.map(({ variantId, sku, title }) => [variantId, { sku, title }]))
  const short = mergeDemand(requested)
    .map(({ variantId, quantity }) => ({
      variantId,
      ...articles.get(variantId),
      requested: quantity,
      available: availableOf(levels.get(variantId) ?? { onHand: 0, reserved: 0 }),
    }))
    .filter((entry) => entry.available < entry.requested)
  if (short.length > 0) throw insufficientStock(short)
}

/** Placing an order reserves its units. */
export function planReservation(requested: readonly VariantQuantity[]): StockMovement[] {
  return planMovements(requested, 'reservation', { onHand: 0, reserved: 1 })
}

/** Ending an order: units that were reserved and not shipped become available again. */
export function planRelease(requested: readonly VariantQuantity[]): StockMovement[] {
  return planMovements(requested, 'release', { onHand: 0, reserved: -1 })
}

/** Shipping: units leave the stock on hand together with their reservation. */
export function planConsumption(requested: readonly VariantQuantity[]): StockMovement[] {
  return planMovements(requested, 'shipment', { onHand: -1, reserved: -1 })
}

/** Returned goods go back into the stock on hand. */
export function planRestock(requested: readonly VariantQuantity[]): StockMovement[] {
  return planMovements(requested, 'return', { onHand: 1, reserved: 0 })
}

/**
 * A correction by hand, up or down.
 * @throws DomainError `VALIDATION_ERROR` on zero or a fraction.
 */
export function planAdjustment(variantId: string, delta: number): StockMovement {
  if (!Number.isSafeInteger(delta) || delta === 0) {
    throw invalidField('delta', 'An adjustment must be a whole number other than zero')
  }
  return { variantId, kind: 'adjustment', onHandDelta: delta, reservedDelta: 0 }
}

/**
 * The level after a movement.
 * @throws DomainError `INSUFFICIENT_STOCK` when less would be on hand than is reserved, or the reserved number would
 * fall below zero.
 */
export function applyMovement(level: StockLevel, movement: StockMovement): StockLevel {
  const after = {
    onHand: level.onHand + movement.onHandDelta,
    reserved: level.reserved + movement.reservedDelta,
  }
  if (after.reserved < 0 || availableOf(after) < 0) {
    const requested = Math.abs(movement.onHandDelta || movement.reservedDelta)
    throw insufficientStock([{ variantId: movement.variantId, requested, available: availableOf(level) }])
  }
  return after
}

function planMovements(
  requested: readonly VariantQuantity[],
  kind: MovementKind,
  direction: StockLevel,
): StockMovement[] {
  return mergeDemand(requested).map(({ variantId, quantity }) => ({
    variantId,
    kind,
    // `0 * n` is never negative zero here: quantities are positive.
    onHandDelta: direction.onHand * quantity,
    reservedDelta: direction.reserved * quantity,
  }))
}
