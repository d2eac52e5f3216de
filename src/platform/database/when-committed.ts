import type { ClientBase } from 'pg'

/** What is done after the commit of the transaction that a connection is in. */
const acts = new WeakMap<object, (() => void)[]>()

/**
 * Does something after the commit of the transaction on a connection, and never if it is rolled back. For what stays in
 * this process, such as counting: what others have to learn of is a job of the transaction.
 */
export function afterCommitOn(client: ClientBase, act: () => void): void {
  const waiting = acts.get(client)
  if (waiting) waiting.push(act)
  else acts.set(client, [act])
}

/** Called when a transaction on a connection has ended. */
export function endCommitted(client: ClientBase, isCommitted: boolean): void {
  const waiting = acts.get(client)
  if (!waiting) return
  acts.delete(client)
  if (isCommitted) for (const act of waiting) act()
}
