import type { Payload } from 'payload'

import { contentChangedColumn } from '@/features/writes/document-tables'

import type { Resource, Row } from './resource'

/** Name under which a row carries its version. */
const VERSION = '$version'

const versions = new WeakMap<object, number>()

/**
 * When the content of a row last changed, in milliseconds: the same time that the lock of a write compares. What it shows of
 * other documents, and a variant's stock, is no part of that.
 */
export function selectVersion(payload: Payload, { collection }: Resource, t: string): string {
  const column = contentChangedColumn(payload.collections[collection].config)
  const time = column === null ? `${t}.updated_at` : `coalesce(${t}.${column}, ${t}.created_at)`
  return `round(extract(epoch from ${time}) * 1000)::float8 as "${VERSION}"`
}

/** Keeps the version that a document was read in, for its ETag. */
export function noteVersion(document: Row, row: Row): Row {
  const version = row[VERSION]
  if (typeof version === 'number') versions.set(document, version)
  return document
}

/** The version that a document was read in; null for everything else. */
export function versionOf(data: unknown): number | null {
  return typeof data === 'object' && data !== null ? (versions.get(data) ?? null) : null
}
