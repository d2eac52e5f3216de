import type { Pool } from 'pg'

import type { Caller, ServedRequestFacts } from '@/platform/http/served-request'
import { currentRequest } from '@/platform/http/served-request'
import { count, setGauge } from '@/platform/metrics/record'

import { toPosition } from './positions'
import { Probe } from './probe'
import type { Absence, Identity } from './replica'
import { IDENTITY, Replica } from './replica'
import { isServerAway, isWorthRepeating } from './repeatable'

/** How often each server is asked how far it is. */
const LOOK_EVERY_MS = 250
/** How many answers of the primary are kept: a minute of them. */
const KEPT_ANSWERS = 240
const MS_PER_SECOND = 1000

const LOOK_AT_PRIMARY = `select pg_current_wal_lsn()::text as position, ${IDENTITY}`

/** Where the primary was when it was asked. */
interface Sample {
  atMs: number
  position: bigint
}

/** Where a request reads: null is the primary. */
interface Choice {
  replica: Replica | null
  caller: Caller | undefined
}

interface SetLog {
  warn: (facts: object, text: string) => void
  info: (facts: object, text: string) => void
}

export interface ReplicaSetOptions {
  primary: Pool
  /** Of the database itself, not of a pooler. */
  primaryUrl: string
  urls: readonly string[]
  connections: number
  /** How far what others wrote may be behind. */
  lagMs: number
  log: SetLog
}

/**
 * The servers that this process reads from. A read of a request goes to a replica that answers, is at most `lagMs` behind, and
 * has replayed what the caller's account wrote last; all else goes to the primary.
 */
export class ReplicaSet {
  readonly replicas: readonly Replica[]
  readonly #options: ReplicaSetOptions
  readonly #probe: Probe<Identity & { position: string }>
  readonly #told = new Map<Replica, Absence | null>()
  /** One request reads from one server, so that its statements fit each other. */
  readonly #chosen = new WeakMap<ServedRequestFacts, Choice>()
  #samples: Sample[] = []
  #identity: Identity | null = null
  /**
   * A replica is asked once it has all that the primary had when this process connected to it: a crash has emptied the kept
   * positions. Null while there is no connection.
   */
  #floor: bigint | null = null
  #timer: NodeJS.Timeout | undefined

  constructor(options: ReplicaSetOptions) {
    this.#options = options
    const lose = () => (this.#floor = null)
    this.#probe = new Probe({ url: options.primaryUrl, text: LOOK_AT_PRIMARY, onLost: lose })
    const identity = () => this.#identity
    const primary = {
      get identity() {
        return identity()
      },
      freshSince: (position: bigint) => this.#freshSince(position),
    }
    const { urls, connections } = options
    this.replicas = urls.map(
      (url, index) => new Replica({ name: `replica-${String(index + 1)}`, url, connections, primary }),
    )
  }

  /** Looks at all servers, and from then on again and again. */
  async start(): Promise<void> {
    await this.#lookAtPrimary()
    await this.#lookAtReplicas()
    this.#timer = setInterval(() => void this.#look(), LOOK_EVERY_MS)
    this.#timer.unref()
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    this.#probe.close()
    await Promise.all(this.replicas.map((replica) => replica.close()))
  }

  /** Why a replica is not asked now; null when it is. */
  absenceOf(replica: Replica): Absence | null {
    return replica.absence(performance.now(), this.#options.lagMs)
  }

  /** Reads from a replica, or from the primary; what fails on a replica for its own reasons is read from the primary. */
  async read<Answer>(ask: (pool: Pool) => Promise<Answer>): Promise<Answer> {
    const served = currentRequest()
    const replica = served ? this.#choose(served) : null
    if (!served || !replica) return this.#readFromPrimary(ask)
    const { isBusy = false } = served
    replica.reads += 1
    try {
      const answer = await ask(replica.pool)
      count('backroom_database_reads_total', { server: replica.name })
      return answer
    } catch (error) {
      if (!isWorthRepeating(error)) throw error
      if (isServerAway(error)) this.#leaveOut(replica)
      // The failure is not the caller's, who gets an answer.
      served.isBusy = isBusy
      this.#chosen.set(served, { replica: null, caller: served.caller })
      count('backroom_database_reads_repeated_total', { server: replica.name })
      return await this.#readFromPrimary(ask)
    } finally {
      replica.reads -= 1
    }
  }

  /** Reads of the current request go to the primary from now on; whether they went elsewhere before. */
  turnToPrimary(): boolean {
    const served = currentRequest()
    if (!served || !this.#chosen.get(served)?.replica) return false
    this.#chosen.set(served, { replica: null, caller: served.caller })
    return true
  }

  #readFromPrimary<Answer>(ask: (pool: Pool) => Promise<Answer>): Promise<Answer> {
    count('backroom_database_reads_total', { server: 'primary' })
    return ask(this.#options.primary)
  }

  #choose(served: ServedRequestFacts): Replica | null {
    if (served.isRead !== true) return null
    const { caller } = served
    const before = this.#chosen.get(served)
    // What was read before authentication says nothing of what the account has written.
    if (before && before.caller === caller) return isAlive(before.replica, this) ? before.replica : null
    const replica = this.#chooseAnew(caller)
    this.#chosen.set(served, { replica, caller })
    return replica
  }

  #chooseAnew(caller: Caller | undefined): Replica | null {
    const floor = this.#floor
    if (floor === null) return null
    const wroteAt = caller?.wroteAt
    const needed = wroteAt === undefined || wroteAt === null ? floor : maxOf(floor, toPosition(wroteAt))
    const able = this.replicas.filter((replica) => this.absenceOf(replica) === null && replica.has(needed))
    const fewest = Math.min(...able.map(({ reads }) => reads))
    const idlest = able.filter(({ reads }) => reads === fewest)
    return idlest[Math.floor(Math.random() * idlest.length)] ?? null
  }

  #freshSince(position: bigint): number | null {
    return this.#samples.findLast((sample) => sample.position <= position)?.atMs ?? null
  }

  async #look(): Promise<void> {
    // A primary that hangs must not hide a replica that does.
    await Promise.race([
      this.#lookAtPrimary(),
      new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS / 2)),
    ])
    await this.#lookAtReplicas()
  }

  #isLooking = false

  async #lookAtPrimary(): Promise<void> {
    if (this.#isLooking) return
    this.#isLooking = true
    const atMs = performance.now()
    try {
      const { position: text, ...identity } = await this.#probe.ask()
      const position = toPosition(text)
      this.#identity = identity
      if (this.#floor === null) this.#samples = []
      this.#floor ??= position
      this.#samples = [...this.#samples.slice(1 - KEPT_ANSWERS), { atMs, position }]
    } catch {
      this.#floor = null
    } finally {
      this.#isLooking = false
    }
  }

  async #lookAtReplicas(): Promise<void> {
    await Promise.all(
      this.replicas.map(async (replica) => {
        await replica.look()
        this.#tell(replica)
      }),
    )
  }

  #leaveOut(replica: Replica): void {
    replica.leaveOut()
    this.#tell(replica)
  }

  /** Says each change once in the log, and keeps it in the metrics. */
  #tell(replica: Replica): void {
    const absence = this.absenceOf(replica)
    const { name, mistake, failure } = replica
    const seconds = replica.behindMs(performance.now()) / MS_PER_SECOND
    setGauge('backroom_database_replica_behind_seconds', { server: name }, seconds)
    const before = this.#told.get(replica)
    this.#told.set(replica, absence)
    if (absence === before) return
    if (absence === null) {
      if (before !== undefined) this.#options.log.info({ replica: name }, 'a replica is read from again')
      return
    }
    count('backroom_database_replica_left_out_total', { server: name, reason: absence })
    const why = { away: { err: failure }, wrong: { mistake }, late: {} }[absence]
    this.#options.log.warn({ replica: name, reason: absence, ...why }, 'a replica is left out')
  }
}

const maxOf = (a: bigint, b: bigint) => (a > b ? a : b)

/** A request that has begun on a replica goes on there, unless it is gone. */
function isAlive(replica: Replica | null, set: Pick<ReplicaSet, 'absenceOf'>): boolean {
  const absence = replica && set.absenceOf(replica)
  return absence === null || absence === 'late'
}
