import type { Sql } from '@/platform/database/transaction'

/** How sending goes, for the log. */
export interface SendingFigures {
  /** Attempts since the last figures. */
  delivered: number
  failed: number
  /** Deliveries that wait now, for their turn or for their next attempt. */
  waiting: number
  /** The age in seconds of the oldest that is due and not being sent; 0 without any. */
  oldestWaitingSeconds: number
}

const WAITING = `
  select count(*)::int as waiting, coalesce(extract(epoch from now() - min(d.created_at) filter (
    where d.next_attempt_at <= now() and d.claimed_by is null)), 0)::int as "oldestWaitingSeconds"
  from webhook_deliveries d join webhook_endpoints e on e.id = d.endpoint_id
  where d.state = 'waiting' and e.state = 'active'`

/** Counts attempts by what came of them, until they are read. */
export class SendingCounts {
  #delivered = 0
  #failed = 0

  /** Counts an attempt. */
  count(isDelivered: boolean): void {
    if (isDelivered) this.#delivered += 1
    else this.#failed += 1
  }

  /** The figures since the last call, and what waits now. */
  async read(sql: Sql): Promise<SendingFigures> {
    const [row] = await sql.query<Pick<SendingFigures, 'waiting' | 'oldestWaitingSeconds'>>(WAITING)
    const figures = {
      delivered: this.#delivered,
      failed: this.#failed,
      waiting: 0,
      oldestWaitingSeconds: 0,
      ...row,
    }
    this.#delivered = 0
    this.#failed = 0
    return figures
  }
}
