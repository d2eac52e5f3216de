import { say } from '../report'

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
 * `npm start` that is killed cannot pass it on, and nobody would be left to stop us by the terminal. A service manager
 * that runs the script itself is no such launcher.
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

/** Calls `stop` at the first Ctrl-C or signal; later ones are told that it is on its way. */
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
