import type { CollectionBeforeChangeHook } from 'payload'

import { contextOfRequest } from '@/platform/context'
import { sqlOfContext } from '@/platform/database/transaction'

/** The trigger that ends the sessions of a changed account notes who changed it. */
export const tellDatabaseWhoChanges: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  const ctx = contextOfRequest(req)
  if (operation !== 'update' || ctx.actor.id === null) return data
  const sql = await sqlOfContext(ctx)
  await sql.query(`select set_config('backroom.actor', $1, true)`, [ctx.actor.id])
  return data
}
