import type { Door } from '@/platform/context'
import type { ServedRequest } from '@/platform/logging/logger'

export interface RenewedSession {
  cookieHeader: string
  /** Values of `Set-Cookie`. */
  setCookies: readonly string[]
}

/** A call as the server has it: through which door, and its headers, completed with what the server settled. */
export interface CallFacts {
  door: Door
  get: (header: string) => string | null
}

/** What the web server (src/server), which runs outside Next.js' bundle, may call inside it. */
export interface WebHandlers {
  /** Whether this path is answered by `fetch`, before Next.js sees it. */
  serves: (path: string) => boolean
  fetch: (request: Request) => Promise<Response>
  /** The body of a response of `fetch`, where it is known as a text; undefined where it has to be read. */
  textOf: (response: Response) => string | undefined
  /**
   * Renews the session cookies of a request before anybody reads them, when the access token is missing or about to
   * expire: the `Cookie` header as it should have been, and what to send back. Null when there is nothing to do.
   */
  renewSession: (cookieHeader: string, call: CallFacts) => Promise<RenewedSession | null>
  /**
   * Counts a page for the address that asks for it: the headers of the refusal when that was one too many, else null.
   */
  refusePage: (address: string) => Promise<Record<string, string> | null>
  /** A `Cookie` header without the cookies of a session. */
  withoutSession: (cookieHeader: string) => string
  /** Writes the access log line of a request that the API did not serve. */
  log: (served: ServedRequest) => void
  logError: (error: unknown) => void
  /** Gives connections back when the process stops. */
  close: () => Promise<void>
  /** Our own public origin: never taken from a `Host` header, which anybody can forge. */
  origin: string
  /** Whose pages may change something with a session cookie. */
  origins: readonly string[]
  trustedProxyCount: number
}

/** `globalThis` is all that the bundle and the server around it share. */
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
