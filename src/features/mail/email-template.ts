import type { Sql } from '@/platform/database/transaction'

import type { EmailMessage, Sender } from './email-message'

/** An email message and to whom it goes. */
export interface ComposedMessage {
  /** The record that the message is about: an order has one "placed" message, but one "shipped" message per shipment. */
  subjectId: string
  /** What the message is, where its template writes several kinds; the template's own name otherwise. */
  kind?: string
  to: { name: string | null; email: string | null }
  orderId?: string
  message: EmailMessage
}

/** One kind of email message. `Data` is what its job carries: ids only, never personal data. */
export interface EmailTemplate<Data> {
  /** What people call it, as the panel shows it among failed jobs. */
  readonly label: string
  /** How many of them one worker sends at the same time; 2 unless said. */
  readonly concurrency?: number
  /** Whether runs over many documents send thousands of it at once. */
  readonly isSentByRuns?: true
  /**
   * Loads what the message says and writes it; null when there is no recipient (any more).
   * @throws PermanentFailure when what it is about does not exist.
   */
  readonly compose: (sql: Sql, data: Data, sender: Sender) => Promise<ComposedMessage | null>
}
