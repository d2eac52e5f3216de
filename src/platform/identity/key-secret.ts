import { hash, randomBytes } from 'node:crypto'

import type { KeyMode } from '@/domain/account/api-key'

/** The prefix of every key, by which scanners for leaked secrets find it. */
const MARK = 'br_'
/** What keys of a mode begin with. */
const MARKS = { live: MARK, test: `${MARK}test_` } as const satisfies Record<KeyMode, string>
const SECRET_BYTES = 32
const PREFIX_LENGTH = 8

/** They differ in length, so that no key of one mode has the form of the other. */
const FORMS = { live: /^br_[\w-]{43}$/, test: /^br_test_[\w-]{43}$/ } as const satisfies Record<
  KeyMode,
  RegExp
>

export interface KeySecret {
  /** `br_` or `br_test_` and 43 characters: shown once, never stored. */
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
export function makeKeySecret(mode: KeyMode = 'live'): KeySecret {
  const mark = MARKS[mode]
  const secret = mark + randomBytes(SECRET_BYTES).toString('base64url')
  return { secret, prefix: secret.slice(0, mark.length + PREFIX_LENGTH), hash: hashOf(secret) }
}

/** Whether a credential has the form of a key's beginning, well-formed or not. */
export function isKeyLike(credential: string): boolean {
  return credential.startsWith(MARK)
}

/** The hash of a well-formed key of a mode; null for any other credential. */
export function keyHashOf(credential: string, mode: KeyMode): string | null {
  return FORMS[mode].test(credential) ? hashOf(credential) : null
}

/** Whether a credential has the form of a key for the sandbox. */
export function isTestKey(credential: string): boolean {
  return FORMS.test.test(credential)
}
