import { Pool } from 'pg'

import { applicationName } from '@/platform/database/connections/application-name'

import type { Figures } from './figures'
import { count, forget, setGauge } from './record'
import { measures } from './registry'

/** A statement that takes longer is cancelled by the database. */
const STATEMENT_MS = 2_000
const CONNECT_MS = 1_000
/** A scrape waits so long for figures; what comes later is in the next one. */
const PATIENCE_MS = 1_500
/** After a failure, so that not every scrape waits for a database that is away. */
const RETRY_MS = 5_000

interface Kept extends Figures {
  dueMs: number
}

/** What is read from this process itself at each scrape. */
export type Look = () => void

export interface ScraperOptions {
  connectionString: string
  figures: readonly Figures[]
  looks: readonly Look[]
}

const CONTENT_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

/** Waits for work, but not longer than `ms`. */
async function waitUpTo(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([work, limit])
  clearTimeout(timer)
}

/**
 * Answers scrapes. Figures of the database come on a connection of their own, so that they are read while all others are taken;
 * scrapes at the same time share one reading, and none fails for it.
 */
export class Scraper {
  readonly #pool: Pool
  readonly #figures: Kept[]
  readonly #looks: readonly Look[]
  #reading: Promise<void> | undefined

  constructor({ connectionString, figures, looks }: ScraperOptions) {
    this.#pool = new Pool({
      ...{ connectionString, max: 1, fallback_application_name: applicationName('metrics') },
      ...{ connectionTimeoutMillis: CONNECT_MS, idleTimeoutMillis: 60_000, allowExitOnIdle: true },
      ...{ statement_timeout: STATEMENT_MS, query_timeout: STATEMENT_MS + 500, lock_timeout: 500 },
    })
    // An idle connection that dies says so here; the next reading opens another.
    this.#pool.on('error', () => undefined)
    this.#figures = figures.map((one) => ({ ...one, dueMs: 0 }))
    this.#looks = looks
  }

  /** The metrics as Prometheus reads them. Never throws for a part that cannot be read. */
  async scrape(): Promise<{ body: string; contentType: string }> {
    this.#reading ??= this.#readDue().finally(() => {
      this.#reading = undefined
    })
    await waitUpTo(PATIENCE_MS, this.#reading)
    for (const look of this.#looks) look()
    const body = await measures()?.registry.metrics()
    return { body: body ?? '', contentType: CONTENT_TYPE }
  }

  async #readDue(): Promise<void> {
    const due = this.#figures.filter(({ dueMs }) => dueMs <= performance.now())
    for (const [index, figures] of due.entries()) {
      const isRead = await this.#read(figures)
      setGauge('backroom_database_up', {}, isRead ? 1 : 0)
      if (isRead) continue
      // Most likely none of the others would be read either, and each would take its time.
      for (const other of due.slice(index + 1)) this.#fail(other)
      return
    }
  }

  async #read(figures: Kept): Promise<boolean> {
    try {
      const text = { text: figures.text, values: [...(figures.values?.() ?? [])] }
      const { rows } = await this.#pool.query<Record<string, unknown>>(text)
      forget(figures.gauges)
      figures.apply(rows)
      figures.dueMs = performance.now() + figures.everyMs
      return true
    } catch {
      this.#fail(figures)
      return false
    }
  }

  #fail(figures: Kept): void {
    count('backroom_metrics_failures_total', { figures: figures.name })
    forget(figures.gauges)
    figures.dueMs = performance.now() + RETRY_MS
  }

  async close(): Promise<void> {
    await this.#reading
    await this.#pool.end()
  }
}
