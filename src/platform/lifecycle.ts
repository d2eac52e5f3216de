/** What was begun must be done or given back by then; the supervisor kills a little later. */
const STOP_LIMIT_MS = 10_000

/**
 * Calls `stop` once when this process has to end: on a signal, when the supervisor says so, or when it is gone.
 * Exits with 0 after it, with 1 if it fails or takes longer than 10 s.
 */
export function onStop(stop: () => Promise<void>): void {
  let isStopping = false
  const begin = () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref()
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, begin)
  process.on('message', (message) => {
    if (message === 'stop') begin()
  })
  // A supervisor that was killed cannot say so: its end of the channel closes.
  process.on('disconnect', begin)
}
