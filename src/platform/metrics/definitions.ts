/** What a metric is; names, labels and help are what an operator reads. */
export interface MetricDefinition {
  readonly type: 'counter' | 'gauge' | 'histogram'
  readonly help: string
  /** Values of labels are bounded: see where the metric is counted. */
  readonly labels?: readonly string[]
  /** Upper bounds of a histogram. */
  readonly buckets?: readonly number[]
  /** Label values that are there from the start, so that the first event is seen as an increase. */
  readonly starts?: readonly Readonly<Record<string, string>>[]
  /** The processes that have it. */
  readonly of: 'web' | 'worker' | 'both'
}

const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const
const STATEMENT_BUCKETS = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10] as const
const WAIT_BUCKETS = [0.001, 0.01, 0.05, 0.25, 1, 5, 15] as const
const JOB_BUCKETS = [0.05, 0.25, 1, 5, 30, 120, 600, 3600] as const

const REQUESTS = {
  backroom_http_requests_total: {
    ...{ type: 'counter', of: 'web', help: 'Requests answered, by class of the status.' },
    labels: ['channel', 'route', 'method', 'status'],
  },
  backroom_http_request_duration_seconds: {
    ...{ type: 'histogram', of: 'web', help: 'Time from the head of a request to the end of its answer.' },
    labels: ['channel', 'route', 'method'],
    buckets: REQUEST_BUCKETS,
  },
  backroom_http_requests_in_flight: { type: 'gauge', of: 'web', help: 'Requests being served.' },
  backroom_errors_total: {
    ...{ type: 'counter', of: 'web', help: 'Refusals and failures that callers were told, by error code.' },
    labels: ['channel', 'code'],
  },
  backroom_rate_limit_refusals_total: {
    ...{ type: 'counter', of: 'web', help: 'Requests over a rate limit, by the name of the limit.' },
    labels: ['limit'],
  },
  backroom_idempotent_replays_total: {
    ...{ type: 'counter', of: 'web', help: 'Writes that were sent again and got the stored answer.' },
    labels: ['channel'],
  },
  backroom_sign_ins_total: {
    ...{ type: 'counter', of: 'web', help: 'Sign-ins that were accepted or refused.' },
    labels: ['outcome'],
    starts: [{ outcome: 'accepted' }, { outcome: 'refused' }],
  },
  backroom_api_key_requests_total: {
    ...{
      type: 'counter',
      of: 'web',
      help: 'Requests by API key: the 100 busiest by prefix, others as other.',
    },
    labels: ['key_prefix'],
  },
  backroom_sessions_open: { type: 'gauge', of: 'both', help: 'Sessions that are neither ended nor expired.' },
} as const satisfies Record<string, MetricDefinition>

const DATABASE = {
  backroom_database_up: {
    ...{
      type: 'gauge',
      of: 'both',
      help: '1 if the database answered the last statement of the metrics, else 0.',
    },
  },
  backroom_database_pool_connections: {
    ...{ type: 'gauge', of: 'both', help: 'Connections of the pool of this process.' },
    labels: ['state'],
  },
  backroom_database_pool_connections_max: {
    ...{ type: 'gauge', of: 'both', help: 'The most connections that the pool of this process opens.' },
  },
  backroom_database_pool_waiting: {
    ...{ type: 'gauge', of: 'both', help: 'Callers that wait for a connection of the pool.' },
  },
  backroom_database_pool_wait_seconds: {
    ...{ type: 'histogram', of: 'both', help: 'Time until the pool gave a connection.' },
    buckets: WAIT_BUCKETS,
  },
  backroom_database_transactions_total: {
    ...{ type: 'counter', of: 'both', help: 'Transactions of this process, by how they ended.' },
    labels: ['outcome'],
    starts: [{ outcome: 'committed' }, { outcome: 'rolled_back' }],
  },
  backroom_database_transactions_retried_total: {
    ...{ type: 'counter', of: 'both', help: 'Transactions begun again after they lost a race.' },
  },
  backroom_database_statement_duration_seconds: {
    ...{
      type: 'histogram',
      of: 'both',
      help: 'Time of statements, by name of the prepared ones, others as other.',
    },
    labels: ['statement'],
    buckets: STATEMENT_BUCKETS,
  },
  backroom_database_statement_errors_total: {
    ...{ type: 'counter', of: 'both', help: 'Statements that the database refused or never answered.' },
    labels: ['class'],
  },
  backroom_database_reads_total: {
    ...{ type: 'counter', of: 'web', help: 'Reads that may go to replicas, by the server that answered.' },
    labels: ['server'],
  },
  backroom_database_reads_repeated_total: {
    ...{ type: 'counter', of: 'web', help: 'Reads that failed on a replica and were sent to the primary.' },
    labels: ['server'],
  },
  backroom_database_replica_behind_seconds: {
    ...{ type: 'gauge', of: 'web', help: 'How old what the replica answers may be, as last seen.' },
    labels: ['server'],
  },
  backroom_database_replica_left_out_total: {
    ...{ type: 'counter', of: 'web', help: 'How often a replica was left out: away, late or wrong.' },
    labels: ['server', 'reason'],
  },
  backroom_database_lock_waits: {
    ...{ type: 'gauge', of: 'both', help: 'Connections of the database that wait for a lock.' },
  },
  backroom_database_longest_lock_wait_seconds: {
    ...{ type: 'gauge', of: 'both', help: 'How long the oldest statement that waits for a lock has run.' },
  },
} as const satisfies Record<string, MetricDefinition>

const JOBS = {
  backroom_jobs_waiting: {
    ...{
      type: 'gauge',
      of: 'both',
      help: 'Jobs that wait: for their first run (queued) or after a failure (retry).',
    },
    labels: ['queue', 'state'],
  },
  backroom_jobs_dead: {
    ...{ type: 'gauge', of: 'both', help: 'Jobs that were given up and wait for staff.' },
    labels: ['queue'],
  },
  backroom_jobs_oldest_waiting_seconds: {
    ...{ type: 'gauge', of: 'both', help: 'Since when the oldest due job waits.' },
    labels: ['queue'],
  },
  backroom_jobs_active: {
    ...{ type: 'gauge', of: 'worker', help: 'Jobs that this worker runs now.' },
    labels: ['queue'],
  },
  backroom_jobs_ended_total: {
    ...{ type: 'counter', of: 'worker', help: 'Runs of jobs, by how they ended.' },
    labels: ['queue', 'outcome'],
  },
  backroom_job_duration_seconds: {
    ...{ type: 'histogram', of: 'worker', help: 'Time of runs of jobs.' },
    labels: ['queue'],
    buckets: JOB_BUCKETS,
  },
  backroom_mails_total: {
    ...{ type: 'counter', of: 'worker', help: 'Attempts to send an email message, by how they ended.' },
    labels: ['template', 'outcome'],
  },
  backroom_webhook_attempts_total: {
    ...{
      type: 'counter',
      of: 'worker',
      help: 'Attempts to deliver a webhook: delivered, waiting for another, failed for good.',
    },
    labels: ['outcome'],
    starts: [{ outcome: 'delivered' }, { outcome: 'waiting' }, { outcome: 'failed' }],
  },
  backroom_webhook_deliveries_waiting: {
    ...{ type: 'gauge', of: 'both', help: 'Webhook deliveries that wait to be sent; 10001 means more.' },
  },
  backroom_webhook_endpoints_failing: {
    ...{
      type: 'gauge',
      of: 'both',
      help: 'Webhook endpoints of which every delivery has failed for an hour.',
    },
  },
  backroom_import_rows_total: {
    ...{ type: 'counter', of: 'worker', help: 'Lines of imported files.' },
    labels: ['outcome'],
    starts: [{ outcome: 'read' }, { outcome: 'rejected' }],
  },
} as const satisfies Record<string, MetricDefinition>

const BUSINESS = {
  backroom_orders_placed_total: {
    ...{ type: 'counter', of: 'both', help: 'Orders placed, or taken over from another channel.' },
    labels: ['channel', 'currency'],
  },
  backroom_orders_placed_value_minor_units_total: {
    ...{ type: 'counter', of: 'both', help: 'Totals of the orders placed, in minor units of the currency.' },
    labels: ['channel', 'currency'],
  },
  backroom_refunds_total: {
    ...{ type: 'counter', of: 'both', help: 'Refunds recorded.' },
    labels: ['channel', 'currency'],
  },
  backroom_refunds_value_minor_units_total: {
    ...{ type: 'counter', of: 'both', help: 'Amounts of refunds, in minor units of the currency.' },
    labels: ['channel', 'currency'],
  },
  backroom_orders: {
    ...{
      type: 'gauge',
      of: 'both',
      help: 'Orders by status: exact up to 10000, above that estimated by the planner.',
    },
    labels: ['status'],
  },
  backroom_stock_refusals_total: {
    ...{ type: 'counter', of: 'web', help: 'Requests refused because stock was short (INSUFFICIENT_STOCK).' },
    labels: ['channel'],
  },
  backroom_variants_low_on_stock: {
    ...{ type: 'gauge', of: 'both', help: 'Variants at or below their low-stock level; 10001 means more.' },
  },
} as const satisfies Record<string, MetricDefinition>

const OWN = {
  backroom_part_up: {
    ...{ type: 'gauge', of: 'both', help: '1 if a part without which the shop still works answers, else 0.' },
    labels: ['part'],
  },
  backroom_part_outages_total: {
    ...{ type: 'counter', of: 'both', help: 'How often such a part has gone away: redis, s3, a replica.' },
    labels: ['part'],
  },
  backroom_build_info: {
    ...{ type: 'gauge', of: 'both', help: 'Always 1: the version and the kind of process.' },
    labels: ['version', 'process'],
  },
  backroom_metrics_failures_total: {
    ...{ type: 'counter', of: 'both', help: 'Figures of the database that could not be read for a scrape.' },
    labels: ['figures'],
  },
} as const satisfies Record<string, MetricDefinition>

/** Every metric of our own, by its name: the one place where metrics are declared. */
export const METRICS = { ...REQUESTS, ...DATABASE, ...JOBS, ...BUSINESS, ...OWN } as const

export type MetricName = keyof typeof METRICS

type NamesOf<Type extends MetricDefinition['type']> = {
  [Name in MetricName]: (typeof METRICS)[Name]['type'] extends Type ? Name : never
}[MetricName]

export type CounterName = NamesOf<'counter'>
export type GaugeName = NamesOf<'gauge'>
export type HistogramName = NamesOf<'histogram'>

/** The labels that a metric needs. */
export type LabelsOf<Name extends MetricName> = (typeof METRICS)[Name] extends {
  labels: readonly (infer Label extends string)[]
}
  ? Readonly<Record<Label, string>>
  : Readonly<Record<string, never>>
