import { hkdfSync } from 'node:crypto'

/** A key of `length` bytes for one purpose alone: what is signed for one purpose is not valid for another. */
export function deriveKey(secret: string, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'backroom', purpose, length))
}
