import { createHash, randomBytes } from 'node:crypto'

import type { Sql } from '@/platform/database/transaction'

import type { Account } from '../sessions/open-session'
import { HAS_SECOND_FACTOR } from '../sessions/session-rules'

/** Seconds to enter a code, and the number of wrong codes that are allowed. */
export const CHALLENGE_SECONDS = 5 * 60
const MAX_ATTEMPTS = 5

const ISSUE = `
  insert into sign_in_challenges (hash, user_id, password_digest, expires_at)
  select $1, u.id, sha256(convert_to(u.hash, 'UTF8')), now() + make_interval(secs => $4)
  from users u where u.id = $2 and u.hash = $3 and ${HAS_SECOND_FACTOR}
  returning user_id`

/**
 * Counts an attempt before the code is checked, so that of many concurrent attempts no more than five are checked.
 * The account must not have changed since the password was correct.
 */
const TRY = `
  update sign_in_challenges c set attempts = c.attempts + 1 from users u
  where c.hash = $1 and c.attempts < ${String(MAX_ATTEMPTS)} and c.expires_at > now()
    and u.id = c.user_id and u.deleted_at is null and u.is_active is not false
    and sha256(convert_to(u.hash, 'UTF8')) = c.password_digest
  returning u.id, u.hash, ${String(MAX_ATTEMPTS)} - c.attempts as "attemptsLeft"`

const SPEND = 'delete from sign_in_challenges where hash = $1 returning user_id'

export interface Tried extends Account {
  [column: string]: unknown
  attemptsLeft: number
}

/** Only the digest is stored. A random challenge of this length needs no slow hash. */
function digestOf(challenge: string): Buffer {
  return createHash('sha256').update(challenge).digest()
}

/**
 * Creates a challenge: it stands for a correct password until the code is sent, and grants nothing by itself. Null
 * when the password was changed since, or the account has no second factor.
 */
export async function issueChallenge(sql: Sql, { id, hash }: Account): Promise<string | null> {
  const challenge = randomBytes(32).toString('base64url')
  const issued = await sql.prepared('issue-challenge', ISSUE, [
    digestOf(challenge),
    id,
    hash,
    CHALLENGE_SECONDS,
  ])
  return issued.length === 0 ? null : challenge
}

/** The account of a challenge, after counting an attempt at its code; null when the challenge is over or unknown. */
export async function tryChallenge(sql: Sql, challenge: string): Promise<Tried | null> {
  const [tried] = await sql.query<Tried>(TRY, [digestOf(challenge)])
  return tried ?? null
}

/** Uses a challenge up: of two concurrent correct codes, one signs in. */
export async function spendChallenge(sql: Sql, challenge: string): Promise<boolean> {
  return (await sql.query(SPEND, [digestOf(challenge)])).length > 0
}
