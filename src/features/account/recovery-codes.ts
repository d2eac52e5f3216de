import { createHash, randomBytes } from 'node:crypto'

import type { Sql } from '@/platform/transaction'

const COUNT = 10
/** 80 random bits: more than anybody tries, so that a plain digest gives nothing away. */
const CODE_BYTES = 10
/** Crockford's alphabet: nothing that people take for something else. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const FORM = /^[0-9a-hjkmnp-tv-z]{16}$/

const REPLACE = `
  with former as (delete from recovery_codes where user_id = $1)
  insert into recovery_codes (user_id, hash) select $1, unnest($2::bytea[])`
const SPEND = 'delete from recovery_codes where user_id = $1 and hash = $2 returning user_id'

function write(bytes: Buffer): string {
  let bits = BigInt(`0x${bytes.toString('hex')}`)
  let text = ''
  for (let length = 0; length < (CODE_BYTES * 8) / 5; length += 1) {
    text = (ALPHABET[Number(bits & 31n)] ?? '') + text
    bits >>= 5n
  }
  return text
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
  const codes = Array.from({ length: COUNT }, () => write(randomBytes(CODE_BYTES)))
  await sql.query(REPLACE, [userId, codes.map((code) => hashOf(userId, code))])
  return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'))
}

/** Uses a recovery code up: of two who come with it at once, one finds it. */
export async function spendRecoveryCode(sql: Sql, userId: string, typed: string): Promise<boolean> {
  const code = read(typed)
  if (code === null) return false
  return (await sql.query(SPEND, [userId, hashOf(userId, code)])).length > 0
}
