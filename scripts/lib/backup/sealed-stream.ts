import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { StartFailure } from '../failure'

/** Plain bytes of a chunk; each is authenticated on its own, so that nothing is used that was not. */
const CHUNK_BYTES = 64 * 1024
const TAG_BYTES = 16
const SALT_BYTES = 16
const KEY_BYTES = 32
const NONCE_BYTES = 12
const SCRYPT = { N: 2 ** 17, r: 8, p: 1 }
/** A changed backup must not make this process use up the memory of its machine. */
const MAX_COST = 2 ** 20

/** How the key of a backup is made of its passphrase. */
export interface KeyDerivation {
  salt: string
  N: number
  r: number
  p: number
}

export function newKeyDerivation(): KeyDerivation {
  return { salt: randomBytes(SALT_BYTES).toString('base64'), ...SCRYPT }
}

/** The key of a backup; slow on purpose. */
export function deriveKey(passphrase: string, { salt, N, r, p }: KeyDerivation): Promise<Buffer> {
  if (N > MAX_COST || r > 16 || p > 16) throw new StartFailure('the backup asks for an absurd key derivation')
  return new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 256 * N * r }
    scrypt(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), KEY_BYTES, options, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
}

/** Each part has a key of its own, made of its name: parts cannot be exchanged. */
function keyOfPart(key: Buffer, name: string, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, `backroom-backup:${name}`, KEY_BYTES))
}

/** Counts chunks, and tells the last one from the others: a stream that was cut off does not end rightly. */
function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES)
  nonce.writeUIntBE(index, NONCE_BYTES - 7, 6)
  nonce[NONCE_BYTES - 1] = isLast ? 1 : 0
  return nonce
}

/** Pieces of exactly `size` bytes, but for the last one, which is told to be the last. */
async function* inChunks(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ bytes: Buffer; isLast: boolean }> {
  let waiting: Buffer[] = []
  let length = 0
  for await (const piece of source) {
    waiting.push(Buffer.from(piece))
    length += piece.length
    // More than a chunk, not a whole one: only then it is known not to be the last.
    if (length <= size) continue
    const all = Buffer.concat(waiting)
    let at = 0
    for (; all.length - at > size; at += size) yield { bytes: all.subarray(at, at + size), isLast: false }
    waiting = [all.subarray(at)]
    length = all.length - at
  }
  yield { bytes: Buffer.concat(waiting), isLast: true }
}

/** Encrypts the bytes of a part: a salt, then chunks by AES-256-GCM, each with its tag. */
export async function* seal(
  source: AsyncIterable<Uint8Array>,
  { key, name }: { key: Buffer; name: string },
): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES)
  const own = keyOfPart(key, name, salt)
  yield salt
  let index = 0
  for await (const { bytes, isLast } of inChunks(source, CHUNK_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', own, nonceOf(index, isLast))
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    index += 1
  }
}

async function* headAndRest(source: AsyncIterable<Uint8Array>, take: (head: Buffer) => void) {
  let head = Buffer.alloc(0)
  for await (const piece of source) {
    if (head.length === SALT_BYTES) {
      yield piece
      continue
    }
    const all = Buffer.concat([head, piece])
    head = all.subarray(0, SALT_BYTES)
    if (head.length < SALT_BYTES) continue
    take(head)
    if (all.length > SALT_BYTES) yield all.subarray(SALT_BYTES)
  }
}

/**
 * Decrypts the bytes of a part.
 * @throws StartFailure when the key is another one, or the bytes were changed or cut off.
 */
export async function* unseal(
  source: AsyncIterable<Uint8Array>,
  { key, name }: { key: Buffer; name: string },
): AsyncGenerator<Buffer> {
  let own: Buffer | undefined
  const rest = headAndRest(source, (salt) => (own = keyOfPart(key, name, salt)))
  let index = 0
  for await (const { bytes, isLast } of inChunks(rest, CHUNK_BYTES + TAG_BYTES)) {
    if (own === undefined || bytes.length < TAG_BYTES) throw wrongKey(name)
    const decipher = createDecipheriv('aes-256-gcm', own, nonceOf(index, isLast))
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
    let plain: Buffer
    try {
      plain = Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()])
    } catch (cause) {
      throw wrongKey(name, cause)
    }
    yield plain
    index += 1
  }
}

function wrongKey(name: string, cause?: unknown): StartFailure {
  return new StartFailure(
    `${name} cannot be decrypted: the passphrase is another one, or the backup was changed or cut off.`,
    { cause },
  )
}
