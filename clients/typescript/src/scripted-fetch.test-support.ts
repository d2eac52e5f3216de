import type { Send } from './send.js'

/** One request that was sent, with its body as text. */
export interface Sent {
  method: string
  path: string
  query: URLSearchParams
  headers: Headers
  body: string
}

type Answer = Response | Error | ((sent: Sent) => Response)

/** JSON with the status. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers })

/** The API's error with this code. */
export const problem = (code: string, status: number, headers: Record<string, string> = {}) =>
  json({ success: false, error: { code, message: `It is ${code}.`, request_id: 'r-1' } }, status, headers)

/** A network that answers as told, one answer for each request, and keeps what was sent. */
export function scriptedFetch(...answers: Answer[]) {
  const sent: Sent[] = []
  const send: Send = async (request) => {
    const { method, url, headers } = request
    const { pathname: path, searchParams: query } = new URL(url)
    const next: Sent = { method, path, query, headers, body: await request.text() }
    sent.push(next)
    const answer = answers.shift()
    if (answer === undefined) throw new Error(`nothing answers ${method} ${url}`)
    if (answer instanceof Error) throw answer
    return typeof answer === 'function' ? answer(next) : answer
  }
  return { sent, send }
}

/** Retries that wait for no time that anybody notices. */
export const QUICK = { attempts: 3, firstDelayMs: 1, maxDelayMs: 50 }
