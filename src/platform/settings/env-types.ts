/** How long the database may take; 0 is without end. */
export interface DatabaseTimeouts {
  /** Until a connection is there: one of the pool, or a new one. Never without end. */
  connectMs: number
  statementMs: number
  lockMs: number
  idleTransactionMs: number
}
