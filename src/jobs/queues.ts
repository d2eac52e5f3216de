import type { JobName } from '@/platform/queue'

/** How a queue treats its jobs. */
export interface QueueSettings {
  /** How often a failed job runs again before it goes to the dead letters. */
  retryLimit: number
  /** First pause before it does; each further one is twice as long, with some chance added. */
  retryDelaySeconds: number
  /** How many jobs of this queue one worker runs at the same time. */
  concurrency: number
}

/** 5 s, 10 s, 20 s … : a mail server may be away for more than a day before anybody has to press a button. */
const MAIL: QueueSettings = { retryLimit: 14, retryDelaySeconds: 5, concurrency: 2 }

export const QUEUES = {
  'mail.order-placed': { ...MAIL, concurrency: 4 },
  'mail.order-shipped': MAIL,
  'mail.order-cancelled': MAIL,
  'mail.order-refunded': MAIL,
  'mail.registered': MAIL,
  'mail.token-reuse': MAIL,
  'mail.verify-email': MAIL,
  'mail.reset-password': MAIL,
  'mail.password-changed': MAIL,
  'mail.change-email': MAIL,
  'mail.email-change-asked': MAIL,
  'mail.email-changed': MAIL,
  'mail.invitation': MAIL,
  'mail.second-factor': MAIL,
  'mail.account-closed': MAIL,
  'mail.key-issued': MAIL,
  'mail.user-name-changed': MAIL,
  'orders.import': { retryLimit: 5, retryDelaySeconds: 5, concurrency: 1 },
  'sessions.purge': { retryLimit: 3, retryDelaySeconds: 60, concurrency: 1 },
  'stock.reconcile': { retryLimit: 3, retryDelaySeconds: 60, concurrency: 1 },
  'audit.verify': { retryLimit: 3, retryDelaySeconds: 60, concurrency: 1 },
} as const satisfies Record<JobName, QueueSettings>
