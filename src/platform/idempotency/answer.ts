import type { ErrorCode } from '@/domain/errors'
import { DomainError, HTTP_STATUS } from '@/domain/errors'
import { sealer } from '@/platform/identity/sealed-bytes'

/** What a write answered: the status, headers and text of a response, or of what stands for one. */
export interface Answer {
  status: number
  headers: Readonly<Record<string, string>>
  body: string
}

const UUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi

/** The ids in some texts, each once: of what an answer is about. */
export function documentsIn(...texts: readonly string[]): string[] {
  const ids = texts.flatMap((text) => text.match(UUID) ?? [])
  return [...new Set(ids.map((id) => id.toLowerCase()))]
}

/** Headers and text, sealed for the row of `owner`: answers hold personal data, tokens and secrets that are told once. */
export function sealAnswer({ headers, body }: Answer, owner: string): Buffer {
  return sealer().seal(Buffer.from(JSON.stringify({ headers, body })), owner)
}

/** The stored answer; null when the secret that sealed it is not this process' any more. */
export function unsealAnswer(sealed: Buffer, status: number, owner: string): Answer | null {
  const opened = sealer().unseal(sealed, owner)
  if (opened === null) return null
  return { status, ...(JSON.parse(opened.toString()) as Omit<Answer, 'status'>) }
}

const AUTHENTICATION_STATUS = HTTP_STATUS.AUTHENTICATION_REQUIRED
const SERVER_ERROR = 500

/**
 * Whether a retry is to get a refusal of this code again. One of authentication, of a limit or of a failure of ours says nothing of
 * the write: the next attempt may succeed.
 */
export function isLastingCode(code: ErrorCode): boolean {
  const status = HTTP_STATUS[code]
  return status !== AUTHENTICATION_STATUS && status !== HTTP_STATUS.RATE_LIMITED && status < SERVER_ERROR
}

/** A write with the same key runs at this moment. */
export function stillRunning(): DomainError {
  return new DomainError(
    'IDEMPOTENCY_CONFLICT',
    'The first request with this Idempotency-Key still runs: send it again in a moment.',
    { retry_after_seconds: 1 },
  )
}

/** The key stands for another write. */
export function otherRequest(): DomainError {
  return new DomainError(
    'IDEMPOTENCY_CONFLICT',
    'This Idempotency-Key was used for another request, or with other permissions: each write has a key of its own.',
  )
}

/** The write was done, and what it answered is there no more. */
export function answerIsGone(): DomainError {
  return new DomainError(
    'IDEMPOTENCY_CONFLICT',
    'The request with this Idempotency-Key was done before. Its answer has been erased, and it is not done again.',
  )
}
