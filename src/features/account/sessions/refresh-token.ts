import { createHash, randomBytes } from 'node:crypto'

/** A new refresh token: 256 random bits, which say nothing. */
export function newRefreshToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of it. Of so random a text a plain digest gives nothing away. */
export function refreshTokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
