import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import { z } from 'zod'

const placedSchema = z.object({ data: z.object({ id: z.string() }) })

/** What an answer of v1 says about when to send the request again: docs/api.md. */
const AGAIN = new Set([409, 429, 503])
const ATTEMPT_MS = 20_000
const PAUSE_MS = 150

export interface Acknowledged {
  id: string
  key: string
  atMs: number
}

export interface BuyersPlace {
  base: string
  key: string
  variants: readonly string[]
  /** How many buy side by side, one order after the other. */
  count: number
}

const ADDRESS = {
  name: 'Ada Byron',
  line1: '1 High Street',
  city: 'London',
  postcode: 'SW1Y 4JH',
  country: 'GB',
}

/**
 * Programs that place orders by `POST /api/v1/orders`, each with an `Idempotency-Key` of its own, which they send again with the
 * same key as long as the answer is 503 or there is none.
 */
export class Buyers {
  readonly acknowledged: Acknowledged[] = []
  /** Answers that are neither success nor an invitation to come back. */
  readonly wrong: string[] = []
  readonly #place: BuyersPlace
  #refusals = 0
  #lastMs = performance.now()
  #longestMs = 0
  #isStopping = false
  #running: Promise<unknown> = Promise.resolve()

  constructor(place: BuyersPlace) {
    this.#place = place
  }

  start(): this {
    this.#lastMs = performance.now()
    this.#running = Promise.all(Array.from({ length: this.#place.count }, () => this.#buy()))
    return this
  }

  /** Lets each finish the order that it is at, for so long at most. */
  async stop(withinMs: number): Promise<void> {
    this.#isStopping = true
    await Promise.race([this.#running, sleep(withinMs, undefined, { ref: false })])
  }

  /** Begins to measure anew. */
  mark(): void {
    this.#longestMs = 0
    this.#refusals = 0
    this.#lastMs = performance.now()
  }

  /** The longest time without a success since {@link mark}, until now at least, and the refusals and failures since. */
  sinceMark(): { longestMs: number; refusals: number } {
    return {
      longestMs: Math.max(this.#longestMs, performance.now() - this.#lastMs),
      refusals: this.#refusals,
    }
  }

  async #buy(): Promise<void> {
    while (!this.#isStopping) {
      await this.#placeOne()
      await sleep(PAUSE_MS)
    }
  }

  async #placeOne(): Promise<void> {
    const key = randomUUID()
    const { variants } = this.#place
    const variant = variants[Math.floor(Math.random() * variants.length)] ?? ''
    while (!(await this.#attempt(key, variant))) await sleep(1_000)
  }

  /** Sends the order once; false says to send it again. */
  async #attempt(key: string, variant: string): Promise<boolean> {
    const { base, key: secret } = this.#place
    try {
      const answer = await fetch(`${base}/api/v1/orders`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${secret}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify({
          lines: [{ variant_id: variant, quantity: 1 }],
          shipping_address: ADDRESS,
          note: key,
        }),
        signal: AbortSignal.timeout(ATTEMPT_MS),
      })
      const text = await answer.text()
      if (answer.status === 201) {
        this.#acknowledge(key, placedSchema.parse(JSON.parse(text)).data.id)
        return true
      }
      this.#refusals += 1
      if (AGAIN.has(answer.status) && answer.headers.has('retry-after')) return this.#isStopping
      this.wrong.push(`${String(answer.status)} ${text.slice(0, 300)}`)
      return true
    } catch {
      // Not answered: what became of it is not known, and the key makes it safe to send it again.
      this.#refusals += 1
      return this.#isStopping
    }
  }

  #acknowledge(key: string, id: string): void {
    const nowMs = performance.now()
    this.#longestMs = Math.max(this.#longestMs, nowMs - this.#lastMs)
    this.#lastMs = nowMs
    this.acknowledged.push({ id, key, atMs: nowMs })
  }
}
