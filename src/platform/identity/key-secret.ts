import { hash, randomBytes } from 'node:crypto'

/** What every key begins with, so that scanners for leaked secrets find it. */
const MARK = 'br_'
const SECRET_BYTES = 32
const PREFIX_LENGTH = 8

const FORM = /^br_[\w-]{43}$/

export interface KeySecret {
  /** `br_` and 43 characters: shown once, kept nowhere. */
  secret: string
  /** Its beginning, by which people tell their keys apart. */
  prefix: string
  hash: string
}

/** SHA-256 is enough: there are 256 random bits to guess, and no word to try. */
function hashOf(secret: string): string {
  return hash('sha256', secret, 'hex')
}

export function makeKeySecret(): KeySecret {
  const secret = MARK + randomBytes(SECRET_BYTES).toString('base64url')
  return { secret, prefix: secret.slice(0, MARK.length + PREFIX_LENGTH), hash: hashOf(secret) }
}

/** Whether a credential means to be a key, well-formed or not. */
export function isKeyLike(credential: string): boolean {
  return credential.startsWith(MARK)
}

/** The hash of what may be a key; null for every other credential. */
export function keyHashOf(credential: string): string | null {
  return FORM.test(credential) ? hashOf(credential) : null
}
