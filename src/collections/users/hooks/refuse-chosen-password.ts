import type { CollectionBeforeValidateHook } from 'payload'

import { invalidField } from '@/domain/errors'
import { isStaffRole } from '@/domain/roles'
import type { User } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { toPayloadError } from '@/platform/payload-error'
import { sqlOfContext } from '@/platform/transaction'

const IS_INVITED = 'select hash is null as "isInvited" from users where id = $1'

/** Nobody comes to work here by a password that somebody else chose: the first one is set by the link of the invitation. */
export const refuseChosenPassword: CollectionBeforeValidateHook<User> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const ctx = contextOfRequest(req)
  const isGiven = data && 'password' in data && Boolean(data.password)
  // Keys make no staff and change no passwords at all.
  if (!isGiven || ctx.actor.type !== 'user') return data
  const problem = invalidField('password', 'The owner chooses it, by the link of the invitation.')
  if (operation === 'create') {
    if (isStaffRole(data.roles ?? [])) throw toPayloadError(problem)
    return data
  }
  const sql = await sqlOfContext(ctx)
  const [row] = await sql.query<{ isInvited: boolean }>(IS_INVITED, [originalDoc?.id])
  if (row?.isInvited) throw toPayloadError(problem)
  return data
}
