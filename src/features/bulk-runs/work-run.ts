import { setTimeout as sleep } from 'node:timers/promises'

import type { DocumentOfRun, ItemInput } from '@/domain/bulk-runs/run-document'
import type { RunKind } from '@/domain/bulk-runs/run-kinds'
import { factsOfKind } from '@/domain/bulk-runs/run-kinds'
import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { refusalOfDatabase } from '@/platform/database/database-error'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'
import { sqlOf, sqlOfTransaction } from '@/platform/database/transaction'
import { refusalOfPayload } from '@/platform/errors/explain-failure'
import type { Logger } from '@/platform/logging/logger'

import { loadStarter } from './load-starter'
import { mayRun } from './run-access'
import type { StoredRun } from './stored-run'
import { endRun, RUN_COLUMNS, saveCounts } from './stored-run'

/**
 * The single action, in the transaction of its context. It answers what was recorded, by which it can be taken back: this is
 * what the inverse kind gets as its input. One that makes its document answers its `documentId`.
 * @throws DomainError as the action does.
 */
export type Act = (ctx: Context, document: DocumentOfRun) => Promise<object>

/** By kind, from the features whose use cases they are: the act for the settings that a run was started with. */
export type RunActs = Readonly<Record<RunKind, (settings: unknown) => Act>>

/** Documents that are read at once. Between two of these, the person who started the run is looked at again. */
const CHUNK = 60
/** Documents that are worked on at the same time. */
const LANES = 3
/** How often a document that others hold is tried. */
const TRIES = 4
const PAUSE_MS = 150

const TAKE = `
  update bulk_runs set status = 'running', failure = null, updated_at = now()
  where id = $1 and status in ('queued', 'running', 'failed') returning ${RUN_COLUMNS}`

const nextOf = (isInTurn: string) => `
  select i.position, i.document_id as "documentId", i.input, ${isInTurn} as "isInTurn"
  from bulk_run_items i where i.run_id = $1 and i.state = 'queued' order by i.position limit ${String(CHUNK)}`

/** Orders that take units which may not be there come one after another: which of them gets the last one is no chance then. */
const NEXT_ORDERS = nextOf(
  `exists (select 1 from orders_lines l where l._parent_id = i.document_id and l.stock = 'on_shipment')`,
)
const NEXT_DOCUMENTS = nextOf('false')

const DONE = `
  update bulk_run_items set state = 'done', result = $3, ended_at = now(),
    document_id = coalesce(($3::jsonb->>'documentId')::uuid, document_id)
  where run_id = $1 and position = $2 and state = 'queued' returning 1 as one`

const REFUSED = `
  update bulk_run_items set state = 'refused', code = $3, reason = $4, ended_at = now()
  where run_id = $1 and position = $2 and state = 'queued'`

const REFUSE_REST = `
  update bulk_run_items set state = 'refused', code = 'FORBIDDEN', reason = $2, ended_at = now()
  where run_id = $1 and state = 'queued'`

const NOT_ANY_MORE = 'The person who started this may not do it any more.'

const OURS = new DomainError('INTERNAL_ERROR', 'Something went wrong on our side. Nothing of it was changed.')

interface NextRow {
  [column: string]: unknown
  position: number
  documentId: string
  input: ItemInput | null
  isInTurn: boolean
}

interface Item extends DocumentOfRun {
  position: number
  isInTurn: boolean
}

interface Work {
  ctx: Context
  run: StoredRun
  act: Act
  signal: AbortSignal
  log: Logger
}

/** The rest of the run was cancelled while the document was worked on: nothing of it stays. */
class Withdrawn extends Error {}

/**
 * Does the work of a run, as the person who started it: each document in a transaction of its own, which also says that it is done.
 * So a worker that is killed has neither lost nor doubled one, and the next worker goes on where it ended.
 */
export async function workRun(
  ctx: Context,
  runId: string,
  { acts, signal, log }: Pick<Work, 'signal' | 'log'> & { acts: RunActs },
): Promise<void> {
  const sql = sqlOf(ctx.payload)
  const [run] = await sql.query<StoredRun>(TAKE, [runId])
  if (!run) return
  const act = acts[run.kind](run.settings)
  const next = factsOfKind(run.kind).subject === 'orders' ? NEXT_ORDERS : NEXT_DOCUMENTS
  for (;;) {
    signal.throwIfAborted()
    const rows = await sql.query<NextRow>(next, [runId])
    const items = rows.map((row): Item => ({ ...row, input: row.input ?? {} }))
    if (items.length === 0) break
    const actor = await loadStarter(sql, run.authorId)
    if (!actor || !mayRun(actor, run.kind)) {
      log.warn({ runId }, 'the person who started the run may not do it any more')
      await sql.query(REFUSE_REST, [runId, NOT_ANY_MORE])
      break
    }
    const inPerson: Context = { payload: ctx.payload, actor, channel: 'admin', requestId: runId }
    await workChunk({ ctx: inPerson, run, act, signal, log }, items)
    await saveCounts(sql, runId)
  }
  await endRun(sql, runId)
}

/** The first lane has the documents that come in turn, and all lanes share the others. */
async function workChunk(work: Work, items: readonly Item[]): Promise<void> {
  const inTurn = items.filter(({ isInTurn }) => isInTurn)
  const others = items.filter(({ isInTurn }) => !isInTurn)
  const lane = async (own: Item[]) => {
    for (;;) {
      const item = own.shift() ?? others.shift()
      if (!item || work.signal.aborted) return
      await workItem(work, item)
    }
  }
  await Promise.all(Array.from({ length: LANES }, (_, index) => lane(index === 0 ? inTurn : [])))
}

/** Another try may succeed where the database was busy; if it is gone, this throws, and the job runs again later. */
async function workItem(work: Work, item: Item): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const refusal = await attempt(work, item)
    if (refusal === null) return
    const isBusy = refusal.code === 'SERVICE_UNAVAILABLE'
    if (!isBusy || tries >= TRIES) {
      await refuse(work, item, refusal)
      return
    }
    await sleep(PAUSE_MS * 2 ** tries)
  }
}

async function attempt({ ctx, run, act, log }: Work, item: Item): Promise<DomainError | null> {
  try {
    await withPayloadTransaction(ctx, async (inner) => {
      const result = await act(inner, item)
      const sql = await sqlOfTransaction(inner.req)
      const values = [run.id, item.position, JSON.stringify(result)]
      const kept = await sql.prepared('bulk-item-done', DONE, values)
      if (kept.length === 0) throw new Withdrawn()
    })
    return null
  } catch (error) {
    if (error instanceof Withdrawn) return null
    const refusal =
      error instanceof DomainError ? error : (refusalOfDatabase(error) ?? refusalOfPayload(error))
    if (refusal) return refusal
    log.error({ err: error, runId: run.id, documentId: item.documentId }, 'a document of a run failed')
    return OURS
  }
}

async function refuse({ ctx, run }: Work, { position }: Item, refusal: DomainError): Promise<void> {
  await sqlOf(ctx.payload).query(REFUSED, [run.id, position, refusal.code, refusal.message])
}
