import type { Context } from '@/platform/context'
import { sealer } from '@/platform/identity/sealed-bytes'
import { sqlOf } from '@/platform/database/transaction'

const FIND = `
  select user_id as "userId", secret from second_factors where substring(secret from 1 for $2) = $1 limit 500`
/** Does nothing when the owner has made another secret meanwhile. */
const REPLACE = 'update second_factors set secret = $3 where user_id = $1 and secret = $2 returning user_id'

interface Sealed {
  [column: string]: unknown
  userId: string
  secret: Buffer
}

/** Seals secrets again that the former PAYLOAD_SECRET sealed, so that it can be removed; answers how many. */
export async function resealSecondFactors(ctx: Context): Promise<number> {
  const { formerMark, seal, unseal } = sealer()
  if (!formerMark) return 0
  const sql = sqlOf(ctx.payload)
  for (let count = 0; ;) {
    const rows = await sql.query<Sealed>(FIND, [formerMark, formerMark.length])
    if (rows.length === 0) return count
    for (const { userId, secret } of rows) {
      const plain = unseal(secret, userId)
      if (plain) count += (await sql.query(REPLACE, [userId, secret, seal(plain, userId)])).length
    }
  }
}
