import type { CollectionBeforeChangeHook } from 'payload'

import { contextOfRequest } from '@/platform/context'
import { sqlOfContext } from '@/platform/database/transaction'

/** Sets the actor for the trigger that ends the sessions of a changed account: it records who changed it. */
export const noteActorForTrigger: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  const ctx = contextOfRequest(req)
  if (operation !== 'update' || ctx.actor.id === null) return data
  const sql = await sqlOfContext(ctx)
  await sql.query(`select set_config('backroom.actor', $1, true)`, [ctx.actor.id])
  return data
}
