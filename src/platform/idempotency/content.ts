import { createHash } from 'node:crypto'

/** The digest of all that a write depends on, 32 bytes. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256')
  // Each part with its length in front: the parts of one request never read as those of another.
  for (const part of parts) hash.update(`${String(Buffer.byteLength(part))}:`).update(part)
  return hash.digest()
}
