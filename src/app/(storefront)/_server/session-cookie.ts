import 'server-only'

import { cookies } from 'next/headers'

import { DEVICE_COOKIE_SECONDS, deviceCookieName } from '@/platform/device-token'
import type { SessionTokens } from '@/platform/session-cookies'
import { cookieAttributes, sessionCookies } from '@/platform/session-cookies'

/** Keeps a session in the browser, in the cookies that the admin panel and REST read too, and that it was signed in with. */
export async function keepSession(tokens: SessionTokens & { deviceToken: string }): Promise<void> {
  await setCookies(tokens)
  const jar = await cookies()
  jar.set(deviceCookieName(), tokens.deviceToken, { ...cookieAttributes(), maxAge: DEVICE_COOKIE_SECONDS })
}

/** What this browser kept when it was signed in with before. */
export async function deviceOfBrowser(): Promise<string | undefined> {
  return (await cookies()).get(deviceCookieName())?.value
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
