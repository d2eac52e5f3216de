import { createHash, randomInt } from 'node:crypto'

import type { Sql } from '@/platform/database/transaction'

const COUNT = 10
/** 140 random bits: more than anybody tries, so that a plain digest gives nothing away (ASVS 5.0, V6.5.2 and V11.5.1). */
const CODE_LENGTH = 28
/** Crockford's alphabet: nothing that people take for something else. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const FORM = /^[0-9a-hjkmnp-tv-z]{28}$/

const REPLACE = `
  with former as (delete from recovery_codes where user_id = $1)
  insert into recovery_codes (user_id, hash) select $1, unnest($2::bytea[])`
const SPEND = 'delete from recovery_codes where user_id = $1 and hash = $2 returning user_id'

function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

/** As it was shown or otherwise: with or without dashes, in capitals, with letters that look like digits. */
function read(typed: string): string | null {
  const text = typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1')
  return FORM.test(text) ? text : null
}

/** With whose it is, so that equal codes of two people look different. */
function hashOf(userId: string, code: string): Buffer {
  return createHash('sha256').update(`${userId}:${code}`).digest()
}

/** Gives somebody new recovery codes in place of the former ones. They are shown now, and never again. */
export async function replaceRecoveryCodes(sql: Sql, userId: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode)
  await sql.query(REPLACE, [userId, codes.map((code) => hashOf(userId, code))])
  return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'))
}

/** Uses a recovery code up: of two who come with it at once, one finds it. */
export async function spendRecoveryCode(sql: Sql, userId: string, typed: string): Promise<boolean> {
  const code = read(typed)
  if (code === null) return false
  return (await sql.query(SPEND, [userId, hashOf(userId, code)])).length > 0
}
