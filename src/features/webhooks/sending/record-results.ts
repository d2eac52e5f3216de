import type { Sql } from '@/platform/database/transaction'

import { QUICK_COMMIT } from './quick-commit'
import type { Result } from './send-delivery'

/** How many attempts of a delivery are kept: more than one round of them has. */
const KEPT_ATTEMPTS = 20

/** What another worker has claimed since is that one's to record. */
const RECORD = `
  update webhook_deliveries d set
    state = r.state::enum_webhook_deliveries_state, tries = r.tries, attempt_count = d.attempt_count + 1,
    next_attempt_at = now() + r.pause_ms * interval '1 ms', claimed_by = null, claimed_until = null,
    delivered_at = case when r.state = 'delivered' then now() end,
    status_code = r.status, error = r.error,
    attempts = case when jsonb_array_length(d.attempts) >= ${String(KEPT_ATTEMPTS)} then d.attempts - 0 else d.attempts end
      || jsonb_build_array(r.attempt),
    updated_at = now()
  from jsonb_to_recordset($1::jsonb) as r(id uuid, state text, tries int, pause_ms float8, status int, error text, attempt jsonb),
    ${QUICK_COMMIT}
  where d.id = r.id and d.claimed_by = $2`

const RELEASE = `
  update webhook_deliveries set claimed_by = null, claimed_until = null where id = any($1::uuid[]) and claimed_by = $2`

const toRow = ({ deliveryId, state, tries, pauseMs, attempt }: Result) => ({
  ...{ id: deliveryId, state, tries, pause_ms: pauseMs },
  ...{ status: attempt.status, error: attempt.error, attempt },
})

/** Records what came of attempts, by one statement. `worker` is the number that the deliveries are claimed by. */
export async function recordResults(sql: Sql, results: readonly Result[], worker: number): Promise<void> {
  if (results.length === 0) return
  // Planned each time, as claims are.
  await sql.query(RECORD, [JSON.stringify(results.map(toRow)), worker])
}

/** Gives back what was claimed and not sent. */
export async function releaseClaims(sql: Sql, ids: readonly string[], worker: number): Promise<void> {
  if (ids.length > 0) await sql.prepared('webhook-release', RELEASE, [ids, worker])
}

const RECOVERED =
  'update webhook_endpoints set failing_since = null where id = any($1::uuid[]) and failing_since is not null'
const FAILING = `
  update webhook_endpoints set failing_since = now() where id = any($1::uuid[]) and failing_since is null`

/** Notes since when an endpoint only fails; one success ends it. */
export async function noteHealth(sql: Sql, results: readonly Result[]): Promise<void> {
  const idsOf = (wanted: readonly Result[]) => [...new Set(wanted.map(({ endpointId }) => endpointId))]
  const well = idsOf(results.filter(({ state }) => state === 'delivered'))
  const failing = idsOf(results).filter((id) => !well.includes(id))
  if (well.length > 0) await sql.prepared('webhook-recovered', RECOVERED, [well])
  if (failing.length > 0) await sql.prepared('webhook-failing', FAILING, [failing])
}
