import { askTogether } from '@/platform/database/together'
import type { Sql } from '@/platform/database/transaction'

// What ends several items locks them in the order of the run, so that none of them waits in a circle for another.

const DONE = `
  with given as materialized (
    select i.run_id, i.position, g.result
    from bulk_run_items i
    join jsonb_to_recordset($1::jsonb) as g("runId" uuid, position int, result jsonb)
      on g."runId" = i.run_id and g.position = i.position
    where i.state = 'queued' order by i.run_id, i.position for update of i
  )
  update bulk_run_items i set state = 'done', result = g.result, ended_at = now(),
    document_id = coalesce((g.result->>'documentId')::uuid, i.document_id)
  from given g where i.run_id = g.run_id and i.position = g.position returning i.position`

const CANCEL = `
  with queued as materialized (
    select position from bulk_run_items where run_id = $1 and state = 'queued' order by position for update
  )
  update bulk_run_items i set state = 'cancelled', ended_at = now()
  from queued q where i.run_id = $1 and i.position = q.position returning 1 as one`

interface DoneItem {
  runId: string
  position: number
  /** What was recorded. */
  result: object
}

/** Notes, in the transaction that has worked on a document, that it is done; false if its run was cancelled meanwhile. */
export function isDone(sql: Sql, item: DoneItem): Promise<boolean> {
  return askTogether(sql, endDone, item)
}

async function endDone(sql: Sql, items: readonly DoneItem[]): Promise<boolean[]> {
  const rows = await sql.prepared<{ position: number }>('bulk-items-done', DONE, [JSON.stringify(items)])
  const done = new Set(rows.map(({ position }) => position))
  return items.map(({ position }) => done.has(position))
}

/**
 * Cancels what is queued; answers how many that were. A document that is being worked on keeps its item's row from its last
 * statement on: it is done before this goes on.
 */
export async function cancelQueued(sql: Sql, runId: string): Promise<number> {
  return (await sql.query(CANCEL, [runId])).length
}
