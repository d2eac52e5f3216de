import { msg } from '@/domain/languages/words'
import type { JobName } from '@/platform/queue'

import { EMAIL_JOBS } from './email-jobs'
import type { Job, JobHandler } from './handler'
import { creditCancelled, creditRefund, issueInvoices } from './handlers/issue-invoices'
import { importOrders } from './handlers/import-orders'
import { purgeOldNotifications } from './handlers/purge-old-notifications'
import { purgeOldSessions } from './handlers/purge-old-sessions'
import { purgeWebhookLog } from './handlers/purge-webhook-log'
import { reconcileSales } from './handlers/reconcile-sales'
import { reconcileStock } from './handlers/reconcile-stock'
import { verifyAuditTrail } from './handlers/verify-audit-trail'
import { workBulkRun } from './handlers/work-bulk-run'

const NIGHTLY = { retryLimit: 3, retryDelaySeconds: 60, concurrency: 1, isNightly: true } as const

const INVOICES = { retryLimit: 10, retryDelaySeconds: 5, concurrency: 1 } as const

/** Every kind of background job, by the name of its queue: the one place where jobs are declared. */
export const JOBS = {
  ...EMAIL_JOBS,
  'orders.import': {
    ...{ retryLimit: 5, retryDelaySeconds: 5, concurrency: 1 },
    label: msg('Import of orders'),
    run: importOrders,
  },
  // Numbers are taken one after another: more at once would wait for each other.
  'invoices.issue': { ...INVOICES, label: msg('Invoice of an order'), run: issueInvoices },
  'invoices.credit-refund': { ...INVOICES, label: msg('Credit note of a refund'), run: creditRefund },
  'invoices.credit-cancelled': {
    ...{ ...INVOICES, label: msg('Credit note of a cancelled order') },
    run: creditCancelled,
  },
  'orders.bulk-run': {
    // Those of two people side by side: a long one does not keep the other waiting.
    ...{ retryLimit: 8, retryDelaySeconds: 3, concurrency: 2 },
    label: msg('Many documents at once'),
    run: workBulkRun,
  },
  'sessions.purge': { ...NIGHTLY, label: msg('Clearing old sessions'), run: purgeOldSessions },
  'notifications.purge': { ...NIGHTLY, label: msg('Clearing old notifications'), run: purgeOldNotifications },
  'webhooks.purge': { ...NIGHTLY, label: msg('Clearing old webhook deliveries'), run: purgeWebhookLog },
  'sales.reconcile': { ...NIGHTLY, label: msg('Check of the sums of sales'), run: reconcileSales },
  'stock.reconcile': { ...NIGHTLY, label: msg('Stock reconciliation'), run: reconcileStock },
  'audit.verify': { ...NIGHTLY, label: msg('Check of the audit trail'), run: verifyAuditTrail },
} as const satisfies Readonly<Record<string, Job<never>>>

type DataOf<Jobs> = {
  readonly [Name in keyof Jobs]: Jobs[Name] extends { run: JobHandler<infer Data> } ? Data : never
}

declare module '@/platform/queue' {
  interface JobRegistry extends DataOf<typeof JOBS> {}
}

/** The names of all jobs. */
export const JOB_NAMES = Object.keys(JOBS) as JobName[]

/** What people call each job, for the panel. */
export const JOB_LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(JOBS).map(([name, { label }]) => [name, label]),
)

/** The jobs that are enqueued once a day by themselves. */
export const NIGHTLY_JOBS = JOB_NAMES.filter((name) => 'isNightly' in JOBS[name])
