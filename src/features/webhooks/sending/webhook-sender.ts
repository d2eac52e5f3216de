import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import { Client } from 'pg'

import type { Context } from '@/platform/context'
import { applicationName } from '@/platform/database/connections/application-name'
import { sqlOf } from '@/platform/database/transaction'
import type { Logger } from '@/platform/logging/logger'
import type { Outbound } from '@/platform/outbound/outbound'
import { env } from '@/platform/settings/env'

import { disableFailing } from '../endpoints/disable-endpoint'
import { freeLostClaims, WORKER_LOCKS } from './claim-deliveries'
import { dispatchEvents } from './dispatch-events'
import type { SenderTools } from './endpoint-sender'
import { EndpointSender } from './endpoint-sender'
import type { Feed } from './feed'
import { ResultWriter } from './result-writer'

/** How often the feed is looked at: the most that an event waits for it. */
const POLL_MS = 150
/** How often endpoints that were switched on or off are noticed, and claims of dead workers. */
const TIDY_MS = 2000
/** Documents that are sent at the same time, for all endpoints together. */
const SLOTS = 128
/** How often the log says how sending goes. */
const FIGURES_MS = 60_000
/** A word on the connection that shows that this worker lives takes milliseconds. */
const LIFE_MS = 30_000
const MAX_WORKER = 2_000_000_000

export interface WebhookSenderOptions {
  ctx: Context
  connectionString: string
  log: Logger
  feed: Feed
  outbound: Outbound
  /** Called when the connection by which others see that this worker lives is lost. */
  onLost: (error: unknown) => void
}

/** What a worker does about webhooks: it makes deliveries of the feed's events, and sends those that are due. */
export class WebhookSender {
  readonly #options: WebhookSenderOptions
  readonly #lock: Client
  readonly #tools: SenderTools
  readonly #senders = new Map<string, EndpointSender>()
  #loops: Promise<unknown> = Promise.resolve()
  #isStopping = false

  private constructor(options: WebhookSenderOptions, lock: Client, worker: number) {
    const { ctx, log, outbound } = options
    this.#options = options
    this.#lock = lock
    const writer = new ResultWriter({ ctx, worker })
    this.#tools = { ctx, log, outbound, writer, worker, slots: { free: SLOTS } }
  }

  /**
   * Starts to work. A lock on a connection of its own shows that this worker lives: what it has claimed is free for others as
   * soon as it has died, however that was.
   * @throws when the database cannot be reached.
   */
  static async start(options: WebhookSenderOptions): Promise<WebhookSender> {
    const { connectionString, onLost } = options
    const worker = randomInt(1, MAX_WORKER)
    const lock = new Client({
      ...{ connectionString, fallback_application_name: applicationName('webhooks'), keepAlive: true },
      connectionTimeoutMillis: env.jobTimeouts.connectMs,
      query_timeout: LIFE_MS,
    })
    await lock.connect()
    const sender = new WebhookSender(options, lock, worker)
    const lose = (error: unknown) => {
      if (!sender.#isStopping) onLost(error)
    }
    lock.on('error', lose)
    lock.on('end', () => lose(new Error('the connection that shows that this worker lives was closed')))
    await lock.query('select pg_advisory_lock($1::int, $2::int)', [WORKER_LOCKS, worker])
    sender.#loops = Promise.all([
      sender.#repeat(() => sender.#dispatch()),
      sender.#repeat(() => sender.#tidy()),
      sender.#repeat(() => sender.#tell()),
    ])
    return sender
  }

  /** Takes nothing more and waits, at most so long, for what is being sent. */
  async stop(timeoutMs: number): Promise<void> {
    this.#isStopping = true
    const ended = Promise.all([this.#loops, ...[...this.#senders.values()].map((sender) => sender.stop())])
    await Promise.race([ended, sleep(timeoutMs, undefined, { ref: false })])
    this.#options.outbound.close()
    await this.#lock.end()
  }

  /** A round that failed is tried again: a database that was away for a while is found again. */
  async #repeat(round: () => Promise<number>): Promise<void> {
    while (!this.#isStopping) {
      let pauseMs = TIDY_MS
      try {
        pauseMs = await round()
      } catch (error) {
        this.#options.log.error({ err: error }, 'webhooks: the database refused')
      }
      if (pauseMs > 0) await this.#rest(pauseMs)
    }
  }

  /** In pieces, so that a stop is noticed. */
  async #rest(pauseMs: number): Promise<void> {
    const untilMs = performance.now() + pauseMs
    while (!this.#isStopping && performance.now() < untilMs) await sleep(Math.min(pauseMs, POLL_MS))
  }

  async #dispatch(): Promise<number> {
    const { ctx, feed } = this.#options
    const { deliveries, hasMore } = await dispatchEvents(ctx, feed)
    if (deliveries > 0) for (const sender of this.#senders.values()) sender.wake()
    return hasMore ? 0 : POLL_MS
  }

  /** A proxy takes a connection on which nothing is said for idle; and a server that was cut off says nothing by itself. */
  async #showLife(): Promise<void> {
    try {
      await this.#lock.query('select 1')
    } catch (error) {
      if (!this.#isStopping) this.#options.onLost(error)
      throw error
    }
  }

  async #tidy(): Promise<number> {
    const { ctx, log } = this.#options
    await this.#showLife()
    const sql = sqlOf(ctx.payload)
    const freed = await freeLostClaims(sql)
    if (freed > 0) log.warn({ deliveries: freed }, 'webhooks of a lost worker are sent again')
    const disabled = await disableFailing(ctx)
    if (disabled > 0) log.warn({ endpoints: disabled }, 'webhook endpoints that only fail are switched off')
    await this.#follow(
      await sql.query<{ id: string }>(`select id from webhook_endpoints where state = 'active'`),
    )
    return TIDY_MS
  }

  async #tell(): Promise<number> {
    const { ctx, log } = this.#options
    const { delivered, failed, waiting, oldestWaitingSeconds } = await this.#tools.writer.counts.read(
      sqlOf(ctx.payload),
    )
    const figures = { delivered, failed, waiting, oldest_waiting_s: oldestWaitingSeconds }
    if (delivered + failed + waiting > 0) log.info(figures, 'webhooks')
    return FIGURES_MS
  }

  /** Sends to these endpoints, and to no others any more. */
  async #follow(endpoints: readonly { id: string }[]): Promise<void> {
    const active = new Set(endpoints.map(({ id }) => id))
    for (const id of active) {
      if (this.#senders.has(id) || this.#isStopping) continue
      const sender = new EndpointSender(id, this.#tools)
      this.#senders.set(id, sender)
      sender.start()
    }
    const left = [...this.#senders].filter(([id]) => !active.has(id))
    for (const [id, sender] of left) {
      this.#senders.delete(id)
      await sender.stop()
    }
  }
}
