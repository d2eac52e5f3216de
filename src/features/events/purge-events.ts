import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'
import { env } from '@/platform/settings/env'

import { isEveryEventNumbered, numberEvents } from './number-events'

const BATCH = 10_000

/** The oldest events, up to the first one that is kept, and how far they reached: both or neither. */
const PURGE = `
  with oldest as materialized (
    select position, at from change_events where position is not null order by position limit ${String(BATCH)}
  ), cut as materialized (
    select max(position) as position from (
      select position, bool_and(at < now() - make_interval(days => $1)) over (order by position) as is_old from oldest
    ) o where is_old
  ), noted as (
    update change_feed f set purged_to = c.position from cut c where c.position is not null
  )
  delete from change_events where position <= (select c.position from cut c) returning 1`

/** Deletes events that are older than `EVENT_DAYS`; answers how many. */
export async function purgeEvents({ payload }: Context): Promise<number> {
  const sql = sqlOf(payload)
  // Events without a position are not deleted: a reader may still be about to read them.
  while (!isEveryEventNumbered(await numberEvents(sql)));
  let purged = 0
  for (;;) {
    const gone = await sql.query(PURGE, [env.eventDays])
    purged += gone.length
    if (gone.length < BATCH) return purged
  }
}
