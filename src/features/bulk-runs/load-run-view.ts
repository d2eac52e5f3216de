import type { PayloadRequest } from 'payload'

import type { ItemState, RunKind } from '@/domain/bulk-runs/run-kinds'
import { factsOfKind, ITEM_STATES } from '@/domain/bulk-runs/run-kinds'
import type { RunProgress } from '@/domain/bulk-runs/run-progress'
import { hasEnded } from '@/domain/bulk-runs/run-progress'
import { UUID } from '@/domain/uuid'
import { contextOfRequest } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { mayReadRuns, mayRun } from './run-access'
import { RUN_DOCUMENTS } from './run-documents'
import { readProgress } from './run-progress'

/** How many documents of a run its page shows at once. */
export const RUN_PAGE = 100

/** What became of one document. */
export interface RunItem {
  position: number
  /** Null for a document that the run has not made. */
  documentId: string | null
  /** What people call it: an order's number, a variant's SKU. */
  title: string
  state: ItemState
  reason: string | null
  trackingNumber: string | null
  /** ISO 8601. */
  endedAt: string | null
}

/** A run that belongs to another one. */
export interface LinkedRun {
  id: string
  /** As it is stored, in English. */
  title: string
  kind: string
  total: number
}

/** A run as its page shows it. */
export interface RunView {
  id: string
  title: string
  kind: RunKind
  /** The name of the person who started it. */
  startedBy: string | null
  /** ISO 8601. */
  startedAt: string
  reason: string | null
  /** Why it has stopped; null for any other. */
  failure: string | null
  progress: RunProgress
  undoes: LinkedRun | null
  undoneBy: LinkedRun | null
  retries: LinkedRun | null
  /** What of it is shown: the documents in one state, or all of them. */
  shown: ItemState | null
  page: number
  pages: number
  items: RunItem[]
  canCancel: boolean
  canContinue: boolean
  canRetry: boolean
  /** The kind by which this person can take it back; null when they cannot. */
  undoKind: RunKind | null
}

interface Row {
  [column: string]: unknown
  id: string
  title: string
  kind: RunKind
  startedBy: string | null
  startedAt: string
  reason: string | null
  failure: string | null
  undoes: LinkedRun | null
  undoneBy: LinkedRun | null
  retries: LinkedRun | null
}

const linked = (condition: string) =>
  `(select json_build_object('id', o.id, 'title', o.title, 'kind', o.kind, 'total', o.total) from bulk_runs o where ${condition} order by o.created_at desc limit 1)`

const RUN = `
  select r.id, r.title, r.kind::text as kind, to_json(r.created_at) as "startedAt", r.settings->>'reason' as reason,
    r.failure,
    (select coalesce(nullif(u.name, ''), u.email) from users u where u.id = r.created_by_id) as "startedBy",
    ${linked('o.id = r.undoes_id')} as undoes, ${linked('o.undoes_id = r.id')} as "undoneBy",
    ${linked('o.id = r.retries_id')} as retries
  from bulk_runs r where r.id = $1`

/** What was refused comes first: it is what is left to look at. */
const itemsIn = (kind: RunKind) => {
  const { table, title } = RUN_DOCUMENTS[factsOfKind(kind).subject]
  return `
    select i.position, case when d.id is null then null else i.document_id end as "documentId",
      case when d.id is null then coalesce(i.input->>'title', '') else ${title} end as title, i.state, i.reason,
      i.input->>'trackingNumber' as "trackingNumber", to_json(i.ended_at) as "endedAt"
    from bulk_run_items i left join ${table} d on d.id = i.document_id
    where i.run_id = $1 and ($2::text is null or i.state = $2)
    order by i.state <> 'refused', i.position limit ${String(RUN_PAGE)} offset $3`
}

const isState = (text: string | undefined): text is ItemState => Object.hasOwn(ITEM_STATES, text ?? '')

/** Loads a run with a page of its documents. Null for callers who may not see it. */
export async function loadRunView(
  req: PayloadRequest,
  id: string,
  asked: { show?: string | undefined; page?: number },
): Promise<RunView | null> {
  const ctx = contextOfRequest(req)
  if (!mayReadRuns(ctx.actor) || !UUID.test(id)) return null
  const sql = sqlOf(ctx.payload)
  const [run] = await sql.query<Row>(RUN, [id])
  if (!run) return null
  const progress = await readProgress(ctx, id)
  const shown = isState(asked.show) ? asked.show : null
  const pages = Math.max(1, Math.ceil((shown === null ? progress.total : progress[shown]) / RUN_PAGE))
  const page = Math.min(Math.max(1, asked.page ?? 1), pages)
  const items = await sql.query<RunItem & Record<string, unknown>>(itemsIn(run.kind), [
    ...[id, shown, (page - 1) * RUN_PAGE],
  ])
  return { ...run, progress, shown, page, pages, items, ...whatIsPossible(ctx.actor, run, progress) }
}

function whatIsPossible(
  actor: Parameters<typeof mayRun>[0],
  { kind, undoneBy }: Row,
  progress: RunProgress,
): Pick<RunView, 'canCancel' | 'canContinue' | 'canRetry' | 'undoKind'> {
  const isOver = hasEnded(progress)
  const { inverse } = factsOfKind(kind)
  const canUndo = isOver && progress.done > 0 && undoneBy === null
  const may = mayRun(actor, kind)
  return {
    canCancel: !isOver && may,
    canContinue: progress.status === 'failed' && may,
    canRetry: isOver && progress.refused > 0 && may,
    undoKind: canUndo && inverse !== null && mayRun(actor, inverse) ? inverse : null,
  }
}
