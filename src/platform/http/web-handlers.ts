import type { Channel } from '@/platform/context'
import type { ServedRequest } from '@/platform/logging/logger'

export interface RenewedSession {
  cookieHeader: string
  /** Values of `Set-Cookie`. */
  setCookies: readonly string[]
}

/** A call as the server sees it: its channel, and its headers completed by the server. */
export interface CallFacts {
  channel: Channel
  get: (header: string) => string | null
}

/** As much of a request as decides who answers it. Its headers are completed by the server. */
export interface AskedRequest {
  method: string
  get: (header: string) => string | null
}

/** What the web server (src/server), which runs outside Next.js' bundle, may call inside it. */
export interface WebHandlers {
  /** Whether a request to this path is answered by `fetch`, before Next.js sees it. */
  serves: (path: string, request: AskedRequest) => boolean
  fetch: (request: Request) => Promise<Response>
  /** The body of a response of `fetch`, where it is known as a text; undefined where it has to be read. */
  textOf: (response: Response) => string | undefined
  /**
   * Renews the session cookies of a request before they are read, when the access token is missing or about to
   * expire. Answers the corrected `Cookie` header and the cookies to send back; null when there is nothing to do.
   */
  renewSession: (cookieHeader: string, call: CallFacts) => Promise<RenewedSession | null>
  /**
   * Counts a page request by network address. Answers the headers of the refusal when it is over the limit, else
   * null.
   */
  refusePage: (address: string) => Promise<Record<string, string> | null>
  /** A `Cookie` header without the cookies of a session. */
  withoutSession: (cookieHeader: string) => string
  /** Writes the access log line of a request that the API did not serve; answers the template of its route. */
  log: (served: ServedRequest) => string
  logError: (error: unknown) => void
  /** Writes a warning that is of no request. */
  warn: (entry: object, message: string) => void
  /** Answers requests that wait for something, when the process begins to stop. */
  endWaiting: () => void
  /** Closes connections when the process stops. */
  close: () => Promise<void>
  /** Our own public origin: never taken from a `Host` header, which any client can forge. */
  origin: string
  /** Origins whose pages may make changes with a session cookie. */
  origins: readonly string[]
  trustedProxyCount: number
}

/** The bundle and the server around it share only `globalThis`. */
const KEY = Symbol.for('backroom.web')

/** Called by the app when it has started, inside the bundle. */
export function installWebHandlers(handlers: WebHandlers): void {
  Object.defineProperty(globalThis, KEY, { value: handlers, configurable: true })
}

/** What the app has installed; undefined before it has started. A development server may install it anew. */
export function webHandlers(): WebHandlers | undefined {
  // The type of `globalThis` cannot have a property that is named by a symbol.
  return (globalThis as { [KEY]?: WebHandlers })[KEY]
}
