import type { Payload } from 'payload'

import { createEngine } from '@/api/engine/engine'
import { createFetch } from '@/api/fetch'
import { describeApi } from '@/api/openapi/document'
import { bodyLimitOf } from '@/api/read-body'
import { collectRoutes } from '@/api/routes/collect'

import type { JudgeAnswer } from '../../../../scripts/lib/api-answers/judge-answer'
import { createJudge } from '../../../../scripts/lib/api-answers/judge-answer'

/** Judges by the collections that the API was described from: one process runs many files of the same. */
const judges = new Map<string, JudgeAnswer>()

function judgeFor(payload: Payload): JudgeAnswer {
  const key = payload.config.collections.map(({ slug }) => slug).join()
  const known = judges.get(key) ?? createJudge(describeApi(collectRoutes(payload), createEngine(payload)))
  judges.set(key, known)
  return known
}

/** The text of a body; null for one that is larger than the API takes, which is given up as the API gives it up. */
async function textOf(body: ReadableStream<Uint8Array>, limitBytes: number): Promise<string | null> {
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks).toString()
    size += value.byteLength
    chunks.push(value)
    if (size <= limitBytes) continue
    void reader.cancel()
    return null
  }
}

/** The JSON that a request sends; undefined without any. */
async function sentBy(request: Request): Promise<unknown> {
  const isJson = /json/.test(request.headers.get('content-type') ?? '')
  const text = request.body && (await textOf(request.body, bodyLimitOf(request)))
  if (!isJson || text === null) return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/**
 * `/api/v1` as one function, for tests: every answer is compared with the API's own description, and one that differs from
 * it fails the test.
 * @throws Error naming what differs.
 */
export function createCheckedFetch(
  options: Parameters<typeof createFetch>[0],
): ReturnType<typeof createFetch> {
  const fetch = createFetch(options)
  const judge = judgeFor(options.payload)
  return async (request) => {
    // The same body is read twice, side by side: neither ends before the other does.
    const copy = request.clone()
    const [response, sent] = await Promise.all([fetch(request), sentBy(copy)])
    const text = await response.clone().text()
    const { method } = request
    const { status, headers } = response
    const url = new URL(request.url)
    const problems = judge({ method, url, sent, status, headers, text })
    if (problems.length === 0) return response
    throw new Error(`${method} ${url.pathname} is not as described:\n${problems.join('\n')}`)
  }
}

/** The same unchecked, for streams that go on: they have no body that could be compared before they end. */
export const createStreamFetch: typeof createFetch = (options) => createFetch(options)
