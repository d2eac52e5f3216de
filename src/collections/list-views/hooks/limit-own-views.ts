import type { CollectionBeforeValidateHook } from 'payload'

import { DomainError } from '@/domain/errors'
import { MAX_OWN_VIEWS } from '@/domain/lists/declarations'
import type { ListView } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { sqlOfContext } from '@/platform/database/transaction'
import { toPayloadError } from '@/platform/errors/payload-error'

const COUNT = 'select count(*)::int as count from list_views where owner_id = $1'

/** Tabs are for what a person looks at: a program that saves views in a loop is stopped. */
export const limitOwnViews: CollectionBeforeValidateHook<ListView> = async ({ data, operation, req }) => {
  if (operation !== 'create' || !req.user) return data
  const sql = await sqlOfContext(contextOfRequest(req))
  const [row] = await sql.query<{ count: number }>(COUNT, [req.user.id])
  if ((row?.count ?? 0) < MAX_OWN_VIEWS) return data
  throw toPayloadError(
    new DomainError(
      'CONFLICT',
      `You have ${String(MAX_OWN_VIEWS)} views, which is the most: delete one first.`,
    ),
  )
}
