import { v7 as uuidv7 } from 'uuid'

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

/** What staff may do for the account of somebody else. */
interface Account {
  [column: string]: unknown
  id: string
  email: string
  isActive: boolean
  isVerified: boolean
  /** False for somebody who was invited and has not come yet. */
  hasPassword: boolean
  roles: Role[]
}

const ACCOUNT = `
  select u.id, u.email, u.is_active is not false as "isActive", u.is_verified is true as "isVerified",
    u.hash is not null as "hasPassword",
    array(select r.value::text from users_roles r where r.parent_id = u.id) as roles
  from users u where u.id = $1 and u.deleted_at is null for no key update`

function mayManage({ actor }: Context, account: Pick<Account, 'roles'>): boolean {
  return rowsFor(actor, 'users', 'manage').some(
    (rows) => rows === 'all' || (rows === 'below admin' && !account.roles.includes('admin')),
  )
}

/** Who manages nobody learns of no account whether it is there. */
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
 * Turns an account that has just been made without a password into one that its owner sets by mail: until then there is
 * nothing to sign in with. Within the transaction that makes it.
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
 * Sends somebody's invitation again, also one that was withdrawn; the former link no longer works.
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
 * Withdraws an invitation: its link is dead, and the account is inactive until it is invited again.
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

/**
 * Sends somebody a link to set a new password, or the one that confirms their address.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `CONFLICT` when there is nothing to send.
 */
export async function sendAccountLink(
  ctx: Context,
  userId: string,
  purpose: 'reset-password' | 'verify-email',
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
 * What follows when staff correct somebody's address, in the transaction that does: the former address is told, the new
 * one is to be confirmed, and staff who were invited are invited there. Customers without a password never asked for mail.
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
