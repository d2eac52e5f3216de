import 'server-only'

import config from '@payload-config'
import { cookies, headers as requestHeaders } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { getPayload } from 'payload'
import { cache } from 'react'

import type { Context } from '@/platform/context'
import { actorOfUser, makeContext, withCallFacts } from '@/platform/context'

interface Session {
  ctx: Context
  /** Null for visitors. */
  sessionId: string | null
}

/**
 * Who asks, found out once a request. The cookie is passed on as a token, because Payload ignores a cookie on visits
 * that come from another site, and a customer who follows a link in a mail would seem signed out. Foreign pages cannot
 * act with it: the cookie is SameSite=Lax, and Next.js checks the origin of every server action.
 */
export const getSession = cache(async (): Promise<Session> => {
  const payload = await getPayload({ config })
  const token = (await cookies()).get(`${payload.config.cookiePrefix}-token`)?.value
  const headers = new Headers(token ? { Authorization: `JWT ${token}` } : {})
  const { user } = token ? await payload.auth({ headers }) : { user: null }
  const sessionId: unknown = user && '_sid' in user ? user._sid : null
  return {
    ctx: withCallFacts(makeContext(payload, 'storefront', actorOfUser(user)), await requestHeaders()),
    sessionId: typeof sessionId === 'string' ? sessionId : null,
  }
})

export async function getStorefrontContext(): Promise<Context> {
  return (await getSession()).ctx
}

/** The same for pages of one's own: visitors are sent to sign in, and come back to `returnPath`. */
export async function requireSignedIn(returnPath: string): Promise<Context> {
  const ctx = await getStorefrontContext()
  if (ctx.actor.type === 'anonymous') redirect(`/login?next=${encodeURIComponent(returnPath)}`)
  return ctx
}

/** The value, or the page for what does not exist when the use case says so. */
export async function foundOr404<T>(search: Promise<T | null>): Promise<T> {
  const value = await search.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'NOT_FOUND') return null
    throw error
  })
  return value ?? notFound()
}
