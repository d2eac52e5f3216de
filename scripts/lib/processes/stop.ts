import { say } from '../output'

const LAUNCHER_CHECK_MS = 250

/** Whatever was started, in the order in which it has to be stopped: last started, first stopped. */
export class StopList {
  readonly #stops: (() => Promise<void> | void)[] = []
  #running: Promise<void> | undefined

  add(stop: () => Promise<void> | void): void {
    this.#stops.unshift(stop)
  }

  /** Stops everything once; asked again, it waits for the same stop. */
  stopAll(): Promise<void> {
    this.#running ??= this.#stopEach()
    return this.#running
  }

  async #stopEach(): Promise<void> {
    for (const stop of this.#stops) await stop()
  }
}

/**
 * Stops when `npm start` is gone: killed, it cannot pass the signal on, and Ctrl-C in the terminal would no longer
 * reach this process. A service manager that runs the script directly is no such launcher.
 */
function watchLauncher(stop: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const launcher = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === launcher) return
    clearInterval(timer)
    stop()
  }, LAUNCHER_CHECK_MS)
  timer.unref()
}

/** Calls `stop` at the first Ctrl-C or signal; later ones only print that it is under way. */
export function onStopSignal(stop: () => void): void {
  let isStopping = false
  const handle = () => {
    if (isStopping) {
      say('Still stopping: requests and jobs in flight are being finished')
      return
    }
    isStopping = true
    stop()
  }
  watchLauncher(handle)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, handle)
}
