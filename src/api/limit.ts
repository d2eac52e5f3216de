import type { Payload } from 'payload'

import { countKey, tooManyOfKey } from '@/features/account/identity/authenticate-key'
import { countApiRequest, tooManyRequests } from '@/features/account/identity/limit-requests'
import { rateLimitHeaders } from '@/platform/limits/rate-limit'

import type { Principal } from './principal'

/**
 * Counts a request: for the key or the person that makes it, else (an anonymous principal, or null when authentication
 * failed) for the address that it comes from. Resolves with headers for the response, whatever that will be.
 * @throws DomainError `RATE_LIMITED`.
 */
export type LimitRequest = (
  principal: Principal | null,
  headers: Headers,
) => Promise<Readonly<Record<string, string>>>

/** Counts requests in the counters that all processes of the database share, as {@link LimitRequest} says. */
export function createLimitRequest(payload: Payload): LimitRequest {
  return async (principal, headers) => {
    const user = principal?.user
    if (user?._key) {
      const rate = await countKey(payload, user._key)
      if (!rate.isAllowed) throw tooManyOfKey(rate)
      return rateLimitHeaders(rate)
    }
    const rate = await countApiRequest(payload, {
      userId: user?.id,
      address: headers.get('x-client-address'),
    })
    if (rate?.isAllowed === false) throw tooManyRequests(rate)
    return {}
  }
}
