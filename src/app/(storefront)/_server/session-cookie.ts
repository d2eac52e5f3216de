import 'server-only'

import { cookies } from 'next/headers'

import type { Device } from '@/features/account/sign-in/attach-device'
import { DEVICE_COOKIE_SECONDS, deviceCookieName } from '@/platform/identity/device-token'
import type { SessionTokens } from '@/platform/http/session-cookies'
import { cookieAttributes, sessionCookieNames, sessionCookies } from '@/platform/http/session-cookies'

/** Stores a session and the device token in the browser's cookies, which the admin panel and REST read too. */
export async function keepSession(tokens: SessionTokens & { deviceToken: string }): Promise<void> {
  await setCookies(tokens)
  const jar = await cookies()
  jar.set(deviceCookieName(), tokens.deviceToken, { ...cookieAttributes(), maxAge: DEVICE_COOKIE_SECONDS })
}

/** The device token of an earlier sign-in in this browser, and the refresh token of a session that it still has. */
export async function deviceOfBrowser(): Promise<Device> {
  const jar = await cookies()
  return {
    deviceToken: jar.get(deviceCookieName())?.value,
    formerToken: jar.get(sessionCookieNames().refresh)?.value,
  }
}

/** Deletes the session cookies of this browser. */
export async function dropSession(): Promise<void> {
  await setCookies(null)
}

async function setCookies(tokens: SessionTokens | null): Promise<void> {
  const jar = await cookies()
  for (const { name, value, expires } of sessionCookies(tokens)) {
    jar.set(name, value, { ...cookieAttributes(), expires })
  }
}
