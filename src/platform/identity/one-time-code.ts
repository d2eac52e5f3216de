import { Secret, TOTP } from 'otpauth'

/**
 * RFC 6238 with the parameters that every authenticator app supports: SHA-1, six digits, a new code each half minute.
 */
const SHAPE = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** Clocks differ: the previous code and the next one are accepted too. */
const WINDOW = 1
const FORM = /^[0-9]{6}$/
/** RFC 4226, section 4: 160 bits. */
const SECRET_BYTES = 20

/** Generates the secret of an authenticator app: 160 random bits. */
export function newCodeSecret(): Uint8Array {
  return new Secret({ size: SECRET_BYTES }).bytes
}

function secretOf(bytes: Uint8Array): Secret {
  // The library reads the complete buffer behind an array, and a Node.js Buffer may be a slice of one.
  return new Secret({ buffer: Uint8Array.from(bytes).buffer })
}

/** What an authenticator app needs: the secret to type in, and the same as an `otpauth://` address. */
export function describeSecret(
  bytes: Uint8Array,
  { issuer, account }: { issuer: string; account: string },
): { secret: string; uri: string } {
  const secret = secretOf(bytes)
  // The label ends at its colon.
  const named = { issuer: issuer.replaceAll(':', ' ').trim(), label: account }
  return { secret: secret.base32, uri: new TOTP({ ...SHAPE, ...named, secret }).toString() }
}

/**
 * The half-minute step since 1970 that a code belongs to; null when it is not a code of this secret around `nowMs`.
 */
export function stepOfCode(bytes: Uint8Array, code: string, nowMs: number): number | null {
  // The library throws for any other text.
  if (!FORM.test(code)) return null
  const delta = TOTP.validate({
    ...SHAPE,
    secret: secretOf(bytes),
    token: code,
    timestamp: nowMs,
    window: WINDOW,
  })
  return delta === null ? null : TOTP.counter({ period: SHAPE.period, timestamp: nowMs }) + delta
}
