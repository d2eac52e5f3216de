import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'
import { count } from '@/platform/metrics/record'

import { disableEndpoint } from '../endpoints/disable-endpoint'
import { noteHealth, recordResults, releaseClaims } from './record-results'
import type { Result } from './send-delivery'
import { SendingCounts } from './sending-figures'

interface Batch {
  results: Result[]
  released: string[]
  written: Promise<void>
}

interface WriterOptions {
  ctx: Context
  /** The number that this worker claims by. */
  worker: number
}

/**
 * Writes results down together: those that come while a statement runs go with the next one. What it could not write stays
 * claimed, and is sent again when the claim has ended.
 */
export class ResultWriter {
  readonly #options: WriterOptions
  /** Of the attempts that were recorded. */
  readonly counts = new SendingCounts()
  #next: Batch | null = null
  #last: Promise<void> = Promise.resolve()

  constructor(options: WriterOptions) {
    this.#options = options
  }

  /** Resolves when the result is stored. @throws when the database refuses. */
  add(result: Result): Promise<void> {
    const batch = this.#batch()
    batch.results.push(result)
    return batch.written
  }

  /** The same for what was claimed and not sent. */
  release(ids: readonly string[]): Promise<void> {
    const batch = this.#batch()
    batch.released.push(...ids)
    return batch.written
  }

  #batch(): Batch {
    if (this.#next) return this.#next
    const batch: Batch = { results: [], released: [], written: Promise.resolve() }
    batch.written = this.#last.then(() => this.#write(batch))
    this.#last = batch.written.catch(() => undefined)
    this.#next = batch
    return batch
  }

  async #write(batch: Batch): Promise<void> {
    this.#next = null
    const { ctx, worker } = this.#options
    const sql = sqlOf(ctx.payload)
    await recordResults(sql, batch.results, worker)
    for (const { state } of batch.results) {
      this.counts.count(state === 'delivered')
      count('backroom_webhook_attempts_total', { outcome: state })
    }
    await releaseClaims(sql, batch.released, worker)
    await noteHealth(sql, batch.results)
    const gone = new Set(batch.results.filter(({ isGone }) => isGone).map(({ endpointId }) => endpointId))
    for (const id of gone) await disableEndpoint(ctx, id, 'gone')
  }
}
