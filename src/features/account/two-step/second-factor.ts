import { getLogger } from '@/platform/logging/logger'
import { newCodeSecret, stepOfCode } from '@/platform/identity/one-time-code'
import { sealer } from '@/platform/identity/sealed-bytes'
import type { Sql } from '@/platform/database/transaction'

import { spendRecoveryCode } from './recovery-codes'

/**
 * The table `second_factors`, which no interface reads: an account's sealed secret, and the last half-minute step
 * whose code was accepted. Without `confirmed_at` the owner has not confirmed yet that an app has the secret.
 */

/** Minutes in which a setup has to be completed; after that it starts again. */
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
/**
 * A code works once: of two concurrent uses, one finds the step unused. An older code after a newer one is refused.
 */
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

/** Creates a secret that has to be confirmed; null when there is a confirmed one already. */
export async function prepareSecondFactor(sql: Sql, userId: string): Promise<Uint8Array | null> {
  const secret = newCodeSecret()
  const prepared = await sql.query(PREPARE, [userId, sealer().seal(secret, userId)])
  return prepared.length === 0 ? null : secret
}

async function stepOf(sql: Sql, query: string, { userId, code }: { userId: string; code: string }) {
  const [row] = await sql.query<Sealed>(query, [userId])
  if (!row) return null
  const secret = sealer().unseal(row.secret, userId)
  // Recovery codes still work, and an administrator can reset the second factor.
  if (!secret) getLogger().error({ userId }, 'a second factor was sealed with a PAYLOAD_SECRET that is gone')
  return secret && stepOfCode(secret, code.replace(/\s/g, ''), Date.now())
}

/** Turns the second factor on by a first code of its secret; false when the code is wrong. */
export async function confirmSecondFactor(sql: Sql, userId: string, code: string): Promise<boolean> {
  const step = await stepOf(sql, PENDING_SECRET, { userId, code })
  return step !== null && (await sql.query(CONFIRM, [userId, step])).length > 0
}

/** Removes the second factor, confirmed or not, with its challenges and recovery codes; answers whether it was on. */
export async function removeSecondFactor(sql: Sql, userId: string): Promise<boolean> {
  const [removed] = await sql.query<{ wasOn: boolean }>(REMOVE, [userId])
  return removed?.wasOn === true
}

export type CodeKind = 'app' | 'recovery'

/**
 * Accepts a code of the app, or a recovery code, and answers which it was; null when it is wrong or was used before.
 */
export async function takeCode(sql: Sql, userId: string, code: string): Promise<CodeKind | null> {
  const step = await stepOf(sql, SECRET, { userId, code })
  if (step !== null) return (await sql.query(TAKE, [userId, step])).length > 0 ? 'app' : null
  return (await spendRecoveryCode(sql, userId, code)) ? 'recovery' : null
}
