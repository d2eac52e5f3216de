import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { accountOf } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import { assertMayUseBank } from './bank-access'
import { lockLine } from './book-line'

const SET = `
  update bank_lines set set_aside_at = case when $2 then now() end, set_aside_by_id = case when $2 then $3::uuid end
  where id = $1`

/**
 * Says that a line pays no order, or takes that back.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `CONFLICT` for a line that is booked.
 */
export async function setAside(
  ctx: Context,
  lineId: string,
  { isSetAside }: { isSetAside: boolean },
): Promise<{ isSetAside: boolean }> {
  assertMayUseBank(ctx)
  return withTransaction(ctx, async (sql) => {
    const line = await lockLine(sql, lineId)
    if (isSetAside && line.bookedMinor >= line.amountMinor)
      throw new DomainError('CONFLICT', 'This line is booked.')
    await sql.query(SET, [lineId, isSetAside, accountOf(ctx.actor)])
    return { isSetAside }
  })
}
