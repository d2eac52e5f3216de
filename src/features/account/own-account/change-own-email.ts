import type { z } from 'zod'

import { changesBetween } from '@/domain/audit'
import { DomainError, invalidField } from '@/domain/errors'
import { MAIL_ADDRESS_PROBLEM, normalMailAddress } from '@/domain/address/mail-address'
import type { Context } from '@/platform/context'
import { mailAddressSchema } from '@/platform/mail/mail-address-schema'
import { enqueue } from '@/platform/queue'
import type { Sql } from '@/platform/database/transaction'
import { isUniqueViolation, withTransaction } from '@/platform/database/transaction'

import { ownPasswordInput } from '../input-parts'
import { issueLink, spendLink } from '../links/account-link'
import { auditAccount } from '../sign-in/audit-account'
import { loadOwner, ownAccountId } from './change-own-account'
import { limitAttempts } from '../sign-in/limit-attempts'
import { confirmOwnPassword } from '../sign-in/check-password'

/** The address that the account is to have. */
export const emailChangeInput = ownPasswordInput.extend({ email: mailAddressSchema })

const TAKEN = `select 1 from users where email = $1`

/** Tells the trigger that the address is confirmed; it would mark a new address as unconfirmed. */
const CONFIRMED = `select set_config('backroom.confirmed_email', $1, true)`
const CHANGE = `
  with was as (select is_verified is true as is from users where id = $1)
  update users set email = $2, is_verified = true, updated_at = now() where id = $1
  returning (select was.is from was) as "wasVerified"`

/**
 * Requests a change of the email address: a link is sent to the new address, a notice to the present one, and nothing
 * changes until the link is followed. The answer does not reveal whether the new address has an account: only its
 * owner learns that.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `VALIDATION_ERROR` about `current_password` or `email`,
 * `RATE_LIMITED`.
 */
export async function requestEmailChange(
  ctx: Context,
  input: z.output<typeof emailChangeInput>,
): Promise<void> {
  const userId = ownAccountId(ctx)
  const to = normalMailAddress(input.email)
  if (to === null) throw invalidField('email', MAIL_ADDRESS_PROBLEM)
  const { email: from } = await loadOwner(ctx, userId)
  if (to === from) throw invalidField('email', 'This is your email address already.')
  await confirmOwnPassword(ctx, from, input.currentPassword)
  await limitAttempts(ctx, { kind: 'verify-email', account: userId }, () =>
    withTransaction(ctx, async (sql) => {
      const linkId = await issueLink(sql, { purpose: 'change-email', userId, emails: { from, to } })
      await enqueue(sql, 'mail.change-email', { linkId })
      await enqueue(sql, 'mail.email-change-asked', { linkId })
    }),
  )
}

/**
 * Changes the address to the one that the link was sent to, and notifies the former one.
 * @throws DomainError `VALIDATION_ERROR` about `token`, `CONFLICT` when another account has the address,
 * `RATE_LIMITED`.
 */
export async function confirmEmailChange(ctx: Context, token: string): Promise<void> {
  try {
    await limitAttempts(ctx, { kind: 'link' }, () => withTransaction(ctx, (sql) => change(ctx, sql, token)))
  } catch (error) {
    // Two concurrent changes pass the check above; the unique index refuses one.
    if (isUniqueViolation(error)) throw taken(error)
    throw error
  }
}

async function change(ctx: Context, sql: Sql, token: string): Promise<void> {
  const { id: linkId, userId, oldEmail, newEmail } = await spendLink(sql, 'change-email', token)
  if ((await sql.query(TAKEN, [newEmail])).length > 0) throw taken()
  await sql.query(CONFIRMED, [newEmail])
  const [row] = await sql.query<{ wasVerified: boolean }>(CHANGE, [userId, newEmail])
  await auditAccount(ctx, sql, {
    userId,
    changes: changesBetween(
      { email: oldEmail, isVerified: row?.wasVerified },
      { email: newEmail, isVerified: true },
    ),
    reason: 'Confirmed by the link that went to the new address',
  })
  await enqueue(sql, 'mail.email-changed', { linkId })
}

function taken(cause?: unknown): DomainError {
  return new DomainError('CONFLICT', 'Another account has this email address.', { cause })
}
