import path from 'node:path'

import { DomainError } from '@/domain/errors'
import { env } from '@/platform/settings/env'

const STORED_NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.csv$/

/** Where uploads wait for the worker. Web and worker processes share this folder. */
export function importsFolder(): string {
  return path.join(env.dataDir, 'imports')
}

/** Whether a file of this folder is an upload, by its name. */
export function isStoredName(name: string): boolean {
  return STORED_NAME.test(name)
}

/**
 * The path of an upload by its generated name.
 * @throws DomainError `VALIDATION_ERROR` on any other name: it comes from a browser.
 */
export function uploadedFile(storedAs: string): string {
  if (!isStoredName(storedAs)) throw new DomainError('VALIDATION_ERROR', 'There is no such upload.')
  return path.join(importsFolder(), storedAs)
}

/** Where the rejected lines of an import are kept. */
export function rejectedFileOf(storedAs: string): string {
  return uploadedFile(storedAs).replace(/\.csv$/, '.rejected.csv')
}
