import type { PayloadRequest } from 'payload'

import type { Context } from '@/platform/context'
import { requestContextOf } from '@/platform/context'
import { Batch } from './together'
import { clientOfTransaction, sqlOfTransaction } from './transaction'

/** A context whose Payload operations and SQL run in one transaction. */
export type TransactionContext = Context & { req: PayloadRequest }

/** Payload completes a partial request itself; its types do not allow one. */
function localRequest(ctx: Context, transactionID: number | string): PayloadRequest {
  return { transactionID, payload: ctx.payload, context: requestContextOf(ctx) } as unknown as PayloadRequest
}

/** The transaction that the context is inside of, unless it has ended. */
async function joinedTransaction({ payload, req }: Context): Promise<number | string | null> {
  const id = await req?.transactionID
  return id !== undefined && clientOfTransaction(payload, id) ? id : null
}

/**
 * Runs Payload operations and SQL of our own as one transaction, that of the context when it is inside one: the operations
 * take `req` from the context that `work` gets, and `withTransaction` joins it. Any error rolls everything back and is
 * rethrown.
 */
export async function withPayloadTransaction<T>(
  ctx: Context,
  work: (ctx: TransactionContext) => Promise<T>,
): Promise<T> {
  const joined = await joinedTransaction(ctx)
  if (joined !== null) return work({ ...ctx, req: localRequest(ctx, joined) })
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

/**
 * Runs several pieces of work side by side in one transaction: all of them, or none. Statements that they send by `askTogether`
 * are sent once for all of them.
 * @throws what the first of them that fails throws.
 */
export async function inOneTransaction<T>(
  ctx: Context,
  works: readonly ((ctx: TransactionContext) => Promise<T>)[],
): Promise<T[]> {
  return withPayloadTransaction(ctx, async (outer) => {
    const sql = await sqlOfTransaction(outer.req)
    return Batch.run(
      sql,
      outer.req,
      works.map((work) => (req: PayloadRequest) => work({ ...outer, req })),
    )
  })
}

/**
 * The request of a transaction with the actor as its user: Payload's operations ask it who may do what (`overrideAccess: false`),
 * and hooks act in their name. For work that goes on after the request of the person has ended.
 */
export function requestInPerson({ actor, req }: TransactionContext): PayloadRequest {
  const user = {
    id: actor.id,
    name: actor.name,
    email: '',
    roles: [...actor.roles],
    isActive: true,
    collection: 'users',
  }
  return Object.assign({}, req, { user })
}
