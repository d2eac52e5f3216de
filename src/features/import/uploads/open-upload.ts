import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'

import type { Sql } from '@/platform/database/transaction'
import { errorCode } from '@/platform/errors/error-code'

import { readStored, removeStored, sizeOfStored } from './stored-file'
import { assertStoredName, formerFileOf } from './uploaded-file'

/** An upload that can be read from its beginning. */
export interface Upload {
  size: number
  bytes: AsyncGenerator<Uint8Array>
}

/**
 * The bytes of a file of this machine. It is opened when the first are asked for, so that a file that cannot be is told to who
 * reads: an error of a stream that is not read yet would end the process.
 */
export async function* bytesOfFile(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path) as AsyncIterable<Uint8Array>
}

/** An error that says that there is no such file. */
export function isGone(error: unknown): boolean {
  return errorCode(error) === 'ENOENT'
}

/**
 * Opens an upload: in the database, or on the disk of this machine, where the release before left it.
 * @returns null when it is in neither place.
 * @throws DomainError `VALIDATION_ERROR` for a name that none has; an error of the file system for one that cannot be looked at.
 */
export async function openUpload(sql: Sql, storedAs: string): Promise<Upload | null> {
  assertStoredName(storedAs)
  const name = { storedAs, kind: 'upload' } as const
  const size = await sizeOfStored(sql, name)
  if (size !== null) return { size, bytes: readStored(sql, name, size) }
  const path = formerFileOf(storedAs)
  try {
    return { size: (await stat(path)).size, bytes: bytesOfFile(path) }
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}

/** Removes an upload from where it is. */
export async function removeUpload(sql: Sql, storedAs: string): Promise<void> {
  assertStoredName(storedAs)
  await removeStored(sql, storedAs, ['upload'])
  await rm(formerFileOf(storedAs), { force: true })
}
