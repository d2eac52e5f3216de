import type { Payload } from 'payload'

import { accessTokens } from '@/platform/identity/access-token'
import { env } from '@/platform/settings/env'
import { limitedAddress } from '@/platform/http/network'
import type { RateVerdict } from '@/platform/limits/rate-limit'
import { countRequest, rateLimited } from '@/platform/limits/rate-limit'

const WINDOW_SECONDS = 60

/** What a request to an API is counted for: the account that is signed in, else the address that the request comes from. */
export interface LimitedPrincipal {
  userId: string | null | undefined
  address: string | null
}

async function countAddress(
  payload: Payload,
  address: string | null,
  limit: { name: string; points: number },
): Promise<RateVerdict | null> {
  const who = limitedAddress(address)
  return who === null ? null : countRequest(payload, { ...limit, windowSeconds: WINDOW_SECONDS }, who)
}

/**
 * Counts a request to an API; keys have limits of their own (`authenticate-key.ts`). Null where there is neither an account
 * nor an address to count, as in scripts.
 */
export async function countApiRequest(
  payload: Payload,
  { userId, address }: LimitedPrincipal,
): Promise<RateVerdict | null> {
  if (userId) {
    const limit = { name: 'api-user', points: env.userRequestsPerMinute, windowSeconds: WINDOW_SECONDS }
    return countRequest(payload, limit, userId)
  }
  return countAddress(payload, address, { name: 'api-address', points: env.addressRequestsPerMinute })
}

/** Counts a page of the shop or of the panel for the address that asks for it, signed in or not. Null without an address. */
export async function countPage(payload: Payload, address: string | null): Promise<RateVerdict | null> {
  return countAddress(payload, address, { name: 'page-address', points: env.addressPagesPerMinute })
}

/** Whose access token this is, by its signature alone: enough to count a request, not to authenticate it. */
export async function userOfToken(token: string | null): Promise<string | null> {
  if (token === null) return null
  const verdict = await accessTokens().verify(token)
  return verdict.kind === 'valid' ? verdict.claims.userId : null
}

/** The refusal of a request that was one too many: `RATE_LIMITED`. */
export function tooManyRequests({ limit, resetSeconds }: RateVerdict) {
  const message = `Too many requests: ${String(limit)} a minute are the limit.`
  return rateLimited(message, { limit, retryAfterSeconds: resetSeconds })
}
