import { QUEUE_SCHEMA } from '@/platform/queue'

const KEY_OF = (id: string) => `hashtextextended('backroom.job.' || ${id}, 0)`
/** Gives up the lock of a job. */
export const UNLOCK = `select pg_advisory_unlock(${KEY_OF('$1')})`

// The statements that run with every job are our own, and prepared: those of pg-boss are planned anew each time, for a table of
// eighty partitions, and read all that waits in a queue while statistics do not know of a burst.

/** Stops at the first due job of each queue: thousands may wait. */
export const DUE = {
  name: 'jobs-due',
  text: `
    select q.name from unnest($1::text[]) as q(name) where exists (
      select from ${QUEUE_SCHEMA}.job j
      where j.name = q.name and j.state < 'active' and j.start_after < now())`,
}

/**
 * Takes the next jobs of a queue and their locks at once. A job whose lock another worker has, because it is recovering this very
 * job, stays as it was.
 */
export const CLAIM = {
  name: 'job-claim',
  text: `
    with next as materialized (
      select id from ${QUEUE_SCHEMA}.job
      where name = $1 and state < 'active' and start_after < now()
      order by priority desc, created_on, id limit $2 for update skip locked),
    locked as materialized (select id from next where pg_try_advisory_lock(${KEY_OF('id')}))
    update ${QUEUE_SCHEMA}.job set state = 'active', started_on = now(),
      retry_count = case when started_on is null then retry_count else retry_count + 1 end
    where name = $1 and id = any(array(select id from locked))
    returning id, data, retry_count as "retryCount"`,
}

/** With the locks, which another worker that looks for abandoned jobs may then get: it waits for this to be committed. */
export const COMPLETE = {
  name: 'job-complete',
  text: `
    update ${QUEUE_SCHEMA}.job set state = 'completed', completed_on = now()
    where name = $1 and id = any($2::uuid[]) and state = 'active' returning id, pg_advisory_unlock(${KEY_OF('id')})`,
}

/** The planner takes the index that has the order of jobs (see \`prepare-queues.ts\`), whatever statistics say. */
export const IN_ORDER = 'set enable_sort = off'

/** The filter stands alone in its CTE: the planner might otherwise lock rows that are not active. */
export const ABANDONED = `
  with active as materialized (
    select name, id from ${QUEUE_SCHEMA}.job where name = any($1) and state = 'active' and id <> all($2::uuid[]))
  select name, id from active where pg_try_advisory_xact_lock(hashtextextended('backroom.job.' || id, 0))`

export const STILL_ACTIVE = `
  select id from ${QUEUE_SCHEMA}.job where name = $1 and id = any($2::uuid[]) and state = 'active' for update`

export const NO_MORE_TRIES = `
  update ${QUEUE_SCHEMA}.job set retry_limit = retry_count where name = $1 and id = $2 and state = 'active'`

/** One try more, because this one did not count: the worker stopped, the job did not fail. */
export const GIVE_BACK = `
  update ${QUEUE_SCHEMA}.job set state = 'retry', start_after = now(), retry_limit = retry_limit + 1
  where name = $1 and id = $2 and state = 'active'`
