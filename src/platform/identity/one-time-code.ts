import { Secret, TOTP } from 'otpauth'

/** RFC 6238 as every authenticator app has it: SHA-1, six digits, a new code each half minute. */
const SHAPE = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** Clocks differ: the code before and the one after count too. */
const WINDOW = 1
const FORM = /^[0-9]{6}$/
/** RFC 4226, section 4: 160 bits. */
const SECRET_BYTES = 20

export function newCodeSecret(): Uint8Array {
  return new Secret({ size: SECRET_BYTES }).bytes
}

function secretOf(bytes: Uint8Array): Secret {
  // The library takes the whole buffer behind an array, of which a Node.js Buffer may be a part.
  return new Secret({ buffer: Uint8Array.from(bytes).buffer })
}

/** What an authenticator app is told: the secret to type in, and the same as an address for its camera. */
export function describeSecret(
  bytes: Uint8Array,
  { issuer, account }: { issuer: string; account: string },
): { secret: string; uri: string } {
  const secret = secretOf(bytes)
  // The label ends at its colon.
  const named = { issuer: issuer.replaceAll(':', ' ').trim(), label: account }
  return { secret: secret.base32, uri: new TOTP({ ...SHAPE, ...named, secret }).toString() }
}

/** Which half minute since 1970 a code belongs to; null when it is no code of this secret around `nowMs`. */
export function stepOfCode(bytes: Uint8Array, code: string, nowMs: number): number | null {
  // Of anything else the library throws.
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
