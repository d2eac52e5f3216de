/** What is known of a request while it is served. */
export interface ServedRequestFacts {
  /** For the access log. */
  actorId: string | null
  requestId?: string
  /** The client went away before it was answered. */
  isGone?: boolean
  /** What is done at once when that happens. An `AbortSignal` would cost every request more than asking who calls. */
  whenGone?: Set<() => void> | null
  /** The database did not do what was asked in time, or was not there: the answer is 503 where it would be 500. */
  isBusy?: boolean
  /** What was said to questions that were refused, by the collection that they were about: the panel's lists say it. */
  refusals?: Map<string, string>
}

/**
 * The web server (src/server), which runs outside Next.js' bundle, opens one of these for each request; `globalThis` is
 * all that both share. Outside a request there is none.
 */
const KEY = Symbol.for('backroom.served-by')

/** Which request the running code belongs to: an `AsyncLocalStorage` of the web server. */
export interface Requests {
  getStore: () => ServedRequestFacts | undefined
  run: <T>(store: ServedRequestFacts | undefined, work: () => T) => T
}

const requests = (): Requests | undefined => (globalThis as { [KEY]?: Requests })[KEY]

/** Called once by the web server, before it serves. */
export function installRequests(requests: Requests): void {
  Object.defineProperty(globalThis, KEY, { value: requests, configurable: true })
}

/** Whether this process serves requests, rather than jobs or a command. */
export function isServing(): boolean {
  return requests() !== undefined
}

export function currentRequest(): ServedRequestFacts | undefined {
  return requests()?.getStore()
}

/** A callback that runs for the request of now, whoever calls it. */
export function forThisRequest<Args extends unknown[]>(
  callback: (...args: Args) => void,
): (...args: Args) => void {
  const all = requests()
  const served = all?.getStore()
  return all ? (...args) => all.run(served, () => callback(...args)) : callback
}

/** Runs what is done for several requests at once: it belongs to none, and does not end with the one that began it. */
export function forSeveralRequests<T>(work: () => T): T {
  const all = requests()
  return all?.getStore() ? all.run(undefined, work) : work()
}

/** Notes why a question about a collection is refused, for what draws the page: Payload's lists drop it. */
export function noteRefusal(collection: string, reason: string): void {
  const facts = currentRequest()
  if (facts) (facts.refusals ??= new Map()).set(collection, reason)
}

/** Why the last question of this request about a collection was refused. */
export function refusalOf(collection: string): string | undefined {
  return currentRequest()?.refusals?.get(collection)
}
