import { Pool } from 'pg'
import type { PoolClient } from 'pg'

import { sessionLimits } from '../connections/database-timeouts'
import { applicationName } from '../connections/application-name'
import { breakConnection } from '../waits/break-frozen'
import { LOOK_LIMIT_MS, Probe } from './probe'
import { toPosition } from './positions'

/** Why a replica is not asked: it does not answer, is behind for too long, or is none of this database. */
export type Absence = 'away' | 'late' | 'wrong'

/** Which cluster and database a server is. */
export interface Identity {
  system: string
  database: string
}

interface Look extends Identity {
  isReplica: boolean
  position: string | null
}

export const IDENTITY = `
  (select system_identifier::text from pg_control_system()) as system, current_database() as database`

const LOOK = `
  select pg_is_in_recovery() as "isReplica", pg_last_wal_replay_lsn()::text as position, ${IDENTITY}`

/** What this process knows of how far the primary was, and when. */
export interface PrimaryView {
  identity: Identity | null
  /** Since when a server at this position has all that was committed on the primary; null when that is not known. */
  freshSince: (position: bigint) => number | null
}

export interface ReplicaOptions {
  /** What metrics, traces and `/ready` call it. */
  name: string
  url: string
  connections: number
  primary: PrimaryView
}

/** Why a server cannot be a replica of the primary; null when it can. */
function mistakeOf({ isReplica, system, database }: Look, primary: Identity): string | null {
  if (system !== primary.system) return 'is a server of another cluster'
  if (!isReplica) return 'is no replica: it accepts writes'
  return database === primary.database ? null : `is another database, ${database}`
}

/** One replica, as this process sees it: its pool, how far it has replayed, and whether it may be asked. */
export class Replica {
  readonly name: string
  readonly pool: Pool
  readonly #primary: PrimaryView
  readonly #probe: Probe<Look>
  readonly #open = new Set<PoolClient>()
  #isUp = false
  #position = 0n
  #freshMs = Number.NEGATIVE_INFINITY
  #isLooking = false
  mistake: string | null = null
  /** What the last look has failed with. */
  failure: unknown = null
  /** Reads on their way. */
  reads = 0

  constructor({ name, url, connections, primary }: ReplicaOptions) {
    this.name = name
    this.#primary = primary
    this.pool = new Pool({
      connectionString: url,
      ...sessionLimits(),
      max: connections,
      keepAlive: true,
      // The primary is asked instead.
      connectionTimeoutMillis: LOOK_LIMIT_MS,
      fallback_application_name: applicationName('reads'),
    })
    this.pool.on('error', () => undefined)
    this.pool.on('connect', (client) => this.#open.add(client))
    this.pool.on('remove', (client) => this.#open.delete(client))
    this.#probe = new Probe({ url, text: LOOK, onLost: () => (this.#isUp = false) })
  }

  /** Since when it has all of the primary, in milliseconds of `performance.now()`. */
  behindMs(nowMs: number): number {
    return nowMs - this.#freshMs
  }

  /** Whether it has replayed the log up to a position, as far as is known. */
  has(position: bigint): boolean {
    return this.#position >= position
  }

  /** Why it is not asked; null when it is. */
  absence(nowMs: number, lagMs: number): Absence | null {
    if (this.mistake !== null) return 'wrong'
    if (!this.#isUp) return 'away'
    return this.behindMs(nowMs) > lagMs ? 'late' : null
  }

  /** A read has lost its connection: nothing more is asked until the next look has an answer. */
  leaveOut(): void {
    this.#isUp = false
  }

  /** Asks it how far it is. One that does not answer is away, and what waits for it fails at once. */
  async look(): Promise<void> {
    if (this.#isLooking) return
    this.#isLooking = true
    try {
      this.#note(await this.#probe.ask())
    } catch (error) {
      this.failure = error
      this.#isUp = false
      for (const client of this.#open) breakConnection(client)
    } finally {
      this.#isLooking = false
    }
  }

  #note(look: Look): void {
    const { identity } = this.#primary
    // What it is can only be judged beside the primary.
    if (identity === null) return
    this.mistake = mistakeOf(look, identity)
    if (this.mistake !== null || look.position === null) return
    this.#position = toPosition(look.position)
    this.#freshMs = this.#primary.freshSince(this.#position) ?? this.#freshMs
    this.#isUp = true
  }

  async close(): Promise<void> {
    this.#probe.close()
    // One that hangs does not say goodbye.
    for (const client of this.#open) breakConnection(client)
    await this.pool.end()
  }
}
