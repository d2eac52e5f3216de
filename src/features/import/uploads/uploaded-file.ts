import path from 'node:path'

import { DomainError } from '@/domain/errors'
import { env } from '@/platform/settings/env'

const STORED_NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.csv$/

/** The folder of uploads that wait for the worker. Web and worker processes share it. */
export function importsFolder(): string {
  return path.join(env.dataDir, 'imports')
}

/** Whether a file name in this folder is that of an upload. */
export function isStoredName(name: string): boolean {
  return STORED_NAME.test(name)
}

/**
 * The path of an upload by its generated name.
 * @throws DomainError `VALIDATION_ERROR` for any other name, since names come from browsers.
 */
export function uploadedFile(storedAs: string): string {
  if (!isStoredName(storedAs)) throw new DomainError('VALIDATION_ERROR', 'There is no such upload.')
  return path.join(importsFolder(), storedAs)
}

/** The path of the rejected lines of an import. */
export function rejectedFileOf(storedAs: string): string {
  return uploadedFile(storedAs).replace(/\.csv$/, '.rejected.csv')
}
