import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'

import { changesBetween } from '@/domain/audit'
import { DomainError } from '@/domain/errors'
import { rowsFor } from '@/domain/permissions'
import type { Role } from '@/domain/account/roles'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import { enqueue } from '@/platform/queue'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'

import { issueLink } from '../links/account-link'
import { auditAccount } from '../sign-in/audit-account'
import { IS_STAFF } from '../sessions/session-rules'

/** The account that staff manage, as its actions need it. */
interface Account {
  [column: string]: unknown
  id: string
  email: string
  isActive: boolean
  isVerified: boolean
  /** False for an invited user who has not accepted yet. */
  hasPassword: boolean
  roles: Role[]
}

const ACCOUNT = `
  select u.id, u.email, u.is_active is not false as "isActive", u.is_verified is true as "isVerified",
    u.hash is not null as "hasPassword",
    array(select r.value::text from users_roles r where r.parent_id = u.id) as roles
  from users u where u.id = $1 and u.deleted_at is null and not u.is_service for no key update`

function mayManage({ actor }: Context, account: Pick<Account, 'roles'>): boolean {
  return rowsFor(actor, 'users', 'manage').some(
    (rows) => rows === 'all' || (rows === 'below admin' && !account.roles.includes('admin')),
  )
}

/**
 * Locks an account that the caller may manage. Callers who manage no accounts get `FORBIDDEN` before anything is
 * looked up, so that they do not learn whether the account exists.
 */
async function lockManaged(ctx: Context, sql: Sql, userId: string): Promise<Account> {
  if (rowsFor(ctx.actor, 'users', 'manage').length === 0) throw notTheirs()
  const [account] = UUID.test(userId) ? await sql.query<Account>(ACCOUNT, [userId]) : []
  if (!account) throw new DomainError('NOT_FOUND', 'There is no such account.')
  if (!mayManage(ctx, account)) throw notTheirs()
  return account
}

function notTheirs(): DomainError {
  return new DomainError('FORBIDDEN', 'You may not do this for this account.')
}

const ACTIVATE = `update users set is_active = true, updated_at = now() where id = $1`
const DEACTIVATE = `update users set is_active = false, updated_at = now() where id = $1`
const FORGET_PASSWORD = `update users set hash = null, salt = null where id = $1`

/**
 * Invites the owner of a new account: they set its password by an emailed link, and cannot sign in before. Call it in
 * the transaction that creates the account.
 */
export async function inviteNewAccount(ctx: Context, userId: string): Promise<void> {
  await withTransaction(ctx, async (sql) => {
    await sql.query(FORGET_PASSWORD, [userId])
    await sendInvitation(sql, userId)
  })
}

async function sendInvitation(sql: Sql, userId: string): Promise<void> {
  const linkId = await issueLink(sql, { purpose: 'invitation', userId })
  await enqueue(sql, 'mail.invitation', { linkId })
}

/**
 * Sends an invitation again, also a withdrawn one; the former link no longer works.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `CONFLICT` when it was accepted.
 */
export async function resendInvitation(ctx: Context, userId: string): Promise<void> {
  await withTransaction(ctx, async (sql) => {
    const { hasPassword, isActive } = await lockManaged(ctx, sql, userId)
    if (hasPassword) throw accepted()
    await sql.query(ACTIVATE, [userId])
    await auditAccount(ctx, sql, {
      userId,
      changes: changesBetween({ isActive }, { isActive: true }),
      reason: 'Invited again',
    })
    await sendInvitation(sql, userId)
  })
}

/**
 * Withdraws an invitation: its link no longer works, and the account is inactive until it is invited again.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `CONFLICT` when it was accepted.
 */
export async function withdrawInvitation(ctx: Context, userId: string): Promise<void> {
  await withTransaction(ctx, async (sql) => {
    const { hasPassword, isActive } = await lockManaged(ctx, sql, userId)
    if (hasPassword) throw accepted()
    await sql.query(DEACTIVATE, [userId])
    await auditAccount(ctx, sql, {
      userId,
      changes: changesBetween({ isActive }, { isActive: false }),
      reason: 'Invitation withdrawn',
    })
  })
}

function accepted(): DomainError {
  return new DomainError('CONFLICT', 'This account has a password already: there is no invitation to it.')
}

const SENT = {
  'reset-password': 'A link to set a new password was sent',
  'verify-email': 'A link to confirm the address was sent',
} as const

/** Which link staff send to an account's owner. */
export const accountLinkInput = z.object({ purpose: z.enum(['reset-password', 'verify-email']) })

/**
 * Sends a user a link to set a new password, or the link that confirms their address.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `CONFLICT` when there is nothing to send.
 */
export async function sendAccountLink(
  ctx: Context,
  userId: string,
  { purpose }: z.output<typeof accountLinkInput>,
): Promise<void> {
  await withTransaction(ctx, async (sql) => {
    const { isActive, isVerified, hasPassword } = await lockManaged(ctx, sql, userId)
    if (!isActive) throw new DomainError('CONFLICT', 'This account is inactive.')
    if (!hasPassword) throw new DomainError('CONFLICT', 'This account has no password yet: invite its owner.')
    if (purpose === 'verify-email' && isVerified) {
      throw new DomainError('CONFLICT', 'This email address is confirmed already.')
    }
    const linkId = await issueLink(sql, { purpose, userId })
    await auditAccount(ctx, sql, { userId, reason: SENT[purpose] })
    await enqueue(sql, `mail.${purpose}`, { linkId })
  })
}

const NOTE_CHANGE = `
  insert into account_links (id, purpose, user_id, hash, old_email, new_email, expires_at, used_at)
  values ($1, 'change-email', $2, sha256(gen_random_uuid()::text::bytea), $3, $4, now(), now())`
const STATE = `
  select u.email, u.hash is not null as "hasPassword", ${IS_STAFF} as "isStaff" from users u where u.id = $1`

interface Corrected {
  [column: string]: unknown
  email: string
  hasPassword: boolean
  isStaff: boolean
}

/**
 * Follows up when staff correct an account's email address, in the same transaction: the former address is notified,
 * the new one has to be confirmed, and invited staff are invited there. Customers without a password get no message:
 * they never asked for one.
 */
export async function followEmailCorrection(
  ctx: Context,
  { userId, from }: { userId: string; from: string },
): Promise<void> {
  await withTransaction(ctx, async (sql) => {
    const [state] = await sql.query<Corrected>(STATE, [userId])
    if (!state || state.email === from) return
    const { email: to, hasPassword, isStaff } = state
    if (!hasPassword) {
      if (isStaff) await sendInvitation(sql, userId)
      return
    }
    const noteId = uuidv7()
    await sql.query(NOTE_CHANGE, [noteId, userId, from, to])
    await enqueue(sql, 'mail.email-changed', { linkId: noteId })
    const linkId = await issueLink(sql, { purpose: 'verify-email', userId })
    await enqueue(sql, 'mail.verify-email', { linkId })
  })
}
