import { createHmac } from 'node:crypto'

import type { Payload } from 'payload'

import type { AttemptKind, AttemptScope } from '@/domain/account/attempts'
import { isOutcomeRevealed, limitOf, waitAfter } from '@/domain/account/attempts'
import { counterFor } from '@/platform/limits/counters'
import { count } from '@/platform/metrics/record'
import { deriveKey } from '@/platform/identity/derive-key'
import { env } from '@/platform/settings/env'

/** What attempts are counted by; `id` is a typed name, a network address, or the id of a device or an account. */
export interface AttemptSubject {
  scope: AttemptScope
  id: string
}

/** The counted attempts of one subject, and its remaining waiting time. */
interface Standing {
  attempts: number
  waitSeconds: number
}

let secret: Buffer | undefined

/** The counter's key: a keyed hash, so that the table of counters holds no readable names and addresses. */
function keyOf(id: string): string {
  const key = (secret ??= deriveKey(env.payloadSecret, 'attempts', 32))
  return createHmac('sha256', key).update(id).digest('base64url').slice(0, 22)
}

function countersOf(payload: Payload, kind: AttemptKind, scope: AttemptScope) {
  const limit = limitOf(kind, scope)
  if (!limit) throw new Error(`attempts of ${kind} are not counted by ${scope}`)
  const name = `${kind}:${scope}`
  return {
    limit,
    attempts: counterFor(payload, { name, points: limit.free, windowSeconds: limit.memorySeconds }),
    waits: counterFor(payload, { name: `${name}:wait`, points: 1, windowSeconds: limit.longestWaitSeconds }),
  }
}

async function standingOf(
  payload: Payload,
  kind: AttemptKind,
  { scope, id }: AttemptSubject,
): Promise<Standing> {
  const { attempts, waits } = countersOf(payload, kind, scope)
  const key = keyOf(id)
  const [made, wait] = await Promise.all([attempts.get(key), waits.get(key)])
  return {
    attempts: made?.consumedPoints ?? 0,
    waitSeconds: wait ? Math.ceil(wait.msBeforeNext / 1000) : 0,
  }
}

/** The attempts of one request, counted by several subjects together. */
export class Attempts {
  readonly #payload: Payload
  readonly #kind: AttemptKind
  readonly #subjects: readonly AttemptSubject[]
  #before: readonly Standing[] = []

  constructor(payload: Payload, kind: AttemptKind, subjects: readonly AttemptSubject[]) {
    this.#payload = payload
    this.#kind = kind
    this.#subjects = subjects
  }

  #standings(): Promise<Standing[]> {
    return Promise.all(this.#subjects.map((subject) => standingOf(this.#payload, this.#kind, subject)))
  }

  /** Seconds to wait before the attempt may be made at all; 0 when it may. */
  async begin(): Promise<number> {
    this.#before = await this.#standings()
    return this.#noted(Math.max(0, ...this.#before.map(({ waitSeconds }) => waitSeconds)))
  }

  /** Counts the attempt. Answers the seconds to wait when its outcome may not be revealed; 0 when it may. */
  async count(): Promise<number> {
    const waits = await Promise.all(this.#subjects.map((subject, index) => this.#countOne(subject, index)))
    return this.#noted(Math.max(0, ...waits))
  }

  /** The same without counting the attempt. */
  async end(): Promise<number> {
    const waits = this.#subjects.map(async ({ scope, id }, index) => {
      const made = await countersOf(this.#payload, this.#kind, scope).attempts.get(keyOf(id))
      return this.#waitInstead(scope, index, made?.consumedPoints ?? 0)
    })
    return this.#noted(Math.max(0, ...(await Promise.all(waits))))
  }

  /** Counts a refusal in the metrics. */
  #noted(waitSeconds: number): number {
    if (waitSeconds > 0) count('backroom_rate_limit_refusals_total', { limit: `attempts:${this.#kind}` })
    return waitSeconds
  }

  async #countOne({ scope, id }: AttemptSubject, index: number): Promise<number> {
    const { limit, attempts, waits } = countersOf(this.#payload, this.#kind, scope)
    const key = keyOf(id)
    const { consumedPoints } = await attempts.penalty(key)
    const wait = waitAfter(limit, consumedPoints)
    if (wait > 0) await waits.block(key, wait)
    return this.#waitInstead(scope, index, consumedPoints - 1)
  }

  #waitInstead(scope: AttemptScope, index: number, meanwhile: number): number {
    const limit = limitOf(this.#kind, scope)
    const before = this.#before[index]?.attempts ?? 0
    if (!limit || isOutcomeRevealed(limit, { before, meanwhile })) return 0
    return waitAfter(limit, meanwhile + 1)
  }
}

/** Resets the counted attempts of subjects. Answers how many attempts were reset. */
export async function forgetAttempts(
  payload: Payload,
  kind: AttemptKind,
  subjects: readonly AttemptSubject[],
): Promise<number> {
  const forgotten = subjects.map(async ({ scope, id }) => {
    const { attempts, waits } = countersOf(payload, kind, scope)
    const key = keyOf(id)
    const [made, wait] = await Promise.all([attempts.get(key), waits.get(key)])
    if (made) await attempts.delete(key)
    if (wait) await waits.delete(key)
    return made?.consumedPoints ?? 0
  })
  return (await Promise.all(forgotten)).reduce((sum, count) => sum + count, 0)
}
