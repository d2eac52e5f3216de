/** `query` and `connect` of `pg`, for all of their overloads. */
export type Overloaded = (...args: unknown[]) => unknown
export type Callback = (error: Error | null, ...results: unknown[]) => void

/** The text of a statement, as `query` takes it; empty where there is none. */
export function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement
  const text: unknown = (statement as { text?: unknown } | null)?.text
  return typeof text === 'string' ? text : ''
}

/** Whether what `query` is given is a stream, such as a copy: it is no statement, and lasts as long as its sender. */
export function isStream(statement: unknown): boolean {
  return typeof (statement as { submit?: unknown } | null)?.submit === 'function'
}

/** Calls `settle` when what was asked for has ended, by callback or by promise. */
export function settling(call: Overloaded, args: unknown[], settle: Callback): unknown {
  const last = args.at(-1)
  if (typeof last === 'function') {
    const callback: Callback = (error, ...results) => {
      settle(error, ...results)
      ;(last as Callback)(error, ...results)
    }
    return call(...args.slice(0, -1), callback)
  }
  const running = call(...args) as Promise<unknown>
  running.then((result) => settle(null, result), settle)
  return running
}
