import type { ItemInput } from '@/domain/bulk-runs/run-document'
import type { RunKind } from '@/domain/bulk-runs/run-kinds'
import { factsOfKind } from '@/domain/bulk-runs/run-kinds'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { loadStarter } from './load-starter'
import { mayRun } from './run-access'
import type { StoredRun } from './stored-run'
import { endRun, RUN_COLUMNS, saveCounts } from './stored-run'
import type { Act, Item, Work } from './work-items'
import { workItems } from './work-items'

/** By kind, from the features whose use cases they are: the act for the settings that a run was started with. */
export type RunActs = Readonly<Record<RunKind, (settings: unknown) => Act>>

/** Documents that are read at once. Between two of these, the person who started the run is looked at again. */
const CHUNK = 60

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

const REFUSE_REST = `
  update bulk_run_items set state = 'refused', code = 'FORBIDDEN', reason = $2, ended_at = now()
  where run_id = $1 and state = 'queued'`

const NOT_ANY_MORE = 'The person who started this may not do it any more.'

interface NextRow {
  [column: string]: unknown
  position: number
  documentId: string
  input: ItemInput | null
  isInTurn: boolean
}

/**
 * Does the work of a run, as the person who started it: each document in a transaction that also says that it is done. So a worker
 * that is killed has neither lost nor doubled one, and the next worker goes on where it ended.
 */
export async function workRun(
  ctx: Context,
  runId: string,
  { acts, ...how }: Pick<Work, 'signal' | 'log' | 'rest'> & { acts: RunActs },
): Promise<void> {
  const { signal, log } = how
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
    await workItems({ ctx: inPerson, run, act, ...how }, items)
    await saveCounts(sql, runId)
  }
  await endRun(sql, runId)
}
