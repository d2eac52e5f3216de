import type { FlattenedField, PayloadRequest } from 'payload'

import { DomainError, invalidField } from '@/domain/errors'
import type { Sql } from '@/platform/database/transaction'

import { changedSince } from './changed-since'
import type { StoredVersion } from './stored-version'

type Row = Readonly<Record<string, unknown>>

/**
 * The version that an update is based on, in milliseconds; null when it names none. Forms and programs that send a
 * complete document send its `updatedAt`.
 * @throws DomainError `VALIDATION_ERROR` when it is not a time.
 */
export function versionSent(data: unknown): number | null {
  const sent: unknown = typeof data === 'object' && data !== null ? (data as Row)['updatedAt'] : undefined
  if (sent === undefined || sent === null || sent === '') return null
  const ms = sent instanceof Date ? sent.getTime() : typeof sent === 'string' ? Date.parse(sent) : NaN
  if (Number.isNaN(ms))
    throw invalidField('updatedAt', 'Send the updatedAt of the document, or leave it out.')
  return ms
}

/** Whether an update based on a version would overwrite later changes. */
export function isStale(sentMs: number, { updatedAtMs, contentAtMs }: StoredVersion): boolean {
  return sentMs !== updatedAtMs && !(sentMs >= contentAtMs && sentMs < updatedAtMs)
}

/** The refusal of an update that is based on an older version, with the later changes and the current version. */
export async function versionConflict(
  req: PayloadRequest,
  sql: Sql,
  document: {
    chain: string
    fields: readonly FlattenedField[]
    sinceMs: number
    sent: Row
    stored: StoredVersion
  },
): Promise<DomainError> {
  const { changedBy, changes } = await changedSince(req, sql, document)
  return new DomainError(
    'CONFLICT',
    'This document has changed since it was opened: load it again, or repeat your change on the new version.',
    { updatedAt: new Date(document.stored.updatedAtMs).toISOString(), changedBy, changes },
  )
}
