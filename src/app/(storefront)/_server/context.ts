import 'server-only'

import config from '@payload-config'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { getPayload } from 'payload'
import { cache } from 'react'

import type { Authentication } from '@/features/account/identity/authenticate-session'
import { authenticateSession } from '@/features/account/identity/authenticate-session'
import type { Context } from '@/platform/context'
import { actorOfUser, ANONYMOUS, makeContext, withCallFacts } from '@/platform/context'
import { noteActor } from '@/platform/http/request-actor'
import { sessionCookieNames } from '@/platform/http/session-cookies'

const getVisit = cache(async () => {
  const payload = await getPayload({ config })
  const token = (await cookies()).get(sessionCookieNames().access)?.value
  const result = token ? await authenticateSession(payload, token) : null
  const visitor = withCallFacts(makeContext(payload, 'storefront', ANONYMOUS), await headers())
  return { result, visitor }
})

function contextOfSession(
  visitor: Context,
  { user, sessionId }: Pick<Extract<Authentication, { sessionId: string }>, 'user' | 'sessionId'>,
): Context {
  noteActor(user.id)
  return { ...visitor, actor: actorOfUser({ ...user, isActive: true }), sessionId }
}

/**
 * The principal's context, found once a request. Where the visit comes from does not matter here: a customer who follows a link in
 * a mail is signed in. Foreign pages cannot act with the cookie: src/server/own-site.ts refuses their writes.
 */
export const getStorefrontContext = cache(async (): Promise<Context> => {
  const { result, visitor } = await getVisit()
  return result?.kind === 'valid' ? contextOfSession(visitor, result) : visitor
})

/** The same, also for those who count as unauthenticated until they have set up two-step sign-in. */
export const getSetupContext = cache(async (): Promise<Context> => {
  const { result, visitor } = await getVisit()
  if (result?.kind !== 'must-set-up') return getStorefrontContext()
  return contextOfSession(visitor, result)
})

/** Redirects users who have to set up two-step sign-in to the page for it; then they return to `returnPath`. */
export async function leadToSetup(returnPath: string): Promise<void> {
  const { result } = await getVisit()
  if (result?.kind === 'must-set-up') redirect(`/set-up-two-step?next=${encodeURIComponent(returnPath)}`)
}

/** The context of a signed-in user; visitors are redirected to the sign-in and return to `returnPath`. */
export async function requireSignedIn(returnPath: string): Promise<Context> {
  const ctx = await getStorefrontContext()
  await leadToSetup(returnPath)
  if (ctx.actor.type === 'anonymous') redirect(`/login?next=${encodeURIComponent(returnPath)}`)
  return ctx
}

/** The value; shows the 404 page when it is null or the use case refuses with NOT_FOUND. */
export async function foundOr404<T>(search: Promise<T | null>): Promise<T> {
  const value = await search.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'NOT_FOUND') return null
    throw error
  })
  return value ?? notFound()
}

/** Shows the 404 page for a page of a list after its last one; the first is there when the list is empty. */
export function assertPageExists({ products, page }: { products: readonly unknown[]; page: number }): void {
  if (page > 1 && products.length === 0) notFound()
}
