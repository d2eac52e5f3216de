import { randomInt } from 'node:crypto'

import type { AuditAction, Changes } from '@/domain/audit'
import { signInName } from '@/domain/address/mail-address'

import type { AuditedDocument } from './audit'
import { recordAudit } from './audit'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { onCommit } from '@/platform/metrics/on-commit'
import { count } from '@/platform/metrics/record'

const BY_ID = 'select id, email, name from users where id = $1'
const BY_NAME = `
  select id, email, name from users where email = $1 or username = $1 order by email = $1 desc limit 1`

/**
 * The form of an email address. Any other text that was typed as a name may be a password by mistake, and is not
 * recorded.
 */
const ADDRESS = /^([^\s@])[^\s@]{0,63}(@[^\s@]{1,190})$/

/**
 * The title for an address without an account: enough to tell attacks apart. It is shortened because such an address
 * has no owner who could have it erased.
 */
function titleOfUnknown(name: string): string {
  const [, first, domain] = ADDRESS.exec(name) ?? []
  return first && domain ? `${first}…${domain}` : 'Unknown name'
}

/**
 * Writers of one chain wait for each other, so failed sign-ins of unknown accounts are spread over this many chains.
 */
const UNKNOWN_CHAINS = 16

const unknownAccount = (name: string): AuditedDocument => ({
  collection: 'users',
  id: `unknown-${String(randomInt(UNKNOWN_CHAINS))}`,
  title: titleOfUnknown(name),
})

interface NamedAccount {
  id: string
  email: string
  name: string
}

type AccountRow = NamedAccount & Record<string, unknown>

/** A session as the audit trail names it. */
export interface NamedSession {
  id: string
  device: string
  browser: string
}

export interface SignInEntry {
  action: Extract<AuditAction, 'login' | 'login-failed' | 'logout' | 'revoke'>
  /** The account: as loaded, by id, or by the email address or user name that was typed. */
  account: NamedAccount | { id: string } | { typed: string }
  /** The sessions that were opened or ended. */
  sessions?: readonly NamedSession[]
  reason?: string
}

async function findAccount(sql: Sql, reference: SignInEntry['account']): Promise<NamedAccount | undefined> {
  if ('email' in reference) return reference
  const [text, value] = 'id' in reference ? [BY_ID, reference.id] : [BY_NAME, signInName(reference.typed)]
  const [account] = await sql.query<AccountRow>(text, [value])
  return account
}

function sessionChanges(action: SignInEntry['action'], sessions: readonly NamedSession[]): Changes {
  if (sessions.length === 0) return {}
  const named = sessions.map(({ id, device, browser }) => `${browser}, ${device} (${id})`)
  const [before, after] = action === 'login' ? [null, named] : [named, null]
  return { sessions: { before, after } }
}

/**
 * Records a sign-in, a refused sign-in, a sign-out or the end of sessions in an account's audit trail, in the
 * caller's transaction. Entries without an account go to the trails `users:unknown-…`.
 */
export async function recordSignIn(
  ctx: Context,
  sql: Sql,
  { action, account: reference, sessions = [], reason }: SignInEntry,
): Promise<void> {
  const account = await findAccount(sql, reference)
  const document = account
    ? { collection: 'users', id: account.id, title: account.email }
    : unknownAccount('typed' in reference ? signInName(reference.typed) : reference.id)
  const isProven = account && action === 'login'
  const actor = isProven
    ? { ...ctx.actor, type: 'user' as const, id: account.id, name: account.name || account.email }
    : ctx.actor
  const changes = sessionChanges(action, sessions.slice(0, MAX_NAMED))
  await recordAudit({ ...ctx, actor }, sql, [{ document, action, changes, reason: reason ?? null }])
  countSignIn(ctx, sql, action)
}

function countSignIn(ctx: Context, sql: Sql, action: SignInEntry['action']): void {
  if (action !== 'login' && action !== 'login-failed') return
  const outcome = action === 'login' ? 'accepted' : 'refused'
  onCommit(ctx, sql, () => count('backroom_sign_ins_total', { outcome }))
}

/** The number of sessions that an entry names; further ones are left out. */
const MAX_NAMED = 50
