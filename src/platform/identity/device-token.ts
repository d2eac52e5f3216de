import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

import { deriveKey } from './derive-key'
import { env } from '@/platform/settings/env'
import { cookieAttributes } from '@/platform/http/session-cookies'

const LIFE_DAYS = 365
const DAY_MS = 24 * 60 * 60 * 1000
const TOKEN = /^([\w-]{22})\.(\d{1,6})\.([\w-]{43})$/

function macOf(secret: string, text: string): Buffer {
  return createHmac('sha256', deriveKey(secret, 'known device', 32))
    .update(text)
    .digest()
}

const today = () => Math.floor(Date.now() / DAY_MS)

/**
 * Issues the token that a device keeps after a sign-in and sends with the next one. It proves only that the device
 * signed in to this account before, so that failed attempts from elsewhere do not make it wait. It grants no access.
 */
export function issueDeviceToken(userId: string): string {
  const id = randomBytes(16).toString('base64url')
  const facts = `${id}.${String(today())}`
  return `${facts}.${macOf(env.payloadSecret, `${userId}.${facts}`).toString('base64url')}`
}

/** The id of a device that signed in to this account before; null for any other. */
export function knownDevice(token: string | null | undefined, userId: string): string | null {
  const [, id, day, mac] = TOKEN.exec(token ?? '') ?? []
  if (id === undefined || day === undefined || mac === undefined) return null
  if (today() - Number(day) > LIFE_DAYS) return null
  const given = Buffer.from(mac, 'base64url')
  const { payloadSecret, payloadSecretPrevious } = env
  const secrets = [payloadSecret, ...(payloadSecretPrevious === undefined ? [] : [payloadSecretPrevious])]
  const isGenuine = secrets.some((secret) => {
    const expected = macOf(secret, `${userId}.${id}.${day}`)
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
  return isGenuine ? id : null
}

/** The name of the cookie that holds the device token. Signing out keeps it. */
export function deviceCookieName(): string {
  return cookieAttributes().secure ? '__Host-backroom-device' : 'backroom-device'
}

export const DEVICE_COOKIE_SECONDS = (LIFE_DAYS * DAY_MS) / 1000

/** The same as a value of `Set-Cookie`. */
export function setDeviceCookieValue(token: string): string {
  const { secure } = cookieAttributes()
  const attributes = `Path=/; Max-Age=${String(DEVICE_COOKIE_SECONDS)}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return `${deviceCookieName()}=${token}; ${attributes}`
}
