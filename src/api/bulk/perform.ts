import { createHash } from 'node:crypto'

import { DomainError } from '@/domain/errors'
import { textOf } from '@/platform/http/text-response'

import { respondOrProblem } from '../respond-or-problem'
import type { Inside, Router } from '../router'
import type { BulkResult, Operation } from './bulk-schema'

const BASE = 'http://api.invalid/api/v1'
/** Headers of an answer that say something about it. */
const TOLD = ['etag', 'location', 'retry-after', 'idempotent-replayed']

/** What operations run by. */
export interface Runner {
  router: Pick<Router, 'perform'>
  inside: Inside
  /** The key of the whole, where each operation is to be done once although it has no key of its own. */
  key: string | null
}

/** The key of an operation that has none: the same whenever the whole is sent again. */
function keyOf(operation: Operation, index: number, key: string | null): string | undefined {
  const own = operation.headers?.['Idempotency-Key']
  if (own !== undefined || key === null || operation.method === 'GET') return own
  return `bulk:${createHash('sha256').update(key).digest('base64url')}:${String(index)}`
}

/** @throws DomainError `VALIDATION_ERROR` for a path that leads elsewhere, or with a body where none is read. */
function requestOf(operation: Operation, key: string | undefined): Request {
  const { method, path, body, headers = {} } = operation
  const url = URL.canParse(BASE + path) ? new URL(BASE + path) : null
  if (!url?.pathname.startsWith('/api/v1/')) throw new DomainError('VALIDATION_ERROR', 'No path of this API.')
  if (method === 'GET' && body !== undefined) throw new DomainError('VALIDATION_ERROR', 'A GET has no body.')
  const hasBody = body !== undefined
  const given = {
    ...headers,
    'Idempotency-Key': key,
    ...(hasBody ? { 'content-type': 'application/json' } : {}),
  }
  const sent = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return new Request(url, {
    method,
    headers: Object.fromEntries(sent),
    ...(hasBody ? { body: JSON.stringify(body) } : {}),
  })
}

/** The answer of one operation. */
export async function answerOperation(
  { router, inside, key }: Runner,
  operation: Operation,
  index: number,
): Promise<Response> {
  const { requestId } = inside.ctx
  return respondOrProblem(requestId, () =>
    router.perform(requestOf(operation, keyOf(operation, index, key)), inside),
  )
}

const FAILED = 400

/** An answer as a result, and how many characters of text it has. */
export async function resultOf(
  operation: Operation,
  index: number,
  response: Response,
): Promise<{ result: BulkResult; size: number }> {
  const text = textOf(response) ?? (await response.text())
  const told = TOLD.flatMap((name) => {
    const value = response.headers.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  const { status } = response
  const result: BulkResult = {
    ...nameOf(operation, index),
    outcome: status >= FAILED ? 'failed' : 'done',
    status,
    headers: Object.fromEntries(told),
    body: text === '' ? null : (JSON.parse(text) as Record<string, unknown>),
  }
  return { result, size: text.length }
}

export function nameOf({ id }: Operation, index: number): Pick<BulkResult, 'index' | 'id'> {
  return { index, ...(id === undefined ? {} : { id }) }
}
