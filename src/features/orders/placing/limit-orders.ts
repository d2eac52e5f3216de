import { isStaffRole } from '@/domain/account/roles'
import type { Context } from '@/platform/context'
import { env } from '@/platform/settings/env'
import { countRequest, rateLimited } from '@/platform/limits/rate-limit'

const WINDOW_SECONDS = 60 * 60

/**
 * Customers order by hand: an account that places many in an hour is a program, or holds goods back from others. Staff and keys
 * are limited by what they ask of the APIs alone.
 * @throws DomainError `RATE_LIMITED`.
 */
export async function limitOrders({ payload, actor }: Context): Promise<void> {
  if (actor.type !== 'user' || actor.id === null || isStaffRole(actor.roles)) return
  const counted = { name: 'orders', points: env.customerOrdersPerHour, windowSeconds: WINDOW_SECONDS }
  const { isAllowed, limit, resetSeconds } = await countRequest(payload, counted, actor.id)
  if (isAllowed) return
  const message = `${String(limit)} orders an hour are the limit. Write to us when you need more.`
  throw rateLimited(message, { limit, retryAfterSeconds: resetSeconds })
}
