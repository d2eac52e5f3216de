import { hkdfSync } from 'node:crypto'

/** A key of `length` bytes for one purpose alone: what is signed for one of them passes for nothing else. */
export function deriveKey(secret: string, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'backroom', purpose, length))
}
