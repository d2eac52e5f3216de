import { DomainError, invalidField } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import { describeSecret } from '@/platform/identity/one-time-code'
import type { QrCode } from '@/platform/identity/qr-code'
import { drawQrCode } from '@/platform/identity/qr-code'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import type { z } from 'zod'

import type { codeInput, OwnPassword, Reason } from '../input-parts'
import { auditAccount } from '../sign-in/audit-account'
import { loadOwner, ownAccountId, signInFirst } from '../own-account/change-own-account'
import { confirmOwnPassword } from '../sign-in/check-password'
import { replaceRecoveryCodes } from './recovery-codes'
import { confirmSecondFactor, prepareSecondFactor, removeSecondFactor } from './second-factor'
import { HAS_SECOND_FACTOR, NEEDS_SECOND_FACTOR } from '../sessions/session-rules'
import { notifySecondFactor } from './notify-second-factor'

/** Also locks the account, so that opening a session and turning the factor on are serialised. */
const STATE = `
  select u.email, ${HAS_SECOND_FACTOR} as "isOn", ${NEEDS_SECOND_FACTOR} as "isRequired"
  from users u where u.id = $1 and u.deleted_at is null and not u.is_service for no key update`

interface State {
  [column: string]: unknown
  email: string
  isOn: boolean
  isRequired: boolean
}

async function lockState(sql: Sql, userId: string): Promise<State | null> {
  const [state] = await sql.query<State>(STATE, [userId])
  return state ?? null
}

/** Changes the caller's own second factor, with the account locked. */
async function changeOwn<T>(
  ctx: Context,
  change: (sql: Sql, id: string, state: State) => Promise<T>,
): Promise<T> {
  const id = ownAccountId(ctx)
  return withTransaction(ctx, async (sql) => {
    const state = await lockState(sql, id)
    if (!state) throw signInFirst()
    return change(sql, id, state)
  })
}

async function confirmPassword(ctx: Context, password: string): Promise<void> {
  const { email } = await loadOwner(ctx, ownAccountId(ctx))
  await confirmOwnPassword(ctx, email, password)
}

export interface Setup {
  /** For typing it into an app. */
  secret: string
  /** The same as an `otpauth://` address. */
  uri: string
  /** The address as a QR code. */
  qr: QrCode
}

/**
 * Prepares two-step sign-in: answers the secret for an authenticator app, which is never shown again. Nothing changes
 * until a code of it is confirmed; another call makes another secret.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `VALIDATION_ERROR` about `current_password`, `CONFLICT` when it is
 * on.
 */
export async function startSetup(ctx: Context, input: OwnPassword): Promise<Setup> {
  await confirmPassword(ctx, input.currentPassword)
  return changeOwn(ctx, async (sql, id, { email }) => {
    const bytes = await prepareSecondFactor(sql, id)
    if (!bytes) throw new DomainError('CONFLICT', 'Two-step sign-in is on already: turn it off first.')
    const { name } = await readStoreSettings(sql)
    const described = describeSecret(bytes, { issuer: name, account: email })
    return { ...described, qr: drawQrCode(described.uri) }
  })
}

/**
 * Turns two-step sign-in on by a first code, and answers the recovery codes, which are never shown again. Sessions
 * stay open.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `VALIDATION_ERROR` about `code`.
 */
export async function confirmSetup(ctx: Context, { code }: z.output<typeof codeInput>): Promise<string[]> {
  return changeOwn(ctx, async (sql, id) => {
    if (!(await confirmSecondFactor(sql, id, code))) {
      throw invalidField(
        'code',
        'This is not the code that the app shows now. If it keeps happening, start again.',
      )
    }
    await note(ctx, sql, { userId: id, isOn: true })
    await notifySecondFactor(sql, id, 'turned-on')
    return replaceRecoveryCodes(sql, id)
  })
}

/**
 * Answers new recovery codes; the former ones no longer work.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `VALIDATION_ERROR` about `current_password`, `CONFLICT` when it is
 * off.
 */
export async function renewRecoveryCodes(ctx: Context, input: OwnPassword): Promise<string[]> {
  await confirmPassword(ctx, input.currentPassword)
  return changeOwn(ctx, async (sql, id, { isOn }) => {
    if (!isOn) throw isOff()
    await auditAccount(ctx, sql, { userId: id, reason: 'New recovery codes' })
    await notifySecondFactor(sql, id, 'codes-renewed')
    return replaceRecoveryCodes(sql, id)
  })
}

/**
 * Turns two-step sign-in off.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `VALIDATION_ERROR` about `current_password`, `CONFLICT` when it is
 * off, `FORBIDDEN` when a role of the account requires it.
 */
export async function turnOff(ctx: Context, input: OwnPassword): Promise<void> {
  await confirmPassword(ctx, input.currentPassword)
  await changeOwn(ctx, async (sql, id, { isRequired }) => {
    if (isRequired) {
      throw new DomainError('FORBIDDEN', 'Your role signs in with two steps: this cannot be turned off.')
    }
    if (!(await removeSecondFactor(sql, id))) throw isOff()
    await note(ctx, sql, { userId: id, isOn: false })
    await notifySecondFactor(sql, id, 'turned-off')
  })
}

/**
 * Removes the second factor of another user who lost it, for administrators.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `CONFLICT` when there is none.
 */
export async function resetSecondFactor(ctx: Context, userId: string, { reason }: Reason): Promise<void> {
  if (!mayAll(ctx.actor, 'users', 'reset second factor')) {
    throw new DomainError('FORBIDDEN', 'Only administrators reset the second factor of another user.')
  }
  if (ownAccountId(ctx) === userId) {
    throw new DomainError('FORBIDDEN', 'Your own is turned off in your account, with your password.')
  }
  await withTransaction(ctx, async (sql) => {
    const state = UUID.test(userId) ? await lockState(sql, userId) : null
    if (!state) throw new DomainError('NOT_FOUND', 'There is no such account.')
    if (!(await removeSecondFactor(sql, userId))) throw isOff()
    await note(ctx, sql, { userId, isOn: false, reason })
    await notifySecondFactor(sql, userId, 'reset')
  })
}

async function note(
  ctx: Context,
  sql: Sql,
  { userId, isOn, reason }: { userId: string; isOn: boolean; reason?: string },
): Promise<void> {
  const changes = { twoStepSignIn: { before: !isOn, after: isOn } }
  await auditAccount(ctx, sql, { userId, changes, ...(reason === undefined ? {} : { reason }) })
}

function isOff(): DomainError {
  return new DomainError('CONFLICT', 'Two-step sign-in is not on for this account.')
}
