import { createHash, randomInt } from 'node:crypto'

import type { Sql } from '@/platform/database/transaction'

const COUNT = 10
/** 140 random bits, too many to guess: a plain digest is enough (ASVS 5.0, V6.5.2 and V11.5.1). */
const CODE_LENGTH = 28
/** Crockford's alphabet: no letters that are mistaken for others. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const FORM = /^[0-9a-hjkmnp-tv-z]{28}$/

const REPLACE = `
  with former as (delete from recovery_codes where user_id = $1)
  insert into recovery_codes (user_id, hash) select $1, unnest($2::bytea[])`
const SPEND = 'delete from recovery_codes where user_id = $1 and hash = $2 returning user_id'

function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

/**
 * Reads a typed code: with or without dashes, in any case, with letters that look like digits. Null when it is not a
 * code.
 */
function read(typed: string): string | null {
  const text = typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1')
  return FORM.test(text) ? text : null
}

/** Hashed with the user's id, so that equal codes of two users differ. */
function hashOf(userId: string, code: string): Buffer {
  return createHash('sha256').update(`${userId}:${code}`).digest()
}

/** Replaces a user's recovery codes. The new ones are shown once, and never again. */
export async function replaceRecoveryCodes(sql: Sql, userId: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode)
  await sql.query(REPLACE, [userId, codes.map((code) => hashOf(userId, code))])
  return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'))
}

/** Uses a recovery code up: of two concurrent uses, one succeeds. */
export async function spendRecoveryCode(sql: Sql, userId: string, typed: string): Promise<boolean> {
  const code = read(typed)
  if (code === null) return false
  return (await sql.query(SPEND, [userId, hashOf(userId, code)])).length > 0
}
