import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'

import { deriveKey, newKeyDerivation, seal, unseal } from './sealed-stream'

const key = randomBytes(32)
const part = { key, name: 'tables/orders' }

/** In pieces that end nowhere near a chunk. */
async function* pieces(bytes: Buffer, size = 7_001): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function gather(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of stream) all.push(piece)
  return Buffer.concat(all)
}

const sealed = (bytes: Buffer) => gather(seal(pieces(bytes), part))
const opened = (bytes: Buffer, as = part) => gather(unseal(pieces(bytes), as))

describe('an encrypted part', () => {
  it('is what it was, whatever its length', async () => {
    for (const length of [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]) {
      const bytes = randomBytes(length)
      const secret = await sealed(bytes)
      expect(secret.includes(bytes.subarray(0, 32)) && length > 0).toBe(false)
      expect((await opened(secret)).equals(bytes)).toBe(true)
    }
  })

  it('is refused when a bit is another one, wherever', async () => {
    const secret = await sealed(randomBytes(150_000))
    for (const at of [0, 16, 70_000, secret.length - 1]) {
      const changed = Buffer.from(secret)
      changed[at] = (changed[at] ?? 0) ^ 1
      await expect(opened(changed)).rejects.toThrow('cannot be decrypted')
    }
  })

  it('is refused when it is cut off, also between two chunks, or goes on', async () => {
    const secret = await sealed(randomBytes(150_000))
    const chunk = 65_536 + 16
    for (const length of [0, 10, 16, 16 + chunk, 16 + 2 * chunk, secret.length - 1]) {
      await expect(opened(secret.subarray(0, length)), String(length)).rejects.toThrow('cannot be decrypted')
    }
    await expect(opened(Buffer.concat([secret, Buffer.from('x')]))).rejects.toThrow('cannot be decrypted')
  })

  it('is refused with another key and in the place of another part', async () => {
    const secret = await sealed(Buffer.from('orders'))
    await expect(opened(secret, { key: randomBytes(32), name: part.name })).rejects.toThrow('passphrase')
    await expect(opened(secret, { key, name: 'tables/users' })).rejects.toThrow('passphrase')
  })

  it('has a key that follows from the passphrase and the salt', async () => {
    const derivation = { ...newKeyDerivation(), N: 2 ** 10 }
    const first = await deriveKey('correct horse battery', derivation)
    expect(first.equals(await deriveKey('correct horse battery', derivation))).toBe(true)
    expect(
      first.equals(await deriveKey('correct horse battery', { ...newKeyDerivation(), N: 2 ** 10 })),
    ).toBe(false)
    expect(() => deriveKey('x', { ...derivation, N: 2 ** 30 })).toThrow('absurd')
  })
})
