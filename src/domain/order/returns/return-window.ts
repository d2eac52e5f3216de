import { DomainError } from '../../errors'

/** The store's settings about what customers may send back on their own. */
export interface ReturnSettings {
  /** Whether customers ask for returns in the shop. Staff may at any time. */
  readonly isOffered: boolean
  /** Days after the delivery in which they may. */
  readonly days: number
  /** What customers read once a return is approved, unless the approval says something else; null for none. */
  readonly instructions: string | null
}

/** The settings until the store's form is saved, and the initial values of the form. */
export const RETURN_DEFAULTS = {
  isOffered: true,
  days: 30,
  instructions: null,
} as const satisfies ReturnSettings

const DAY_MS = 86_400_000

/**
 * Why customers may not ask to send something of an order back; undefined when they may. `deliveredAt` is when the last of it
 * arrived, null while something is on its way: then the days have not begun.
 */
export function whyNotOffered(
  { isOffered, days }: ReturnSettings,
  deliveredAt: string | null,
  now: Date,
): string | undefined {
  if (!isOffered) return 'this shop takes requests to send something back by email'
  if (deliveredAt === null) return undefined
  const isLate = now.getTime() > new Date(deliveredAt).getTime() + days * DAY_MS
  return isLate ? `goods can be sent back for ${String(days)} days after they have arrived` : undefined
}

/** @throws DomainError `CONFLICT` when there is a reason against it. */
export function assertOffered(because: string | undefined): void {
  if (because === undefined) return
  throw new DomainError('CONFLICT', because.charAt(0).toUpperCase() + because.slice(1))
}
