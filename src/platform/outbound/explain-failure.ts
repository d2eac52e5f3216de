import { NotPublicError } from './guarded-lookup'

/** The attempt took longer than it may. */
export class TimedOutError extends Error {
  constructor() {
    super('timed out')
    this.name = 'TimedOutError'
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'The host name has no address.',
  EAI_AGAIN: 'The host name could not be looked up.',
  ECONNREFUSED: 'The connection was refused.',
  EHOSTUNREACH: 'The host cannot be reached.',
  ENETUNREACH: 'The host cannot be reached.',
  ETIMEDOUT: 'The connection was not answered.',
  ECONNRESET: 'The connection was closed before the answer.',
  EPIPE: 'The connection was closed before the answer.',
  EPROTO: 'The receiver does not speak TLS as expected.',
  HPE_HEADER_OVERFLOW: 'The head of the answer is too large.',
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

/** Several addresses were tried: the last failure speaks for all. */
const lastOf = (error: unknown): unknown =>
  error instanceof AggregateError ? (error.errors.at(-1) ?? error) : error

/** Why a request got no answer, for the owner of its target: in words, without addresses and names of our own network. */
export function failureWords(failure: unknown): string {
  const error = lastOf(failure)
  if (error instanceof NotPublicError) return 'The host name leads to an address that is not public.'
  if (error instanceof TimedOutError) return 'There was no answer in time.'
  const code = codeOf(error)
  const words = WORDS[code]
  if (words !== undefined) return words
  if (code.startsWith('HPE_')) return 'The answer is not valid HTTP.'
  if (/^(?:CERT_|ERR_TLS_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_SSL_)/.test(code))
    return `The certificate of the receiver is not accepted (${code}).`
  return 'The request could not be sent.'
}
