import { createHash } from 'node:crypto'
import { StartFailure } from '../failure'
import type { FileStore } from './file-store'
import type { Manifest, OpenBackup, Part } from './manifest'
import { seal, unseal } from './sealed-stream'

interface PartTarget {
  store: FileStore
  key: Buffer | undefined
}

/** Stores a part as a stream, and tells what it must be when it is read again. */
export async function writePart(
  { store, key }: PartTarget,
  name: string,
  content: AsyncIterable<Uint8Array>,
): Promise<Part> {
  const hash = createHash('sha256')
  let bytes = 0
  async function* counted() {
    for await (const piece of key ? seal(content, { key, name }) : content) {
      hash.update(piece)
      bytes += piece.length
      yield piece
    }
  }
  await store.write(name, counted())
  return { name, bytes, sha256: hash.digest('hex') }
}

function changed(name: string, how: string): StartFailure {
  return new StartFailure(`The backup was altered: ${name} ${how}. Nothing was restored from it.`)
}

async function* storedBytes(store: FileStore, { name, bytes, sha256 }: Part): AsyncGenerator<Uint8Array> {
  const file = await store.open(name)
  if (!file) throw changed(name, 'is missing')
  const hash = createHash('sha256')
  let length = 0
  for await (const piece of file.stream as AsyncIterable<Uint8Array>) {
    hash.update(piece)
    length += piece.length
    yield piece
  }
  if (length !== bytes) {
    throw changed(name, `has ${String(length)} bytes in place of ${String(bytes)}`)
  }
  if (hash.digest('hex') !== sha256) throw changed(name, 'has other bytes than were written')
}

/**
 * The bytes of a part, decrypted. That they are the right ones is known only at the end, or of encrypted ones at each chunk.
 * @throws StartFailure
 */
export function readPart(
  store: FileStore,
  { manifest, key }: OpenBackup,
  name: string,
): AsyncGenerator<Uint8Array> {
  const part = manifest.parts.find((candidate) => candidate.name === name)
  if (!part) throw changed(name, 'is not listed')
  const stored = storedBytes(store, part)
  return key ? unseal(stored, { key, name }) : stored
}

/**
 * Reads every part once, before anything is changed.
 * @throws StartFailure naming the part that is missing, cut off or changed.
 */
export async function verifyParts(store: FileStore, manifest: Manifest): Promise<{ bytes: number }> {
  let total = 0
  for (const part of manifest.parts) {
    for await (const piece of storedBytes(store, part)) total += piece.length
  }
  return { bytes: total }
}
