import { hash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import type { Context } from '@/platform/context'
import { requireVersion } from '@/platform/required-version'

import type { Call } from './call'
import { payloadRequestOf } from './principal'

const HASH_LENGTH = 16
const TAG = /^"([0-9a-z]+)-[\w-]+"$/

const listOf = (header: string) => header.split(',').map((tag) => tag.trim())

/**
 * The tag of a document: its version, which `If-Match` asks for, and the answer's hash, so that `If-None-Match` also tells
 * another view of it, other fields, and changes of what is shown along with it.
 */
export function etagOf(version: number, body: string): string {
  return `"${version.toString(36)}-${digestOf(body)}"`
}

const digestOf = (body: string | Uint8Array) => hash('sha256', body, 'base64url').slice(0, HASH_LENGTH)

/** The tag of a text that is the same for every caller and has no version. */
export function etagOfText(body: string): string {
  return `"${digestOf(body)}"`
}

/** The tag of a file. */
export const etagOfBytes = (bytes: Uint8Array) => `"${digestOf(bytes)}"`

/** The same for a page of a list, which is about many documents and cannot be required. */
export const weakEtagOf = (body: string) => `W/${etagOfText(body)}`

const withoutStrength = (tag: string) => tag.replace(/^W\//, '')

/** Whether the caller has this answer already. */
export function isKnown(headers: Headers, etag: string): boolean {
  const given = headers.get('if-none-match')
  if (given === null) return false
  const wanted = withoutStrength(etag)
  return given.trim() === '*' || listOf(given).some((tag) => withoutStrength(tag) === wanted)
}

/** The versions of which the caller asks for one; null when any will do. What is none of our tags is no version. */
export function requiredVersions(headers: Headers): readonly number[] | null {
  const given = headers.get('if-match')
  if (given === null || given.trim() === '*') return null
  return listOf(given).flatMap((tag) => {
    const version = TAG.exec(tag)?.[1]
    return version === undefined ? [] : [Number.parseInt(version, 36)]
  })
}

/** What Payload's Local API gets to know of a call that writes a document: also the version that it asks for. */
export function writeRequestOf(
  { principal, ctx, request }: Call,
  document: { collection: string; id: string },
): PayloadRequest {
  const req = payloadRequestOf(principal, ctx)
  const versions = requiredVersions(request.headers)
  Object.assign(req.context, requireVersion(versions && { ...document, versions }))
  return req
}

/** The context of a call that acts on a document, which also says the versions that the caller asks for. */
export function versionedContextOf(
  { ctx, request }: Call,
  document: { collection: string; id: string },
): Context {
  const versions = requiredVersions(request.headers)
  return versions === null ? ctx : { ...ctx, requiredVersion: { ...document, versions } }
}
