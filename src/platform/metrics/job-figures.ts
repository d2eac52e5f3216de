import { DEAD_LETTER_QUEUES, QUEUE_SCHEMA, queueOfDeadLetter } from '@/platform/queue'

import type { Figures, FigureRow } from './figures'
import { setGauge } from './record'

/**
 * Along the index of waiting jobs, which holds neither running nor finished ones. Dead letters wait as well, in queues that no
 * worker takes from. A queue where nothing waits is a row of zeros.
 */
const WAITING = `
  select q.name, q.name in ${DEAD_LETTER_QUEUES} as "isDead", coalesce(w.queued, 0)::int as queued,
    coalesce(w.retried, 0)::int as retried, greatest(w.oldest, 0)::float8 as oldest
  from ${QUEUE_SCHEMA}.queue q left join (
    select name, count(*) filter (where state = 'created') as queued, count(*) filter (where state = 'retry') as retried,
      max(extract(epoch from now() - start_after)) as oldest
    from ${QUEUE_SCHEMA}.job where state < 'active' group by name) w on w.name = q.name`

function show({ name, isDead, queued, retried, oldest }: FigureRow): void {
  const queue = String(name)
  if (isDead === true) {
    setGauge('backroom_jobs_dead', { queue: queueOfDeadLetter(queue) }, Number(queued) + Number(retried))
    return
  }
  setGauge('backroom_jobs_waiting', { queue, state: 'queued' }, Number(queued))
  setGauge('backroom_jobs_waiting', { queue, state: 'retry' }, Number(retried))
  setGauge('backroom_jobs_oldest_waiting_seconds', { queue }, Number(oldest ?? 0))
}

/** Jobs by name: those that wait, and those that were given up. */
export const JOB_FIGURES: Figures = {
  name: 'jobs',
  everyMs: 10_000,
  text: WAITING,
  gauges: ['backroom_jobs_waiting', 'backroom_jobs_dead', 'backroom_jobs_oldest_waiting_seconds'],
  apply: (rows) => {
    for (const row of rows) show(row)
  },
}
