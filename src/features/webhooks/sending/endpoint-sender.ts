import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'
import type { Logger } from '@/platform/logging/logger'
import type { Outbound } from '@/platform/outbound/outbound'

import { Bell } from './bell'
import type { ClaimedDelivery, Target } from './claim-deliveries'
import { claimDeliveries, loadTarget } from './claim-deliveries'
import { addTraces, tracedDelivery } from './delivery-trace'
import type { ResultWriter } from './result-writer'
import { sendDelivery } from './send-delivery'

/** How many documents of one endpoint are sent at the same time by one worker. */
const LANES = 32
/** The most that are claimed at once, for a receiver that is quick: one claim costs the database as much as many deliveries. */
const MOST_CLAIMED = 256
/** A receiver that takes all that was claimed within this time gets more by the next claim; it gets less after the longer. */
const QUICK_MS = 500
const SLOW_MS = 1000
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
  /** Of runs that were sent, until they are stored. */
  readonly #recording = new Set<Promise<void>>()
  /** Claimed, and not begun. */
  #queue: ClaimedDelivery[][] = []
  #target: Target | null = null
  #appetite = LANES
  #claimedAtMs = 0
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
    await this.#giveBack(this.#queue.splice(0))
    await Promise.all(this.#runs)
    await Promise.all(this.#recording)
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

  /** Claims what is due when little is left, and starts as much as there is room for; answers how long to rest. */
  async #fill(): Promise<number> {
    this.#startQueued()
    if (this.#queue.length > this.#appetite / 2) return REST_MS
    const startedMs = performance.now()
    const limit = this.#appetiteAt(startedMs)
    const { ctx, worker } = this.#tools
    const runs = await claimDeliveries(sqlOf(ctx.payload), { endpointId: this.#endpointId, limit, worker })
    const tookMs = performance.now() - startedMs
    if (runs.length > 0) await this.#take(runs)
    const restMs = Math.min(MAX_REST_MS, Math.max(REST_MS, tookMs * REST_SHARE))
    return runs.length < limit && this.#queue.length === 0 ? restMs : REST_MS
  }

  #appetiteAt(nowMs: number): number {
    const sinceMs = nowMs - this.#claimedAtMs
    if (sinceMs < QUICK_MS) this.#appetite = Math.min(MOST_CLAIMED, this.#appetite * 2)
    else if (sinceMs > SLOW_MS) this.#appetite = LANES
    return this.#appetite - this.#queue.length
  }

  /** @throws when the endpoint is gone, or its secrets cannot be opened; what was claimed is given back then. */
  async #take(runs: ClaimedDelivery[][]): Promise<void> {
    try {
      const sql = sqlOf(this.#tools.ctx.payload)
      this.#target = await loadTarget(sql, this.#endpointId)
      if (!this.#target) throw new Error('the endpoint is gone')
      await addTraces(sql, runs.flat())
    } catch (error) {
      await this.#giveBack([...runs, ...this.#queue.splice(0)])
      throw error
    }
    this.#claimedAtMs = performance.now()
    this.#queue.push(...runs)
    this.#startQueued()
  }

  async #giveBack(runs: readonly ClaimedDelivery[][]): Promise<void> {
    if (runs.length > 0) await this.#tools.writer.release(runs.flat().map(({ id }) => id))
  }

  #startQueued(): void {
    const { slots } = this.#tools
    while (this.#target && !this.#isStopping && slots.free > 0) {
      if (this.#runs.size >= LANES || this.#recording.size >= MOST_CLAIMED) return
      const run = this.#queue.shift()
      if (!run) return
      slots.free -= 1
      this.#start(run, this.#target)
    }
  }

  #start(run: readonly ClaimedDelivery[], target: Target): void {
    const { slots } = this.#tools
    const sending = this.#send(run, target).finally(() => {
      slots.free += 1
      this.#runs.delete(sending)
      this.#goOn()
    })
    this.#runs.add(sending)
  }

  #goOn(): void {
    this.#startQueued()
    if (this.#queue.length <= this.#appetite / 2) this.#bell.ring()
  }

  /** A failure keeps the rest of the run back. The next run does not wait until this one is stored. */
  async #send(run: readonly ClaimedDelivery[], target: Target): Promise<void> {
    const { outbound, writer } = this.#tools
    const recorded: Promise<void>[] = []
    let rest = [...run]
    for (const delivery of run) {
      if (this.#isStopping) break
      const result = await tracedDelivery(delivery, () => sendDelivery(outbound, target, delivery))
      recorded.push(writer.add(result))
      rest = rest.slice(1)
      if (result.state !== 'delivered') break
    }
    if (rest.length > 0) recorded.push(writer.release(rest.map(({ id }) => id)))
    this.#follow(recorded)
  }

  #follow(recorded: readonly Promise<void>[]): void {
    const recording: Promise<void> = Promise.all(recorded)
      .then(() => undefined)
      .catch((error: unknown) => {
        this.#tools.log.error({ err: error, endpoint: this.#endpointId }, 'webhooks could not be recorded')
      })
      .finally(() => {
        this.#recording.delete(recording)
        this.#goOn()
      })
    this.#recording.add(recording)
  }
}
