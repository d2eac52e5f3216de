import { textOf, textResponse } from '@/platform/http/text-response'
import type { Answer } from '@/platform/idempotency/answer'
import { isLastingCode } from '@/platform/idempotency/answer'
import { digestOf } from '@/platform/idempotency/content'
import { idempotencyKeyOf, REPLAYED_HEADER } from '@/platform/idempotency/idempotency-key'
import { once } from '@/platform/idempotency/once'
import { principalKeyOf } from '@/platform/idempotency/principal-key'

import type { Call } from './call'
import { problemResponse, toDomainError } from './problem'
import { readBodyBytes } from './read-body'
import { FORM_TYPE, parseForm, readFormBytes } from './read-form'
import type { Route } from './route'

/** The media type alone: a form that is sent again has another boundary. */
const typeOf = ({ headers }: Request) => (headers.get('content-type') ?? '').split(';')[0]?.trim() ?? ''

/** The parts of a form, without the boundary between them; those of a form that cannot be read are its bytes. */
async function partsOf(bytes: Buffer, type: string): Promise<(string | Uint8Array)[]> {
  const form = await parseForm(bytes, type).catch(() => null)
  if (form === null) return [bytes]
  const parts = [...form].map(async ([name, value]) =>
    typeof value === 'string'
      ? [name, value]
      : [name, value.name, value.type, new Uint8Array(await value.arrayBuffer())],
  )
  return (await Promise.all(parts)).flat()
}

/** The digest of all that a write depends on. What the principal may do is part of it: the answer shows what they may see. */
async function contentOf({ request, url, principal }: Call, bytes: Buffer): Promise<Buffer> {
  const type = request.headers.get('content-type') ?? ''
  const body = FORM_TYPE.test(type) ? await partsOf(bytes, type) : [bytes]
  const target = [request.method, url.pathname + url.search, request.headers.get('if-match') ?? '']
  return digestOf(...target, principal.view, typeOf(request), ...body)
}

async function answerOf(response: Response): Promise<Answer> {
  const { status, headers } = response
  return { status, headers: Object.fromEntries(headers), body: textOf(response) ?? (await response.text()) }
}

/**
 * Answers a write, once for its `Idempotency-Key` if it has one: handler and answer run in one transaction, which stores the
 * answer too.
 * @throws DomainError `VALIDATION_ERROR`, `IDEMPOTENCY_CONFLICT`; and what `respond` throws, where a retry may succeed.
 */
export async function answerOnce(
  call: Call,
  { form }: Pick<Route, 'form'>,
  respond: (call: Call) => Promise<Response>,
): Promise<Response> {
  const { request, ctx, principal, engine, url } = call
  const key = idempotencyKeyOf(request.headers)
  if (key === null) return respond(call)
  const bytes = await (form ? readFormBytes(request) : readBodyBytes(request))
  const content = await contentOf(call, bytes)
  const run = async (inner: Call['ctx']) =>
    answerOf(await respond({ ...call, ctx: inner, engine: await engine.within(inner) }))
  const refusal = async (error: unknown) => {
    const problem = toDomainError(error)
    return isLastingCode(problem.code) ? answerOf(problemResponse(problem, ctx.requestId)) : null
  }
  const about = [url.pathname, principal.user?.id ?? '']
  const keyed = { principal: principalKeyOf(principal.user), key, content, about }
  const { answer, isReplayed } = await once(ctx, keyed, { run, refusal })
  const headers = { ...answer.headers, ...(isReplayed ? { [REPLAYED_HEADER]: 'true' } : {}) }
  return textResponse(answer.body, { status: answer.status, headers })
}
