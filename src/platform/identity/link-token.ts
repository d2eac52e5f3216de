import { createHash, createHmac } from 'node:crypto'

import { deriveKey } from './derive-key'
import { env } from '@/platform/settings/env'

/**
 * The token of an emailed link is not stored: it is the HMAC of its row's id, computed again when the message is
 * written. The queue holds an id and the database a digest, and neither of them alone is enough to use a link (ADR
 * 14).
 */
function tokenWith(secret: string, id: string): string {
  return createHmac('sha256', deriveKey(secret, 'account link', 32))
    .update(id)
    .digest('base64url')
}

/** The stored digest of a token. A random token of this length needs no slow hash. */
export function linkTokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** The token of a new row. */
export function linkToken(id: string): string {
  return tokenWith(env.payloadSecret, id)
}

/**
 * The token of a stored row, also when the secret was replaced since it was made.
 * @returns null when neither secret made it.
 */
export function restoreLinkToken(id: string, hash: Buffer): string | null {
  const secrets = [env.payloadSecret, env.payloadSecretPrevious]
  const tokens = secrets.flatMap((secret) => (secret === undefined ? [] : [tokenWith(secret, id)]))
  return tokens.find((token) => linkTokenHash(token).equals(hash)) ?? null
}
