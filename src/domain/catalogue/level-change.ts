import { DomainError, insufficientStock, invalidField } from '../errors'
import type { Article } from '../errors'
import type { StockLevel } from './stock'
import { availableOf } from './stock'

/** How the stock on hand of one variant is to change. */
export interface LevelChange {
  /** Pieces on hand from now on. */
  readonly onHand?: number | undefined
  /** Pieces more, or fewer where negative. One of the two is given. */
  readonly delta?: number | undefined
  /** Pieces that the caller believes are on hand; the change is made only if they are. */
  readonly expectedOnHand?: number | undefined
}

/**
 * Refuses a change that says nothing, or two things. `at` is the path of the change, with a dot behind it.
 * @throws DomainError `VALIDATION_ERROR`.
 */
export function assertLevelChange({ onHand, delta }: LevelChange, at = ''): void {
  if ((onHand === undefined) === (delta === undefined))
    throw invalidField(`${at}on_hand`, 'Give either on_hand or delta.')
  if (delta !== undefined && (!Number.isSafeInteger(delta) || delta === 0))
    throw invalidField(`${at}delta`, 'A whole number other than zero.')
}

/** The caller's expectation is out of date. */
function otherLevel(level: StockLevel, { expectedOnHand = 0 }: LevelChange, at: string): DomainError {
  const message = `${String(level.onHand)} are on hand, not ${String(expectedOnHand)}.`
  return new DomainError('CONFLICT', message, {
    fields: [{ path: `${at}expected_on_hand`, message }],
    on_hand: level.onHand,
  })
}

/**
 * By how many pieces the stock on hand changes, 0 when it is as asked already.
 * @throws DomainError `CONFLICT` when another number is on hand than expected, `INSUFFICIENT_STOCK` when fewer would be left
 * than are reserved, `VALIDATION_ERROR` for more than can be counted.
 */
export function planLevel(
  level: StockLevel,
  change: LevelChange,
  { at = '', article }: { at?: string; article: Article & { variantId: string } },
): number {
  const { onHand, delta = 0, expectedOnHand } = change
  if (expectedOnHand !== undefined && expectedOnHand !== level.onHand) throw otherLevel(level, change, at)
  const after = onHand ?? level.onHand + delta
  if (!Number.isSafeInteger(after)) throw invalidField(`${at}delta`, 'More than can be counted.')
  const by = after - level.onHand
  if (by < 0 && availableOf({ ...level, onHand: after }) < 0)
    throw insufficientStock([{ ...article, requested: -by, available: availableOf(level) }])
  return by
}
