import { createHash, createHmac } from 'node:crypto'

import { deriveKey } from './derive-key'
import { env } from '@/platform/settings/env'

/**
 * Links in mails carry a token that nothing stores: it is the HMAC of its row's id, made again when the mail is written.
 * So the queue holds an id, the database a digest, and neither of them alone opens anything (ADR 14).
 */
function tokenWith(secret: string, id: string): string {
  return createHmac('sha256', deriveKey(secret, 'account link', 32))
    .update(id)
    .digest('base64url')
}

/** What is stored of a token. It is as random as its key, so that a plain digest gives nothing away. */
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
