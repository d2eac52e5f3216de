import { z } from 'zod'

import type { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import type { ForeignFile } from '@/platform/http/file-response'
import { parseInput } from '@/platform/parse-input'

import type { Principal } from './principal'
import type { Engine } from './engine/engine'
import type { Page } from './engine/listing/list'
import { readParameters, refuseUnknown } from './engine/listing/list-query'
import { resolveReferences } from './identity/body-references'
import { readBodyBytes, readJson, readJsonBody } from './read-body'
import { REFERRED_RESOURCES } from './resources/referred'

/** One request, as routes see it. */
export interface Call {
  request: Request
  url: URL
  principal: Principal
  ctx: Context
  /** Reads in the transaction of `ctx`, where there is one: handlers read by this engine alone. */
  engine: Engine
  /** Why the caller has to wait, where a message says so in the words of its own protocol instead of the whole answer. */
  overLimit?: DomainError
  /** Parts of the path by name. */
  param: (name: string) => string
}

/** Where to read on in a feed. */
export interface FeedPagination {
  next_cursor: string
  has_more: boolean
}

/** A file that an answer is. */
export interface AnsweredFile {
  /** What a browser saves it as. */
  name: string
  /** Null for who asks for the headers alone. */
  texts: ReadableStream<Uint8Array> | null
}

/** A file that is there as a whole. */
export interface AnsweredDocument {
  /** What a browser saves it as. */
  name: string
  bytes: Uint8Array
  /** Of one that others made: which of the route's types it has, and whether a browser shows it. */
  foreign?: Pick<ForeignFile, 'contentType' | 'isInline'>
}

/** What a route answers: a success, which the envelope is put around. */
export interface Answer<Data = unknown> {
  data: Data
  pagination?: Page['pagination'] | FeedPagination
  message?: string
  location?: string
  /** The tag of the answer, without data, for callers who have it already. */
  knownAs?: string
  /** Instead of the envelope: server-sent events. */
  events?: ReadableStream<Uint8Array>
  /** Instead of the envelope: a file that is made while it is sent. */
  file?: AnsweredFile
  /** Instead of the envelope: a file that is there as a whole. */
  document?: AnsweredDocument
  /** Instead of the envelope: a message of another protocol. */
  response?: Response
}

const NONE: ReadonlySet<string> = new Set()

/**
 * The parsed body of a call that takes no parameters.
 * @throws DomainError `VALIDATION_ERROR` naming each field, `UNSUPPORTED_MEDIA_TYPE`, `PAYLOAD_TOO_LARGE`.
 */
export async function readBody<Schema extends z.ZodType>(
  call: Call,
  schema: Schema,
): Promise<z.output<Schema>> {
  refuseParameters(call)
  const body = await readJsonBody(call.request)
  const { engine, principal } = call
  await resolveReferences(engine, { principal, resources: REFERRED_RESOURCES }, { schema, body })
  return parseInput(schema, body)
}

/**
 * The same where the body may be left out, which says the same as `{}`.
 * @throws DomainError as {@link readBody} does.
 */
export async function readOptionalBody<Schema extends z.ZodType>(
  call: Call,
  schema: Schema,
): Promise<z.output<Schema>> {
  const hasBody = call.request.body !== null && call.request.headers.get('content-length') !== '0'
  if (hasBody) return readBody(call, schema)
  refuseParameters(call)
  return parseInput(schema, {})
}

const NO_FIELDS = z.strictObject({})

/**
 * No body and `{}` say nothing; fields would be ignored, where the route takes no body.
 * @throws DomainError `VALIDATION_ERROR` naming each field, `PAYLOAD_TOO_LARGE`.
 */
export async function refuseBody({ request }: Pick<Call, 'request'>): Promise<void> {
  const { length } = await readBodyBytes(request)
  if (length > 0) parseInput(NO_FIELDS, await readJson(request))
}

/** @throws DomainError `VALIDATION_ERROR` when the address has parameters. */
export function refuseParameters(call: Call): void {
  refuseUnknown(readParameters(call.url.searchParams), NONE)
}
