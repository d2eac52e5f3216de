import type { PayloadRequest } from 'payload'

import { pauseTransaction, resumeTransaction } from '@/platform/database/connections/steady-transactions'
import { clientOfTransaction } from '@/platform/database/transaction'

/** In a request's context: what its paused operation does first once its transaction is open again. */
const PAUSED = 'pausedUpload'

type Act = () => Promise<unknown>

const waitingOf = (req: PayloadRequest) => req.context[PAUSED] as Act[] | undefined

/** A transaction that has written or locked a row has a number. */
const IS_UNWRITTEN = 'select pg_current_xact_id_if_assigned() is null as "isUnwritten"'

/**
 * Gives back the connection of an operation that is about to work on a file: while bytes are read, encoded and stored it holds
 * none, whatever the storage does. A transaction around it that has written already goes on.
 */
export async function pauseForUpload(req: PayloadRequest): Promise<void> {
  const id = await req.transactionID
  if (!id || waitingOf(req)) return
  const client = clientOfTransaction(req.payload, id)
  if (!client) return
  const { rows } = await client.query<{ isUnwritten: boolean }>(IS_UNWRITTEN)
  if (rows[0]?.isUnwritten !== true) return
  await pauseTransaction(req.payload, id)
  req.context[PAUSED] = []
}

/** Does something in the transaction of an operation: when it is open again, if its upload has paused it. */
export async function onceOpen(req: PayloadRequest, act: Act): Promise<void> {
  const waiting = waitingOf(req)
  if (waiting) waiting.push(act)
  else await act()
}

/** Opens the transaction of a paused operation again. Answers whether it was paused. */
export async function resumeAfterUpload(req: PayloadRequest): Promise<boolean> {
  const waiting = waitingOf(req)
  const id = await req.transactionID
  if (!waiting || !id) return false
  Reflect.deleteProperty(req.context, PAUSED)
  await resumeTransaction(req.payload, id)
  for (const act of waiting) await act()
  return true
}
