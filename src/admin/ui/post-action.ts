import type { Words } from '@/domain/languages/words'
import { ENGLISH, msg } from '@/domain/languages/words'

/** What a refused action says: in words, with what would be possible instead. */
export interface Refusal {
  message: string
  /** One line per wrong input. */
  problems: readonly string[]
  /** Statuses that the order may go to instead. */
  allowed: readonly string[]
  /** All that the server said of it for programs. */
  data: Readonly<Record<string, unknown>>
}

/** `answer` is what the endpoint said, where it said anything. */
export type ActionResult = { ok: true; answer: unknown } | { ok: false; refusal: Refusal }

const UNREACHED = msg('The server could not be reached. Nothing was changed; try again.')
const UNEXPLAINED = msg('The action was refused.')
const ONLY_STATUS = msg('The server answered with status {status}.')

const LOST: Refusal = {
  message: UNREACHED,
  problems: [],
  allowed: [],
  data: {},
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** Reads Payload's error body: `{ errors: [{ message, data: { fields, allowed } }] }`. */
export function readRefusal(body: unknown, status: number): Refusal {
  const errors: unknown = isRecord(body) ? body['errors'] : undefined
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  if (!isRecord(first)) {
    const message = ENGLISH.t(ONLY_STATUS, { status: String(status) })
    return { message, problems: [], allowed: [], data: {} }
  }
  const data = isRecord(first['data']) ? first['data'] : {}
  const fields: unknown[] = Array.isArray(data['fields']) ? data['fields'] : []
  const message = typeof first['message'] === 'string' ? first['message'] : UNEXPLAINED
  const problems = fields
    .map((field) => (isRecord(field) && typeof field['message'] === 'string' ? field['message'] : ''))
    .filter((problem) => problem !== '' && problem !== message)
  return { message, problems: [...new Set(problems)], allowed: textsOf(data['allowed']), data }
}

/** The message of a refusal in the reader's language. What the server says is in it already; what is made here is English. */
export function refusalText(message: string, { t }: Pick<Words, 't'>): string {
  if (message === UNREACHED || message === UNEXPLAINED) return t(message)
  const [, status] = /^The server answered with status (\d+)\.$/.exec(message) ?? []
  return status === undefined ? message : t(ONLY_STATUS, { status })
}

/** What is sent to the server. */
export interface SentAction {
  path: string
  body: object
  /** `POST` unless it says another. */
  method?: 'POST' | 'PATCH' | 'DELETE'
}

/** Posts JSON to one of the panel's own endpoints, as the signed-in user. Never throws for a refusal. */
export function postAction(path: string, body: object): Promise<ActionResult> {
  return sendAction({ path, body })
}

/** Sends JSON to an endpoint, as the signed-in user. Never throws for a refusal. */
export async function sendAction({ body, method = 'POST', path }: SentAction): Promise<ActionResult> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'include',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    })
    const answer: unknown = await response.json().catch(() => null)
    if (response.ok) return { ok: true, answer }
    return { ok: false, refusal: readRefusal(answer, response.status) }
  } catch (error) {
    // `fetch` rejects with a TypeError when there is no answer at all.
    if (error instanceof TypeError) return { ok: false, refusal: LOST }
    throw error
  }
}
