import { setImmediate as nextTurn } from 'node:timers/promises'
import { Client } from 'pg'

import { applicationName } from '../connections/application-name'
import { breakConnection } from '../waits/break-frozen'

/** How long a server may take to answer a look, connecting included. */
export const LOOK_LIMIT_MS = 1_000

interface ProbeOptions {
  url: string
  text: string
  /** The connection has ended, whatever for. */
  onLost: () => void
}

/** Rejects when the time is over. What came while the process itself was busy counts as come in time. */
async function endsLate(signal: AbortSignal): Promise<never> {
  await new Promise((resolve) => {
    const timer = setTimeout(resolve, LOOK_LIMIT_MS)
    signal.addEventListener('abort', () => clearTimeout(timer))
  })
  await nextTurn()
  await nextTurn()
  throw new Error(`no answer within ${String(LOOK_LIMIT_MS)} ms`)
}

interface Connection {
  client: Client
  connected: Promise<unknown>
}

/** A connection of its own to a server that is asked the same again and again, each time within a limit. */
export class Probe<Row extends object> {
  readonly #options: ProbeOptions
  #connection: Connection | null = null

  constructor(options: ProbeOptions) {
    this.#options = options
  }

  /** @throws Error of the driver, or when there was no answer in time; the next call connects anew. */
  async ask(): Promise<Row> {
    const connection = (this.#connection ??= this.#connect())
    const answered = new AbortController()
    try {
      return await Promise.race([this.#askOn(connection), endsLate(answered.signal)])
    } catch (error) {
      this.#drop(connection)
      throw error
    } finally {
      answered.abort()
    }
  }

  close(): void {
    if (this.#connection) this.#drop(this.#connection)
  }

  #connect(): Connection {
    const client = new Client({
      connectionString: this.#options.url,
      keepAlive: true,
      fallback_application_name: applicationName('replicas'),
    })
    const connection: Connection = { client, connected: client.connect() }
    client.on('error', () => this.#drop(connection))
    client.on('end', () => this.#drop(connection))
    return connection
  }

  async #askOn({ client, connected }: Connection): Promise<Row> {
    await connected
    const { rows } = await client.query<Row>(this.#options.text)
    const [row] = rows
    if (!row) throw new Error('a look has no row')
    return row
  }

  #drop(connection: Connection): void {
    if (this.#connection !== connection) return
    this.#connection = null
    breakConnection(connection.client)
    this.#options.onLost()
  }
}
