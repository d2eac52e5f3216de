import { setTimeout as sleep } from 'node:timers/promises'

import { count, setGauge } from '@/platform/metrics/record'

import type { Check, Outcome } from './part-check'
import { outcomeOf } from './part-check'

const LOOK_EVERY_MS = 10_000
/** What was found so long ago is told without another look. */
const FRESH_MS = 2_000
/** A part that hangs must not make `/ready` hang, which a load balancer takes for a failure. */
const PATIENCE_MS = 500

type Told = Record<string, string>

/** Where changes are told. */
interface PartLog {
  warn: (facts: object, text: string) => void
  info: (facts: object, text: string) => void
}

/**
 * Keeps an eye on parts without which a process works less well, such as Redis: says each change once in the log, and keeps it
 * in the metrics. A caller gets the newest outcome and waits for no part that hangs.
 */
export class PartWatch {
  readonly #checks: Readonly<Record<string, Check>>
  readonly #log: PartLog
  readonly #told = new Map<string, string>()
  #look: Promise<void> | null = null
  #lookedMs = Number.NEGATIVE_INFINITY
  #timer: NodeJS.Timeout | undefined

  constructor(checks: Readonly<Record<string, Check>>, log: PartLog) {
    this.#checks = checks
    this.#log = log
  }

  /** Looks now and again, so that metrics and log know of a part that no request asks for. */
  start(): this {
    if (Object.keys(this.#checks).length === 0) return this
    void this.#lookOnce()
    this.#timer = setInterval(() => void this.#lookOnce(), LOOK_EVERY_MS)
    this.#timer.unref()
    return this
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  /** The newest outcome of each part: `ok`, or why not. A part that never answered yet is told as such. */
  async outcomes(): Promise<Told> {
    if (performance.now() - this.#lookedMs > FRESH_MS) {
      await Promise.race([this.#lookOnce(), sleep(PATIENCE_MS, undefined, { ref: false })])
    }
    const names = Object.keys(this.#checks)
    return Object.fromEntries(names.map((name) => [name, this.#told.get(name) ?? 'no answer yet']))
  }

  /** One look at a time: a part that hangs is not asked again by everybody who asks us. */
  #lookOnce(): Promise<void> {
    this.#look ??= this.#lookAtAll().finally(() => {
      this.#look = null
      this.#lookedMs = performance.now()
    })
    return this.#look
  }

  async #lookAtAll(): Promise<void> {
    const looks = Object.entries(this.#checks).map(async ([name, check]) => {
      this.#note(name, await outcomeOf(check))
    })
    await Promise.all(looks)
  }

  #note(part: string, { told, cause }: Outcome): void {
    const [isUp, before] = [told === 'ok', this.#told.get(part)]
    this.#told.set(part, told)
    setGauge('backroom_part_up', { part }, isUp ? 1 : 0)
    const wasUp = before === undefined ? true : before === 'ok'
    if (isUp === wasUp) return
    if (isUp) {
      this.#log.info({ part }, 'a part is back: all is offered again')
      return
    }
    count('backroom_part_outages_total', { part })
    this.#log.warn({ part, err: cause }, 'a part is away: the shop works without it')
  }
}
