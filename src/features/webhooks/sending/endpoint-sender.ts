import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'
import type { Logger } from '@/platform/logging/logger'
import type { Outbound } from '@/platform/outbound/outbound'

import { Bell } from './bell'
import type { ClaimedDelivery, Target } from './claim-deliveries'
import { claimDeliveries, loadTarget } from './claim-deliveries'
import type { ResultWriter } from './result-writer'
import { sendDelivery } from './send-delivery'

/** How many documents of one endpoint are sent at the same time by one worker. */
const LANES = 32
/** A pause when there is nothing to claim; longer where looking takes long, so that it never takes much of the time. */
const REST_MS = 250
const REST_SHARE = 10
const MAX_REST_MS = 5000
/** After the database refused. */
const RECOVER_MS = 1000

/** What the senders of a worker share. */
export interface SenderTools {
  ctx: Context
  log: Logger
  outbound: Outbound
  writer: ResultWriter
  /** The number that this worker claims by. */
  worker: number
  /** How many documents may be sent at the same time for all endpoints together. */
  slots: { free: number }
}

/** Sends what is due to one endpoint: documents side by side, the events of each one after the other. */
export class EndpointSender {
  readonly #endpointId: string
  readonly #tools: SenderTools
  readonly #bell = new Bell()
  readonly #runs = new Set<Promise<void>>()
  #isStopping = false
  #ended: Promise<void> = Promise.resolve()

  constructor(endpointId: string, tools: SenderTools) {
    this.#endpointId = endpointId
    this.#tools = tools
  }

  /** Begins to send. */
  start(): void {
    this.#ended = this.#work()
  }

  /** Says that there may be something to send. */
  wake(): void {
    this.#bell.ring()
  }

  /** Claims nothing more, gives back what was claimed and not sent, and waits for what is being sent. */
  async stop(): Promise<void> {
    this.#isStopping = true
    this.#bell.ring()
    await this.#ended
    await Promise.all(this.#runs)
  }

  async #work(): Promise<void> {
    while (!this.#isStopping) {
      try {
        await this.#bell.wait(await this.#fill())
      } catch (error) {
        this.#tools.log.error({ err: error, endpoint: this.#endpointId }, 'webhooks could not be sent')
        await this.#bell.wait(RECOVER_MS)
      }
    }
  }

  /** Starts what is due, as far as there is room; answers how long to rest. */
  async #fill(): Promise<number> {
    const { slots } = this.#tools
    const limit = Math.min(LANES - this.#runs.size, slots.free)
    // Many at once cost the database less than one by one.
    if (limit <= 0 || this.#runs.size > LANES / 2) return REST_MS
    const startedMs = performance.now()
    const runs = await this.#claim(limit)
    const tookMs = performance.now() - startedMs
    if (runs.length > 0) {
      const target = await this.#targetFor(runs)
      for (const run of runs) this.#start(run, target)
    }
    return runs.length < limit ? Math.min(MAX_REST_MS, Math.max(REST_MS, tookMs * REST_SHARE)) : 0
  }

  /** Slots are taken before the query, so that the endpoints together never have more than there are. */
  async #claim(limit: number): Promise<ClaimedDelivery[][]> {
    const { ctx, slots, worker } = this.#tools
    slots.free -= limit
    let count = 0
    try {
      const runs = await claimDeliveries(sqlOf(ctx.payload), { endpointId: this.#endpointId, limit, worker })
      count = runs.length
      return runs
    } finally {
      slots.free += limit - count
    }
  }

  /** @throws when the endpoint is gone, or its secrets cannot be opened; what was claimed is given back then. */
  async #targetFor(runs: readonly ClaimedDelivery[][]): Promise<Target> {
    const { ctx, slots, writer } = this.#tools
    try {
      const target = await loadTarget(sqlOf(ctx.payload), this.#endpointId)
      if (target) return target
      throw new Error('the endpoint is gone')
    } catch (error) {
      slots.free += runs.length
      await writer.release(runs.flat().map(({ id }) => id))
      throw error
    }
  }

  #start(run: readonly ClaimedDelivery[], target: Target): void {
    const { log, slots } = this.#tools
    const sending = this.#send(run, target)
      .catch((error: unknown) =>
        log.error({ err: error, endpoint: this.#endpointId }, 'webhooks could not be recorded'),
      )
      .finally(() => {
        slots.free += 1
        this.#runs.delete(sending)
        this.#bell.ring()
      })
    this.#runs.add(sending)
  }

  /** A failure keeps the rest of the run back. */
  async #send(run: readonly ClaimedDelivery[], target: Target): Promise<void> {
    const { outbound, writer } = this.#tools
    const recorded: Promise<void>[] = []
    let rest = [...run]
    for (const delivery of run) {
      if (this.#isStopping) break
      const result = await sendDelivery(outbound, target, delivery)
      recorded.push(writer.add(result))
      rest = rest.slice(1)
      if (result.state !== 'delivered') break
    }
    if (rest.length > 0) recorded.push(writer.release(rest.map(({ id }) => id)))
    await Promise.all(recorded)
  }
}
