import type { ForeignFile } from '@/platform/http/file-response'
import { foreignFileResponse } from '@/platform/http/file-response'
import { textResponse } from '@/platform/http/text-response'

import type { Answer, AnsweredDocument, AnsweredFile, Call } from '../call'
import { versionOf } from '../engine/version'
import { etagOf, etagOfBytes, etagOfText, isKnown, weakEtagOf } from '../etag'
import type { Route } from '../route'
import { EVENT_STREAM } from '../route'
import { keepTag } from './known-answers'

const BASE = '/api/v1'

/** Caches may keep a text for so long; then they ask whether theirs is still the newest. */
const TEXT_SECONDS = 300

/** What visitors read of the catalogue is the same for all of them: caches may keep it for a while. */
const PUBLIC = {
  'cache-control': 'public, max-age=60, stale-while-revalidate=300',
  // Those who say who they are get an answer of their own.
  vary: 'Authorization',
} as const

/** Whether a request asks for nothing to be written. */
export const isRead = ({ method }: Pick<Request, 'method'>) => method === 'GET' || method === 'HEAD'

function answerText(text: string, contentType: string, asked: Request): Response {
  const etag = etagOfText(text)
  const headers = { etag, 'cache-control': `public, max-age=${TEXT_SECONDS}` }
  if (isKnown(asked.headers, etag)) return new Response(null, { status: 304, headers })
  return textResponse(text, { status: 200, headers: { ...headers, 'content-type': contentType } })
}

/** `X-Accel-Buffering` asks proxies to pass events on as they come. */
function answerEvents(events: ReadableStream<Uint8Array>): Response {
  const headers = { 'content-type': EVENT_STREAM, 'x-accel-buffering': 'no' }
  return new Response(events, { status: 200, headers })
}

function answerFile({ name, texts }: AnsweredFile, contentType = 'application/octet-stream'): Response {
  const disposition = `attachment; filename="${name}"`
  return new Response(texts, {
    headers: { 'content-type': contentType, 'content-disposition': disposition },
  })
}

/** A file that others made; who has it already is told what caches are told with it. */
function answerForeign(file: ForeignFile, etag: string, asked: Headers): Response {
  const response = foreignFileResponse(file)
  response.headers.set('etag', etag)
  const caching = { 'cache-control': response.headers.get('cache-control') ?? 'no-store' }
  return isKnown(asked, etag) ? notModified(etag, caching) : response
}

/** A file of the caller's, which only programs that revalidate it keep. */
function answerDocument(
  { name, bytes, foreign }: AnsweredDocument,
  contentType: string,
  { headers: asked }: Request,
): Response {
  const etag = etagOfBytes(bytes)
  if (foreign) return answerForeign({ name, bytes, ...foreign }, etag, asked)
  if (isKnown(asked, etag)) return notModified(etag, {})
  const disposition = `inline; filename="${name}"`
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': contentType, 'content-disposition': disposition, etag },
  })
}

/** The tag of an answer: by the document's version and the text, or by the text alone; null for writes that answer no document. */
function tagOf(
  data: unknown,
  text: string,
  { answer, request }: { answer: Route['answer']; request: Request },
) {
  const version = versionOf(data)
  if (version !== null) return etagOf(version, text)
  if (!isRead(request)) return null
  return answer.kind === 'list' || answer.kind === 'feed' ? weakEtagOf(text) : etagOfText(text)
}

/** What caches are told: nothing where the answer depends on who asks, which then is `no-store`. */
function cachingOf({ audience, answer }: Route, request: Request): Readonly<Record<string, string>> {
  const isSame = audience === 'anyone' && (answer.kind === 'one' || answer.kind === 'list')
  return isSame && isRead(request) && !request.headers.has('authorization') ? PUBLIC : {}
}

/** The response of what has no envelope; null for all that has one. */
function respondWithout(
  { response, events, file, document }: Answer,
  contentType: string | undefined,
  request: Request,
): Response | null {
  if (response) return response
  if (events) return answerEvents(events)
  if (file) return answerFile(file, contentType)
  return document ? answerDocument(document, contentType ?? 'application/octet-stream', request) : null
}

/** The response to a call that was done: its data in the envelope, or 304 for callers who have it already. */
export function respondTo(route: Route, done: Answer, { request }: Call): Response {
  const { data, pagination, message, location, knownAs } = done
  const { status, contentType } = route.answer
  const caching = cachingOf(route, request)
  const whole = respondWithout(done, contentType, request)
  if (whole) return whole
  if (knownAs !== undefined) return notModified(knownAs, caching)
  if (contentType !== undefined) return answerText(String(data), contentType, request)
  const body = { success: true, data, ...(message ? { message } : {}), ...(pagination ? { pagination } : {}) }
  const text = JSON.stringify(body)
  const etag = tagOf(data, text, { answer: route.answer, request })
  if (etag !== null && isRead(request)) keepTag(data, etag)
  if (etag !== null && isRead(request) && isKnown(request.headers, etag)) return notModified(etag, caching)
  const headers = {
    'content-type': 'application/json',
    ...caching,
    ...(location ? { location: `${BASE}${location}` } : {}),
    ...(etag === null ? {} : { etag }),
  }
  return textResponse(text, { status, headers })
}

function notModified(etag: string, caching: Readonly<Record<string, string>>): Response {
  return new Response(null, { status: 304, headers: { etag, ...caching } })
}
