import type { CollectionBeforeValidateHook } from 'payload'

import type { ErrorDetails } from '@/domain/errors'
import { DomainError } from '@/domain/errors'
import { signInName } from '@/domain/address/mail-address'
import type { User } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { toFieldError } from '@/platform/errors/payload-error'
import { sqlOfContext } from '@/platform/database/transaction'

import { closedAccountOf } from './closed-account'

const TAKEN = `
  select bool_or(email = $1) as email, bool_or(username = $2) as username from users where email = $1 or username = $2`

/**
 * Payload 3.90 blames the user name for whatever is taken, the email address too. Two at once get past this and meet
 * the unique index.
 */
export const refuseTakenSignInName: CollectionBeforeValidateHook<User> = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data?.email) return data
  const sql = await sqlOfContext(contextOfRequest(req))
  const values = [signInName(data.email), data.username?.trim().toLowerCase() ?? null]
  const [row] = await sql.query<{ email: boolean | null; username: boolean | null }>(TAKEN, values)
  const fields: NonNullable<ErrorDetails['fields']> = []
  if (row?.email) fields.push({ path: 'email', message: 'This email address already has an account.' })
  if (row?.username) fields.push({ path: 'username', message: 'This user name is taken.' })
  const [first] = fields
  if (!first) return data
  const closed = await closedAccountOf(req, values)
  throw toFieldError(closed ?? new DomainError('CONFLICT', first.message, { fields }))
}
