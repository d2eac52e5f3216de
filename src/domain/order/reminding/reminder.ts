import type { BalanceFacts } from '../balance'
import { balanceOf } from '../balance'

/** The type of the event that an order's timeline has of each reminder. */
export const REMINDED = 'payment.reminded'

/** How long a customer is left alone after a reminder, in hours. */
export const REMINDED_AGAIN_AFTER_HOURS = 12

/** As much of an order as decides whether its customer may be reminded of what is owed. */
export interface ReminderFacts {
  /** Null or blank for an order without an address, as one that was taken on the phone. */
  readonly email: string | null
  /** Whether the customer gets messages about the order at all. */
  readonly notify: boolean
  readonly remindedAt: Date | null
}

const MS_PER_HOUR = 60 * 60 * 1000

/** Why the customer of an order cannot be reminded of its payment now, in words; undefined when they can. */
export function whyNotReminded(
  order: BalanceFacts,
  { email, notify, remindedAt }: ReminderFacts,
  now: Date,
): string | undefined {
  if (balanceOf(order).owedMinor === 0) return 'Nothing is owed'
  if (!notify) return 'The customer of this order gets no mails from us'
  if (email === null || email.trim() === '') return 'The order has no email address'
  const sinceMs = remindedAt === null ? Infinity : now.getTime() - remindedAt.getTime()
  if (sinceMs >= REMINDED_AGAIN_AFTER_HOURS * MS_PER_HOUR) return undefined
  return `The customer was reminded less than ${String(REMINDED_AGAIN_AFTER_HOURS)} hours ago`
}
