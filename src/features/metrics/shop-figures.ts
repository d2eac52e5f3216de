import { STATUSES } from '@/domain/order/lifecycle'
import type { Figures } from '@/platform/metrics/figures'
import { setGauge } from '@/platform/metrics/record'

const EVERY_MS = 60_000
/** Longer lists are not counted to their end. */
const BOUND = 10_000
/** Ended sessions stay until a nightly job purges them, and no index leaves them out: one would slow each use of a session. */
const SESSION_BOUND = 100_000

const bounded = (from: string, bound = BOUND) =>
  `(select count(*)::int from (select 1 from ${from} limit ${String(bound + 1)}) as counted)`

/**
 * Each status along its index, up to the bound. What is above it, such as delivered orders, is what the planner knows of the
 * table: its size and how common the status is.
 */
const ORDERS = `
  select s.status, ${bounded('orders o where o.status = s.status::enum_orders_status')} as orders,
    (select c.reltuples * f.share
      from pg_stats st cross join lateral unnest(st.most_common_vals::text::text[], st.most_common_freqs) as f(value, share)
        join pg_class c on c.oid = 'orders'::regclass
      where st.schemaname = current_schema() and st.tablename = 'orders' and st.attname = 'status' and f.value = s.status
    )::float8 as estimate
  from unnest($1::text[]) as s(status)`

const orders: Figures = {
  name: 'orders',
  everyMs: EVERY_MS,
  text: ORDERS,
  values: () => [[...STATUSES]],
  gauges: ['backroom_orders'],
  apply: (rows) => {
    for (const { status, orders: counted, estimate } of rows) {
      const exact = Number(counted)
      const value = exact <= BOUND ? exact : Math.max(exact, Math.round(Number(estimate ?? 0)))
      setGauge('backroom_orders', { status: String(status) }, value)
    }
  },
}

const stock: Figures = {
  name: 'stock',
  everyMs: EVERY_MS,
  text: `select ${bounded('variants where is_low and deleted_at is null')} as low`,
  gauges: ['backroom_variants_low_on_stock'],
  apply: ([row]) => setGauge('backroom_variants_low_on_stock', {}, Number(row?.['low'])),
}

const sessions: Figures = {
  name: 'sessions',
  everyMs: EVERY_MS,
  text: `select ${bounded('sessions where ended_at is null and expires_at > now()', SESSION_BOUND)} as open`,
  gauges: ['backroom_sessions_open'],
  apply: ([row]) => setGauge('backroom_sessions_open', {}, Number(row?.['open'])),
}

const webhooks: Figures = {
  name: 'webhooks',
  everyMs: 15_000,
  text: `
    select ${bounded(`webhook_deliveries where state = 'waiting'`)} as waiting,
      (select count(*)::int from webhook_endpoints
        where state = 'active' and failing_since < now() - interval '1 hour') as failing`,
  gauges: ['backroom_webhook_deliveries_waiting', 'backroom_webhook_endpoints_failing'],
  apply: ([row]) => {
    setGauge('backroom_webhook_deliveries_waiting', {}, Number(row?.['waiting']))
    setGauge('backroom_webhook_endpoints_failing', {}, Number(row?.['failing']))
  },
}

/** What is read of the shop when metrics are scraped, none of it in proportion to its size. */
export const SHOP_FIGURES: readonly Figures[] = [orders, stock, sessions, webhooks]
