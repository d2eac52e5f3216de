import path from 'node:path'

import { DomainError } from '@/domain/errors'
import { env } from '@/platform/settings/env'

const STORED_NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.csv$/

/** Where uploads of former releases are, and the lists of their imports: on the disk of the machine that took them. */
export function formerFolder(): string {
  return path.join(env.dataDir, 'imports')
}

/** Whether a name is that of an upload. */
export function isStoredName(name: string): boolean {
  return STORED_NAME.test(name)
}

/**
 * Checks that a name is the generated one of an upload.
 * @throws DomainError `VALIDATION_ERROR` for any other name, since names come from browsers.
 */
export function assertStoredName(storedAs: string): void {
  if (!isStoredName(storedAs)) throw new DomainError('VALIDATION_ERROR', 'There is no such upload.')
}

/** The path of an upload of a former release. */
export function formerFileOf(storedAs: string): string {
  return path.join(formerFolder(), storedAs)
}

/** The path of a list of an import of a former release. */
export function formerListOf(storedAs: string, list: 'rejected' | 'changed'): string {
  return formerFileOf(storedAs).replace(/\.csv$/, `.${list}.csv`)
}
