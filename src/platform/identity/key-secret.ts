import { hash, randomBytes } from 'node:crypto'

/** The prefix of every key, by which scanners for leaked secrets find it. */
const MARK = 'br_'
const SECRET_BYTES = 32
const PREFIX_LENGTH = 8

const FORM = /^br_[\w-]{43}$/

export interface KeySecret {
  /** `br_` and 43 characters: shown once, never stored. */
  secret: string
  /** Its beginning, by which people tell their keys apart. */
  prefix: string
  hash: string
}

/** SHA-256 is enough: the secret has 256 random bits. */
function hashOf(secret: string): string {
  return hash('sha256', secret, 'hex')
}

/** Generates the secret of a new key: 256 random bits, with its prefix and the hash to store. */
export function makeKeySecret(): KeySecret {
  const secret = MARK + randomBytes(SECRET_BYTES).toString('base64url')
  return { secret, prefix: secret.slice(0, MARK.length + PREFIX_LENGTH), hash: hashOf(secret) }
}

/** Whether a credential has the form of a key's beginning, well-formed or not. */
export function isKeyLike(credential: string): boolean {
  return credential.startsWith(MARK)
}

/** The hash of a well-formed key; null for any other credential. */
export function keyHashOf(credential: string): string | null {
  return FORM.test(credential) ? hashOf(credential) : null
}
