import { createHmac } from 'node:crypto'

import type { Context } from '@/platform/context'
import { apart } from '@/platform/context'
import type { TransactionContext } from '@/platform/database/payload-transaction'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'
import type { Sql } from '@/platform/database/transaction'
import { sqlOfTransaction, withTransaction } from '@/platform/database/transaction'
import { errorCode } from '@/platform/errors/error-code'
import { deriveKey } from '@/platform/identity/derive-key'
import { count } from '@/platform/metrics/record'
import { env } from '@/platform/settings/env'

import type { Answer } from './answer'
import { answerIsGone, documentsIn, otherRequest, sealAnswer, stillRunning, unsealAnswer } from './answer'
import { digestOf } from './content'

/** A write that its caller may send again. */
export interface KeyedRequest {
  /** Who sent it: keys of different principals do not meet. Null for an anonymous one: those meet in the same content alone. */
  principal: string | null
  /** As it was sent. */
  key: string
  /** The digest of all that the write depends on. */
  content: Buffer
  /** Texts that name documents which the answer is about, besides the answer itself. */
  about: readonly string[]
}

/** How a write is done, and what a retry gets when it was refused. */
export interface Work {
  /** Writes in the transaction of its context alone. */
  run: (ctx: TransactionContext) => Promise<Answer>
  /** The answer to a refusal; null for an error that says nothing of the write, after which a retry runs it anew. */
  refusal: (error: unknown) => Promise<Answer | null>
}

export interface Outcome {
  answer: Answer
  /** Whether an earlier request got this answer. */
  isReplayed: boolean
}

/**
 * The lock lasts as long as the transaction: while it is held, the write still runs. The row is that of a write that has
 * ended, even if another transaction holds the lock.
 */
const CLAIM = `
  select pg_try_advisory_xact_lock($1::bigint) as "isFree", k.fingerprint, k.status, k.answer
  from (select 1) as one
  left join idempotency_keys k on k.principal = $2 and k.key = $3 and k.expires_at > now()`

/**
 * A lock, which is a write: a server that takes none refuses it, and its commit waits for the synchronous replica. A primary that
 * was cut off may hold an answer that no other server has; it must not be given out.
 */
const HOLD = 'select from idempotency_keys where principal = $1 and key = $2 for key share'

/** An expired row counts as none. No row comes back when another transaction has stored an answer since the claim. */
const STORE = `
  insert into idempotency_keys as k (principal, key, fingerprint, status, answer, documents, expires_at)
  values ($1, $2, $3, $4, $5, $6, now() + make_interval(hours => $7))
  on conflict (principal, key) do update set
    fingerprint = excluded.fingerprint, status = excluded.status, answer = excluded.answer,
    documents = excluded.documents, created_at = excluded.created_at, expires_at = excluded.expires_at
  where k.expires_at <= now()
  returning 1`

interface Claim {
  [column: string]: unknown
  isFree: boolean
  fingerprint: Buffer | null
  status: number
  answer: Buffer | null
}

/** What the table knows a request by. */
interface Row {
  principal: string
  key: Buffer
  /** By the secret and, while that is being replaced, by the former one too. */
  fingerprints: readonly Buffer[]
  lock: string
  /** The row that its answer is sealed for. */
  owner: string
  about: readonly string[]
}

/** Keyed digests: contents hold passwords, which a plain digest would let anyone try out who has a copy of the table. */
function fingerprintsOf(content: Buffer): Buffer[] {
  return (fingerprintKeys ??= makeKeys()).map((key) => createHmac('sha256', key).update(content).digest())
}

let fingerprintKeys: readonly Buffer[] | undefined

function makeKeys(): Buffer[] {
  const { payloadSecret, payloadSecretPrevious } = env
  const secrets = [payloadSecret, ...(payloadSecretPrevious === undefined ? [] : [payloadSecretPrevious])]
  return secrets.map((secret) => deriveKey(secret, 'idempotency', 32))
}

function rowOf(request: KeyedRequest): Row {
  const fingerprints = fingerprintsOf(request.content)
  const principal = request.principal ?? `anonymous:${fingerprints[0]?.toString('hex') ?? ''}`
  const key = digestOf(request.key)
  const owner = `idempotency ${principal} ${key.toString('hex')}`
  const lock = digestOf(owner).readBigInt64BE().toString()
  return { principal, key, fingerprints, lock, owner, about: request.about }
}

/** Another transaction has stored an answer between this one's claim and its end. */
class LostRace extends Error {}

/**
 * Does a write at most once for its key: its transaction also stores its answer, so that neither is there without the other
 * whatever happens. The same request again gets the stored answer, refusals included, until it expires
 * (`IDEMPOTENCY_HOURS`).
 * @throws DomainError `IDEMPOTENCY_CONFLICT` for a key of another request, and with `retry_after_seconds` while the first
 * one runs; and what `run` throws.
 */
export async function once(ctx: Context, request: KeyedRequest, work: Work): Promise<Outcome> {
  const row = rowOf(request)
  const outcome = (await attempt(ctx, row, work)) ?? (await attemptAgain(ctx, row, work))
  if (!outcome) throw stillRunning()
  if (outcome.isReplayed) count('backroom_idempotent_replays_total', { channel: ctx.channel })
  return outcome
}

async function attemptAgain(ctx: Context, row: Row, work: Work): Promise<Outcome | null> {
  count('backroom_database_transactions_retried_total', {})
  return attempt(ctx, row, work)
}

/** Null when a concurrent request won: its answer is there now. */
async function attempt(ctx: Context, row: Row, { run, refusal }: Work): Promise<Outcome | null> {
  const progress: { isRunning: boolean } = { isRunning: false }
  try {
    return await withPayloadTransaction(apart(ctx), async (inner) => {
      const earlier = await claim(await sqlOfTransaction(inner.req), row)
      if (earlier) return earlier
      progress.isRunning = true
      const answer = await run(inner)
      progress.isRunning = false
      // An error where an operation has ended the transaction on the way: nothing may be written outside of it.
      if (!(await storeLast(await sqlOfTransaction(inner.req), row, answer))) throw new LostRace()
      return { answer, isReplayed: false }
    })
  } catch (error) {
    if (error instanceof LostRace) return null
    const answer = progress.isRunning ? await refusal(error) : null
    if (answer === null) throw error
    return keepRefusal(ctx, row, answer)
  }
}

/** The stored answer; null when the write is this transaction's to do. */
async function claim(sql: Sql, { principal, key, fingerprints, lock, owner }: Row): Promise<Outcome | null> {
  const [found] = await sql.prepared<Claim>('idempotency-claim', CLAIM, [lock, principal, key])
  const { fingerprint, isFree, status, answer } = found ?? {}
  if (!fingerprint) {
    if (isFree !== true) throw stillRunning()
    return null
  }
  if (!fingerprints.some((own) => own.equals(fingerprint))) throw otherRequest()
  const opened = answer && status !== undefined ? unsealAnswer(answer, status, owner) : null
  if (!opened) throw answerIsGone()
  await sql.prepared('idempotency-hold', HOLD, [principal, key])
  return { answer: opened, isReplayed: true }
}

/** False when there is an answer already. */
async function store(sql: Sql, row: Row, answer: Answer): Promise<boolean> {
  const { principal, key, fingerprints, owner, about } = row
  const documents = documentsIn(principal, ...about, answer.body)
  const sealed = sealAnswer(answer, owner)
  const stored = await sql.prepared('idempotency-store', STORE, [
    ...[principal, key, fingerprints[0], answer.status, sealed, documents],
    env.idempotencyHours,
  ])
  return stored.length > 0
}

/** PostgreSQL's code for statements of a transaction in which one has failed. */
const ABORTED = '25P02'

/** The same at the end of a write. One that found what another transaction wrote meanwhile cannot write: it is done anew. */
async function storeLast(sql: Sql, row: Row, answer: Answer): Promise<boolean> {
  try {
    return await store(sql, row, answer)
  } catch (error) {
    if (errorCode(error) === ABORTED) return false
    throw error
  }
}

/**
 * A refusal is stored after its transaction was rolled back. A request that has succeeded meanwhile goes before it: null
 * then.
 */
async function keepRefusal(ctx: Context, row: Row, answer: Answer): Promise<Outcome | null> {
  const isStored = await withTransaction(apart(ctx), (sql) => store(sql, row, answer))
  return isStored ? { answer, isReplayed: false } : null
}
