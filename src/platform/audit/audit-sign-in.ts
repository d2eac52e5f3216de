import { randomInt } from 'node:crypto'

import type { AuditAction, Changes } from '@/domain/audit'
import { signInName } from '@/domain/address/mail-address'

import type { AuditedDocument } from './audit'
import { recordAudit } from './audit'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'

const BY_ID = 'select id, email, name from users where id = $1'
const BY_NAME = `
  select id, email, name from users where email = $1 or username = $1 order by email = $1 desc limit 1`

/** Anything else that is typed as a name may be a password by mistake. */
const ADDRESS = /^([^\s@])[^\s@]{0,63}(@[^\s@]{1,190})$/

/**
 * Of an address without an account as much as tells one attack from another: whose it is never comes to have it erased.
 */
function titleOfUnknown(name: string): string {
  const [, first, domain] = ADDRESS.exec(name) ?? []
  return first && domain ? `${first}…${domain}` : 'Unknown name'
}

/** A chain has one head, at which its writers wait for each other: a flood of guesses is spread over this many. */
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
  /** Whose account: as it is known, by id, or by what was typed as its name, an email address or a user name. */
  who: NamedAccount | { id: string } | { typed: string }
  /** The sessions that began, or that ended. */
  sessions?: readonly NamedSession[]
  reason?: string
}

async function findAccount(sql: Sql, who: SignInEntry['who']): Promise<NamedAccount | undefined> {
  if ('email' in who) return who
  const [text, value] = 'id' in who ? [BY_ID, who.id] : [BY_NAME, signInName(who.typed)]
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
 * Writes to the audit trail of an account that somebody signed in, was refused or signed out, or that sessions were
 * ended, in the caller's transaction. What belongs to no account goes to the trails `users:unknown-…`.
 */
export async function recordSignIn(
  ctx: Context,
  sql: Sql,
  { action, who, sessions = [], reason }: SignInEntry,
): Promise<void> {
  const account = await findAccount(sql, who)
  const document = account
    ? { collection: 'users', id: account.id, title: account.email }
    : unknownAccount('typed' in who ? signInName(who.typed) : who.id)
  const isProven = account && action === 'login'
  const actor = isProven
    ? { ...ctx.actor, type: 'user' as const, id: account.id, name: account.name || account.email }
    : ctx.actor
  const changes = sessionChanges(action, sessions.slice(0, MAX_NAMED))
  await recordAudit({ ...ctx, actor }, sql, [{ document, action, changes, reason: reason ?? null }])
}

/** Of more sessions that end at once, the first are enough to tell what happened. */
const MAX_NAMED = 50
