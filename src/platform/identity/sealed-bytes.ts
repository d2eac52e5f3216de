import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

import { deriveKey } from './derive-key'
import { env } from '@/platform/settings/env'

/** The stored bytes: the key's id, the nonce, the tag and the ciphertext. */
const KEY_ID_BYTES = 8
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = KEY_ID_BYTES + NONCE_BYTES + TAG_BYTES
const ALGORITHM = 'aes-256-gcm'

interface SealingKey {
  id: Buffer
  bytes: Buffer
}

/**
 * Encrypts values so that a dump of the database does not reveal them. They are bound to `owner`: in another owner's
 * row they cannot be opened.
 */
export interface Sealer {
  seal: (plain: Uint8Array, owner: string) => Buffer
  /**
   * @returns null when neither secret sealed it.
   * @throws Error when it belongs to another owner, or was changed.
   */
  unseal: (sealed: Buffer, owner: string) => Buffer | null
  /** The first bytes of everything that the former secret sealed; null when no secret is being replaced. */
  formerMark: Buffer | null
}

function keyOf(secret: string): SealingKey {
  return {
    id: deriveKey(secret, 'sealed bytes key id', KEY_ID_BYTES),
    bytes: deriveKey(secret, 'sealed bytes key', 32),
  }
}

function sealWith(key: SealingKey, plain: Uint8Array, owner: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, key.bytes, nonce).setAAD(Buffer.from(owner))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([key.id, nonce, cipher.getAuthTag(), text])
}

function unsealWith(key: SealingKey, sealed: Buffer, owner: string): Buffer {
  const nonce = sealed.subarray(KEY_ID_BYTES, KEY_ID_BYTES + NONCE_BYTES)
  const options = { authTagLength: TAG_BYTES }
  const decipher = createDecipheriv(ALGORITHM, key.bytes, nonce, options).setAAD(Buffer.from(owner))
  decipher.setAuthTag(sealed.subarray(HEAD_BYTES - TAG_BYTES, HEAD_BYTES))
  return Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()])
}

/** Seals with the key of `secret`; opens with that one and, while a secret is being replaced, with the former. */
export function createSealer(secret: string, former?: string): Sealer {
  const current = keyOf(secret)
  const previous = former === undefined ? null : keyOf(former)
  return {
    seal: (plain, owner) => sealWith(current, plain, owner),
    unseal: (sealed, owner) => {
      const id = sealed.subarray(0, KEY_ID_BYTES)
      const key = [current, previous].find((candidate) => candidate?.id.equals(id))
      return key ? unsealWith(key, sealed, owner) : null
    },
    formerMark: previous?.id ?? null,
  }
}

let shared: Sealer | undefined

/** The sealer of this process' own secrets. */
export function sealer(): Sealer {
  return (shared ??= createSealer(env.payloadSecret, env.payloadSecretPrevious))
}
