import { forThisWork, runApart } from '@/platform/tracing/current-work'

/** The account that a request is made for, as authentication has found it. */
export interface Caller {
  accountId: string
  /** The position in the database's log that its last write was at, by which a replica has to have it; null without one. */
  wroteAt: string | null
}

/** What is known of a request while it is served. */
export interface ServedRequestFacts {
  /** Whether it only asks: a GET or a HEAD. */
  isRead?: boolean
  /** Undefined for visitors, and before authentication. */
  caller?: Caller
  /** For the access log. */
  actorId: string | null
  requestId?: string
  /** The client disconnected before the answer. */
  isGone?: boolean
  /** Called when the client disconnects. An `AbortSignal` would cost every request more than its authentication. */
  whenGone?: Set<() => void> | null
  /** The database timed out or was unavailable: the response is 503 instead of 500, or of an empty one. */
  isBusy?: boolean
  /** The answer says in its own words that the service is unavailable: its status has to say so too. */
  isOutage?: boolean
  /** Who asks could not be found out, because the database was unavailable: whatever is answered is not about them. */
  isUndecided?: boolean
  /** Why queries were refused, by collection, for the panel's lists to show. */
  refusals?: Map<string, string>
}

/**
 * The web server (src/server), which runs outside Next.js' bundle, creates the facts of each request; both share only
 * `globalThis`. Outside a request there is none.
 */
const KEY = Symbol.for('backroom.served-by')

/** Which request the running code belongs to: an `AsyncLocalStorage` of the web server. */
export interface Requests {
  getStore: () => ServedRequestFacts | undefined
  run: <T>(store: ServedRequestFacts | undefined, work: () => T) => T
}

/** How many requests are being served: known to the web server. */
const OPEN = Symbol.for('backroom.open-requests')

const requests = (): Requests | undefined => (globalThis as { [KEY]?: Requests })[KEY]

/** Called once by the web server, before it serves. `countOpen` answers how many requests it is serving. */
export function installRequests(requests: Requests, countOpen: () => number = () => 0): void {
  Object.defineProperty(globalThis, KEY, { value: requests, configurable: true })
  Object.defineProperty(globalThis, OPEN, { value: countOpen, configurable: true })
}

/** Whether this process serves requests, rather than jobs or a command. */
export function isServing(): boolean {
  return requests() !== undefined
}

/** How many requests this process is serving. */
export function requestsInFlight(): number {
  return (globalThis as { [OPEN]?: () => number })[OPEN]?.() ?? 0
}

/** The facts of the request that the running code belongs to; undefined outside a request. */
export function currentRequest(): ServedRequestFacts | undefined {
  return requests()?.getStore()
}

/** Notes the account that the current request is made for. */
export function noteCaller(caller: Caller): void {
  const facts = currentRequest()
  if (facts) facts.caller = caller
}

/** Binds a callback to the current request: it runs in its context, from wherever it is called. */
export function forThisRequest<Args extends unknown[]>(
  callback: (...args: Args) => void,
): (...args: Args) => void {
  const all = requests()
  const served = all?.getStore()
  const bound = forThisWork(callback)
  return all ? (...args) => all.run(served, () => bound(...args)) : bound
}

/**
 * Runs work for several requests together, outside the context of any: it does not end with the request that started
 * it.
 */
export function forSeveralRequests<T>(work: () => T): T {
  const all = requests()
  return all?.getStore() ? all.run(undefined, () => runApart(work)) : runApart(work)
}

/** Notes that the database was unavailable for the current request, where no statement of it has failed. */
export function noteBusy(): void {
  const facts = currentRequest()
  if (facts) facts.isBusy = true
}

/** Notes that the current request is answered by words of an outage, where the framework gives the answer its status. */
export function noteOutage(): void {
  const facts = currentRequest()
  if (facts) facts.isOutage = true
}

/**
 * Notes that it could not be found out who asks. Payload would go on as if no one was signed in, and show a signed-in person the
 * sign-in page; the web server answers 503 instead.
 */
export function noteUndecided(): void {
  const facts = currentRequest()
  if (facts) facts.isUndecided = true
}

/** Calls `act` when the client of the current request disconnects; the answer takes that back. */
export function onClientGone(act: () => void): () => void {
  const facts = currentRequest()
  if (facts?.isGone === true) act()
  else if (facts) (facts.whenGone ??= new Set()).add(act)
  return () => facts?.whenGone?.delete(act)
}

/** Notes why a query about a collection was refused, so that the page can show it: Payload's lists drop the error. */
export function noteRefusal(collection: string, reason: string): void {
  const facts = currentRequest()
  if (facts) (facts.refusals ??= new Map()).set(collection, reason)
}

/** Why the last query of this request about a collection was refused; undefined when none was. */
export function refusalOf(collection: string): string | undefined {
  return currentRequest()?.refusals?.get(collection)
}
