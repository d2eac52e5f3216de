import type { Payload } from 'payload'

import { accessTokens } from '@/platform/identity/access-token'
import { env } from '@/platform/settings/env'
import { limitedAddress } from '@/platform/http/network'
import type { RateVerdict } from '@/platform/limits/rate-limit'
import { countRequest, rateLimited } from '@/platform/limits/rate-limit'

const WINDOW_SECONDS = 60

/** What an API request is counted by: the signed-in account, else the network address. */
export interface LimitedPrincipal {
  userId: string | null | undefined
  address: string | null
}

async function countAddress(
  payload: Payload,
  address: string | null,
  limit: { name: string; points: number },
): Promise<RateVerdict | null> {
  const counted = limitedAddress(address)
  return counted === null ? null : countRequest(payload, { ...limit, windowSeconds: WINDOW_SECONDS }, counted)
}

/**
 * Counts a request to an API; keys have limits of their own (`authenticate-key.ts`). Null without an account and an
 * address, as in scripts.
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

/** Counts a page request of the shop or the panel by network address, signed in or not. Null without an address. */
export async function countPage(payload: Payload, address: string | null): Promise<RateVerdict | null> {
  return countAddress(payload, address, { name: 'page-address', points: env.addressPagesPerMinute })
}

/**
 * The id of an access token's user, by its signature alone: enough to count a request, not to authenticate it. Null
 * for an invalid token.
 */
export async function userOfToken(token: string | null): Promise<string | null> {
  if (token === null) return null
  const verdict = await accessTokens().verify(token)
  return verdict.kind === 'valid' ? verdict.claims.userId : null
}

/** The refusal of a request over the limit: `RATE_LIMITED`. */
export function tooManyRequests({ limit, resetSeconds }: RateVerdict) {
  const message = `Too many requests: the limit is ${String(limit)} a minute.`
  return rateLimited(message, { limit, retryAfterSeconds: resetSeconds })
}
