import type { PayloadRequest } from 'payload'

import type { ErrorCode, ErrorDetails } from '@/domain/errors'
import { DomainError, HTTP_STATUS } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { contextOfRequest } from '@/platform/context'
import { refusalOfDatabase } from '@/platform/database/database-error'
import type { Answer } from '@/platform/idempotency/answer'
import { isLastingCode } from '@/platform/idempotency/answer'
import { digestOf } from '@/platform/idempotency/content'
import { idempotencyKeyOf, REPLAYED_HEADER } from '@/platform/idempotency/idempotency-key'
import { once } from '@/platform/idempotency/once'
import { principalKeyOf } from '@/platform/idempotency/principal-key'
import { viewOf } from '@/platform/identity/view-of'

/** An action that a caller of Payload's REST or GraphQL asks for. */
interface Action {
  /** What is done, and with which document. */
  name: string
  /** Of a request that asks for several: which one. */
  part?: string
  /** As the caller sent it, JSON. */
  input: unknown
}

interface Refusal {
  code: ErrorCode
  message: string
  details: ErrorDetails
}

const ANSWERED = 200

function answerOf(result: object): Answer {
  return { status: ANSWERED, headers: {}, body: JSON.stringify(result) }
}

function refusalOf(error: unknown): Answer | null {
  const refusal = error instanceof DomainError ? error : refusalOfDatabase(error)
  if (!refusal || !isLastingCode(refusal.code)) return null
  const { code, message, details = {} } = refusal
  const body = JSON.stringify({ code, message, details } satisfies Refusal)
  return { status: HTTP_STATUS[code], headers: {}, body }
}

/** @throws DomainError that the action was refused with. */
function resultOf({ status, body }: Answer): unknown {
  if (status === ANSWERED) return JSON.parse(body)
  const { code, message, details } = JSON.parse(body) as Refusal
  throw new DomainError(code, message, details)
}

/**
 * Runs a use case for an endpoint or a resolver, once for the request's `Idempotency-Key` if it has one: its transaction also
 * stores the result, which has to be JSON.
 * @throws DomainError `VALIDATION_ERROR`, `IDEMPOTENCY_CONFLICT`; and what `work` throws.
 */
export async function actOnce<T extends object>(
  req: PayloadRequest,
  { name, part = '', input }: Action,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const ctx = contextOfRequest(req)
  const key = idempotencyKeyOf(req.headers)
  if (key === null) return work(ctx)
  const sent = JSON.stringify(input ?? null)
  const request = {
    principal: principalKeyOf(req.user),
    key: part === '' ? key : `${key} ${part}`,
    content: digestOf(name, viewOf(ctx.actor), sent),
    about: [name, sent, req.user?.id ?? ''].map(String),
  }
  const { answer, isReplayed } = await once(ctx, request, {
    run: async (inner) => answerOf(await work(inner)),
    refusal: (error) => Promise.resolve(refusalOf(error)),
  })
  if (isReplayed) (req.responseHeaders ??= new Headers()).set(REPLAYED_HEADER, 'true')
  return resultOf(answer) as T
}
