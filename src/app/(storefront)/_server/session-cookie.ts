import 'server-only'

import { cookies } from 'next/headers'

import type { SessionTokens } from '@/platform/session-cookies'
import { cookieAttributes, sessionCookies } from '@/platform/session-cookies'

/** Keeps a session in the browser, in the cookies that the admin panel and REST read too. */
export async function keepSession(tokens: SessionTokens): Promise<void> {
  await setCookies(tokens)
}

/** Forgets the session of this browser. */
export async function dropSession(): Promise<void> {
  await setCookies(null)
}

async function setCookies(tokens: SessionTokens | null): Promise<void> {
  const jar = await cookies()
  for (const { name, value, expires } of sessionCookies(tokens)) {
    jar.set(name, value, { ...cookieAttributes(), expires })
  }
}
