import { getLogger } from '@/platform/logging/logger'
import { newCodeSecret, stepOfCode } from '@/platform/identity/one-time-code'
import { sealer } from '@/platform/identity/sealed-bytes'
import type { Sql } from '@/platform/database/transaction'

import { spendRecoveryCode } from './recovery-codes'

/**
 * The table `second_factors`, which no door reads: an account's secret, sealed, and the last half minute that a code of
 * it was taken for. Without `confirmed_at` its owner has not shown yet that an app knows it.
 */

/** Somebody who was interrupted starts anew. */
const SETUP_MINUTES = 30

const PREPARE = `
  insert into second_factors (user_id, secret) values ($1, $2)
  on conflict (user_id) do update set secret = excluded.secret, created_at = now(), last_step = 0
    where second_factors.confirmed_at is null
  returning user_id`
const SECRET = 'select secret from second_factors where user_id = $1 and confirmed_at is not null'
const PENDING_SECRET = `
  select secret from second_factors
  where user_id = $1 and confirmed_at is null and created_at > now() - interval '${String(SETUP_MINUTES)} minutes'`
/** A code works once: of two who come with it at once, one finds the step untaken. So does an older code after a newer. */
const TAKE = `
  update second_factors set last_step = $2
  where user_id = $1 and confirmed_at is not null and last_step < $2 returning user_id`
const CONFIRM = `
  update second_factors set confirmed_at = now(), last_step = $2
  where user_id = $1 and confirmed_at is null and last_step < $2 returning user_id`
const REMOVE = 'delete from second_factors where user_id = $1 returning confirmed_at is not null as "wasOn"'

interface Sealed {
  [column: string]: unknown
  secret: Buffer
}

/** A new secret that waits to be confirmed; null when there is a confirmed one already. */
export async function prepareSecondFactor(sql: Sql, userId: string): Promise<Uint8Array | null> {
  const secret = newCodeSecret()
  const prepared = await sql.query(PREPARE, [userId, sealer().seal(secret, userId)])
  return prepared.length === 0 ? null : secret
}

async function stepOf(sql: Sql, query: string, { userId, code }: { userId: string; code: string }) {
  const [row] = await sql.query<Sealed>(query, [userId])
  if (!row) return null
  const secret = sealer().unseal(row.secret, userId)
  // Recovery codes still work, and an administrator can reset it.
  if (!secret) getLogger().error({ userId }, 'a second factor was sealed with a PAYLOAD_SECRET that is gone')
  return secret && stepOfCode(secret, code.replace(/\s/g, ''), Date.now())
}

/** Turns the second factor on by a first code of its secret. */
export async function confirmSecondFactor(sql: Sql, userId: string, code: string): Promise<boolean> {
  const step = await stepOf(sql, PENDING_SECRET, { userId, code })
  return step !== null && (await sql.query(CONFIRM, [userId, step])).length > 0
}

/** Takes the second factor away, confirmed or not; answers whether it was on. Challenges and recovery codes go with it. */
export async function removeSecondFactor(sql: Sql, userId: string): Promise<boolean> {
  const [removed] = await sql.query<{ wasOn: boolean }>(REMOVE, [userId])
  return removed?.wasOn === true
}

export type CodeKind = 'app' | 'recovery'

/** Takes a code of the app, or a recovery code, and says which it was; null when it is wrong or was taken before. */
export async function takeCode(sql: Sql, userId: string, code: string): Promise<CodeKind | null> {
  const step = await stepOf(sql, SECRET, { userId, code })
  if (step !== null) return (await sql.query(TAKE, [userId, step])).length > 0 ? 'app' : null
  return (await spendRecoveryCode(sql, userId, code)) ? 'recovery' : null
}
