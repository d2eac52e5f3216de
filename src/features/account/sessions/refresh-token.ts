import { createHash, randomBytes } from 'node:crypto'

/** A new refresh token: 256 random bits without content. */
export function newRefreshToken(): string {
  return randomBytes(32).toString('base64url')
}

/** The stored digest of a refresh token. A random token of this length needs no slow hash. */
export function refreshTokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
