import type { Payload } from 'payload'

import { countKey, tooManyOfKey } from '@/features/account/identity/admit-key'
import { countApiRequest, tooManyRequests } from '@/features/account/identity/limit-requests'
import { rateLimitHeaders } from '@/platform/limits/rate-limit'

import type { Caller } from './caller'

/**
 * Counts a request: for the key or the person that calls, else for the address. Answers headers for the answer, whatever
 * that will be.
 * @throws DomainError `RATE_LIMITED`.
 */
export type Limiter = (caller: Caller | null, headers: Headers) => Promise<Record<string, string>>

export function createLimiter(payload: Payload): Limiter {
  return async (caller, headers) => {
    const user = caller?.user
    if (user?._key) {
      const rate = await countKey(payload, user._key)
      if (!rate.isAllowed) throw tooManyOfKey(rate)
      return rateLimitHeaders(rate)
    }
    const asker = { userId: user?.id, address: headers.get('x-client-address') }
    const rate = await countApiRequest(payload, asker)
    if (rate?.isAllowed === false) throw tooManyRequests(rate)
    return {}
  }
}
