import type { PayloadRequest } from 'payload'

import type { Context } from '@/platform/context'
import { requestContextOf } from '@/platform/context'

/** A context whose Payload operations and SQL run in one transaction. */
export type TransactionContext = Context & { req: PayloadRequest }

/** Payload completes a partial request itself; its types do not allow one. */
function localRequest(ctx: Context, transactionID: number | string): PayloadRequest {
  return { transactionID, payload: ctx.payload, context: requestContextOf(ctx) } as unknown as PayloadRequest
}

/**
 * Runs Payload operations and SQL of our own as one transaction: the operations take `req` from the context that
 * `work` gets, and `withTransaction` joins it. Any error rolls everything back and is rethrown.
 */
export async function withPayloadTransaction<T>(
  ctx: Context,
  work: (ctx: TransactionContext) => Promise<T>,
): Promise<T> {
  const { db } = ctx.payload
  const transactionID = await db.beginTransaction()
  if (transactionID === null) throw new Error('the database has no transactions')
  try {
    const result = await work({ ...ctx, req: localRequest(ctx, transactionID) })
    await db.commitTransaction(transactionID)
    return result
  } catch (error) {
    await db.rollbackTransaction(transactionID)
    throw error
  }
}
