import { setTimeout as sleep } from 'node:timers/promises'

import type { DocumentOfRun } from '@/domain/bulk-runs/run-document'
import type { RunKind } from '@/domain/bulk-runs/run-kinds'
import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { refusalOfDatabase } from '@/platform/database/database-error'
import type { TransactionContext } from '@/platform/database/payload-transaction'
import { inOneTransaction } from '@/platform/database/payload-transaction'
import { sqlOf, sqlOfTransaction } from '@/platform/database/transaction'
import { refusalOfPayload } from '@/platform/errors/explain-failure'
import type { Logger } from '@/platform/logging/logger'
import type { Rest } from '@/platform/rest'

import { isDone } from './end-items'
import type { StoredRun } from './stored-run'

/**
 * The single action, in the transaction of its context. It answers what was recorded, by which it can be taken back: this is
 * what the inverse kind gets as its input. One that makes its document answers its `documentId`.
 * @throws DomainError as the action does.
 */
export type Act = (ctx: Context, document: DocumentOfRun) => Promise<object>

/** A document of a run that is to be done. */
export interface Item extends DocumentOfRun {
  position: number
  /** Whether it has to come after those before it. */
  isInTurn: boolean
}

/** The work of a run. */
export interface Work {
  ctx: Context
  run: StoredRun
  act: Act
  signal: AbortSignal
  log: Logger
  /** Rests between two transactions, by how long the last one took; nothing is locked then. */
  rest: Rest
}

interface ItemsWork extends Work {
  /** Ends the work on these documents: those that are left were cancelled too. */
  withdraw: () => void
}

/** Documents that are worked on at the same time, each in a transaction of its own: it spends much of its time waiting. */
const LANES = 3
/**
 * Documents that share a transaction, for kinds whose statements take several of them. Few enough that what they lock is free
 * again soon.
 */
const AT_ONCE: Readonly<Partial<Record<RunKind, number>>> = { ship: 10 }
/** How often a document that others hold is tried. */
const TRIES = 4
const PAUSE_MS = 150

const REFUSED = `
  update bulk_run_items set state = 'refused', code = $3, reason = $4, ended_at = now()
  where run_id = $1 and position = $2 and state = 'queued'`

const OURS = new DomainError('INTERNAL_ERROR', 'Something went wrong on our side. Nothing of it was changed.')

/** The rest of the run was cancelled while the document was worked on: nothing of it stays. */
class Withdrawn extends Error {}

/**
 * Works on the documents of a run: first on those that share transactions, then side by side on what is left of these and on those
 * that come in turn, which follow one another.
 */
export async function workItems(given: Work, items: readonly Item[]): Promise<void> {
  const withdrawing = new AbortController()
  const signal = AbortSignal.any([given.signal, withdrawing.signal])
  const work: ItemsWork = { ...given, signal, withdraw: () => withdrawing.abort() }
  const { [work.run.kind]: atOnce = 1 } = AT_ONCE
  const inTurn = items.filter(({ isInTurn }) => isInTurn)
  const others = items.filter(({ isInTurn }) => !isInTurn)
  const single = atOnce === 1 ? others : []
  for (let at = 0; atOnce > 1 && at < others.length; at += atOnce)
    single.push(...(await workTogether(work, others.slice(at, at + atOnce))))
  // The first lane has the documents that come in turn, and all lanes share the others.
  const lane = async (own: Item[]) => {
    for (;;) {
      const item = own.shift() ?? single.shift()
      if (!item || work.signal.aborted) return
      // A lane rests for all of them: together they are as busy as what shares transactions.
      await inPace(work, LANES, () => workItem(work, item))
    }
  }
  await Promise.all(Array.from({ length: LANES }, (_, index) => lane(index === 0 ? inTurn : [])))
}

/**
 * Works on documents in one transaction. One that is refused, or that others hold, makes it fail for all: then each half is tried
 * again, and the document comes to be alone. Answers those that are to be worked on alone.
 */
async function workTogether(work: ItemsWork, items: readonly Item[]): Promise<readonly Item[]> {
  if (work.signal.aborted) return []
  if (items.length === 1) return items
  if ((await inPace(work, 1, () => attempt(work, items))) === null) return []
  const half = Math.ceil(items.length / 2)
  const left = await workTogether(work, items.slice(0, half))
  return [...left, ...(await workTogether(work, items.slice(half)))]
}

/** Does a piece of work, and rests as if it had taken so many times as long. */
async function inPace<T>({ rest, signal }: Work, times: number, piece: () => Promise<T>): Promise<T> {
  const startedMs = performance.now()
  const result = await piece()
  await rest((performance.now() - startedMs) * times, signal)
  return result
}

/** Another try may succeed where the database was busy; if it is gone, this throws, and the job runs again later. */
async function workItem(work: ItemsWork, item: Item): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const refusal = await attempt(work, [item])
    if (refusal === null || refusal instanceof Withdrawn) return
    const known = refusalOf(refusal)
    const isBusy = known?.code === 'SERVICE_UNAVAILABLE'
    if (!isBusy || tries >= TRIES) {
      const ids = { runId: work.run.id, documentId: item.documentId }
      if (!known) work.log.error({ err: refusal, ...ids }, 'a document of a run failed')
      await refuse(work, item, known ?? OURS)
      return
    }
    await sleep(PAUSE_MS * 2 ** tries)
  }
}

function refusalOf(error: Error): DomainError | null {
  return error instanceof DomainError ? error : (refusalOfDatabase(error) ?? refusalOfPayload(error))
}

/** Works on documents in one transaction, all or none; answers why it failed. */
async function attempt(
  { ctx, run, act, withdraw }: ItemsWork,
  items: readonly Item[],
): Promise<Error | null> {
  const works = items.map((item) => async (inner: TransactionContext) => {
    const result = await act(inner, item)
    const sql = await sqlOfTransaction(inner.req)
    if (!(await isDone(sql, { runId: run.id, position: item.position, result }))) throw new Withdrawn()
  })
  try {
    await inOneTransaction(ctx, works)
    return null
  } catch (error) {
    if (error instanceof Withdrawn) withdraw()
    return error instanceof Error ? error : new Error(String(error))
  }
}

async function refuse({ ctx, run }: Work, { position }: Item, refusal: DomainError): Promise<void> {
  await sqlOf(ctx.payload).query(REFUSED, [run.id, position, refusal.code, refusal.message])
}
