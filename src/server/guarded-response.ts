// The class of the server's answers, which adds the headers of security-headers.ts to each of them.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, Server } from 'node:http'
import { ServerResponse } from 'node:http'
import type { ServedRequestFacts } from '@/platform/http/served-request'
import type { Span } from '@/platform/tracing/span'
import { contentPolicy, kindOf } from './content-policy'
import type { PolicyFacts } from './content-policy'
import { outageBody } from './outage-body'
import { securityHeaders } from './security-headers'

/** The refresh cookie (session-cookies.ts of src/platform) as it is when it is taken back. */
const ENDS_SESSION = /^(?:__Host-)?payload-refresh=;/

/**
 * An answer that takes a session out of a browser also has it forget what it kept of our pages. Its cookies and storage
 * stay: what is left there is the basket, which a visitor filled, and that this device was signed in with once, which
 * keeps its owner from waiting for what others guess. Neither gives access to anything.
 */
function clearAfterSession(res: ServerResponse): void {
  const cookies = [res.getHeader('set-cookie') ?? []].flat().map(String)
  if (cookies.some((cookie) => ENDS_SESSION.test(cookie))) res.setHeader('clear-site-data', '"cache"')
}

/** Answers of the APIs differ by who may read them. A cache on the way must not give one to another. */
function varyByOrigin(res: ServerResponse): void {
  const vary = [res.getHeader('vary') ?? []].flat().join(', ')
  if (!/\borigin\b|\*/i.test(vary)) res.setHeader('vary', vary === '' ? 'Origin' : `${vary}, Origin`)
}

/** Headers as `writeHead` takes them: by name, or names and values in turn. */
type GivenHeaders = OutgoingHttpHeaders | OutgoingHttpHeader[]
/** What `writeHead` takes after the status. */
type HeadParts = [phrase?: string | GivenHeaders | null, headers?: GivenHeaders | null]

function pairsOf(headers: GivenHeaders): (readonly [string, OutgoingHttpHeader | undefined])[] {
  if (!Array.isArray(headers)) return Object.entries(headers)
  const flat = headers.flat()
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[String(name), flat[index + 1]] as const] : []))
}

const pathOf = ({ url = '' }: IncomingMessage) => url.split('?', 1)[0] ?? ''

/** Headers of ours, which an answer keeps that replaces another one. */
const KEPT_HEADERS = new Set([
  'x-request-id',
  'vary',
  'access-control-allow-origin',
  'access-control-allow-credentials',
])

/** What all answers of one server have in common. */
export interface ServerFacts {
  isDevelopment: boolean
  /** Asked for each answer: the public address is known when the app has started. */
  isHttps: () => boolean
}

/**
 * An answer with the security headers. They are added when the head is written, last of all, so that nothing which a
 * route sets weakens them and no answer is without.
 */
export abstract class GuardedResponse<Request extends IncomingMessage = IncomingMessage>
  extends ServerResponse<Request>
  implements PolicyFacts
{
  /** What is known of the request that this answers, once it is being served. */
  servedBy: ServedRequestFacts | undefined
  /** Its span; null where nothing is traced. */
  span: Span | null = null
  /** Whether the access log has, or will have, a line about it. */
  isLogged = false
  /** Runs once, when the head is about to be written. */
  beforeHead: (() => void) | undefined
  #nonce: string | undefined
  #path: string | undefined
  /** Whether this answered already in place of what it is told to send. */
  #isAnswered = false

  abstract get isDevelopment(): boolean
  abstract get isHttps(): boolean

  /** The path of the address, without its query. */
  get path(): string {
    return (this.#path ??= pathOf(this.req))
  }

  /** Made for answers that need one. */
  get nonce(): string {
    return (this.#nonce ??= randomBytes(16).toString('base64'))
  }

  /** The policy that Next.js finds the nonce in; null where there is no page. */
  get pagePolicy(): string | null {
    const kind = kindOf(this.path)
    return kind === 'page' || kind === 'panel' ? contentPolicy(kind, this) : null
  }

  override writeHead(status: number, ...rest: HeadParts): this {
    if (this.#answerUndecided()) return this
    const { beforeHead } = this
    this.beforeHead = undefined
    beforeHead?.()
    this.#settleHeaders(rest.find((part) => typeof part === 'object' && part !== null) ?? {})
    const isOutage = this.#isOutage(status)
    if (isOutage) this.setHeader('retry-after', '1')
    const [phrase] = rest
    if (typeof phrase === 'string' && !isOutage) return super.writeHead(status, phrase)
    return super.writeHead(isOutage ? 503 : status)
  }

  /** An empty answer of a page or route that has given up says nothing of why. */
  override end(...given: unknown[]): this {
    if (this.#answerUndecided()) {
      const done = given.at(-1)
      if (typeof done === 'function') this.once('close', done as () => void)
      return this
    }
    const [chunk] = given
    const isEmpty = !this.headersSent && (chunk === undefined || chunk === null || chunk === '')
    const isExpected = this.req.method === 'HEAD' || this.statusCode !== 200
    if (isEmpty && !isExpected && this.servedBy?.isBusy === true) this.statusCode = 500
    return super.end(...(given as Parameters<ServerResponse['end']>))
  }

  override write(...given: unknown[]): boolean {
    if (this.#answerUndecided()) return true
    return super.write(...(given as Parameters<ServerResponse['write']>))
  }

  /** Answers 503 in place of what was made for someone of whom nothing could be found out. Whether it does, or has. */
  #answerUndecided(): boolean {
    if (this.#isAnswered) return true
    if (this.servedBy?.isUndecided !== true || this.headersSent) return false
    this.#isAnswered = true
    this.beforeHead = undefined
    for (const name of this.getHeaderNames()) if (!KEPT_HEADERS.has(name)) this.removeHeader(name)
    const { type, body } = outageBody(this.path, this.getHeader('x-request-id'))
    this.setHeader('content-type', type)
    this.setHeader('cache-control', 'no-store')
    this.setHeader('retry-after', '1')
    this.#settleHeaders({})
    super.writeHead(503)
    super.end(body)
    return true
  }

  /**
   * A route that failed because the database was busy knew no better code: see guard-statements.ts of src/platform. Others
   * say so in words, and the framework takes them for a success.
   */
  #isOutage(status: number): boolean {
    const { isBusy, isOutage } = this.servedBy ?? {}
    return (status === 500 && isBusy === true) || (status === 200 && isOutage === true)
  }

  #settleHeaders(given: GivenHeaders): void {
    for (const [name, value] of pairsOf(given)) if (value !== undefined) this.setHeader(name, value)
    const headers = securityHeaders(this.path, this)
    for (const [name, value] of Object.entries(headers)) this.setHeader(name, value)
    this.removeHeader('x-powered-by')
    clearAfterSession(this)
    if (this.path.startsWith('/api/')) varyByOrigin(this)
  }
}

/** The class of the answers of one server, for the option `ServerResponse` of `createServer`. */
export function guardedResponse({ isDevelopment, isHttps }: ServerFacts) {
  return class<Request extends IncomingMessage = IncomingMessage> extends GuardedResponse<Request> {
    override get isDevelopment(): boolean {
      return isDevelopment
    }

    override get isHttps(): boolean {
      return isHttps()
    }
  }
}

/** A server whose answers are guarded. */
export type GuardedServer = Server<typeof IncomingMessage, ReturnType<typeof guardedResponse>>
