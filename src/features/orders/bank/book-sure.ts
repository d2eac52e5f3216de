import { DomainError } from '@/domain/errors'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import { refusalOfDatabase } from '@/platform/database/database-error'
import { sqlOf } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import { assertMayUseBank } from './bank-access'
import { proposeFor, readOpenLines } from './bank-lines'
import { bookLine } from './book-line'

/** A request does no more than this: the rest is told, and is booked by another press. */
const MOST_MS = 20_000

/** What was booked of a statement's lines. */
export interface SureBooked {
  booked: number
  /** Lines that could not be booked: their orders have changed meanwhile. */
  refused: number
  /** Sure ones for which no time was left. */
  left: number
}

/**
 * Books all lines of a statement whose orders are sure, each in a transaction of its own. What is booked already is not
 * booked again, however often this is called at once.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND`.
 */
export async function bookSure(ctx: Context, statementId: string): Promise<SureBooked> {
  assertMayUseBank(ctx)
  const sql = sqlOf(ctx.payload)
  const known = UUID.test(statementId)
    ? await sql.query('select 1 as one from bank_statements where id = $1', [statementId])
    : []
  if (known.length === 0) throw new DomainError('NOT_FOUND', 'No such bank statement.')
  const untilMs = performance.now() + MOST_MS
  const { orderNumberPrefix } = await readStoreSettings(sql)
  const found = await proposeFor(sql, await readOpenLines(sql, statementId), orderNumberPrefix)
  const sure = [...found].filter(([, { confidence }]) => confidence === 'sure')
  const done = { booked: 0, refused: 0, left: 0 }
  for (const [lineId, { shares }] of sure) {
    if (performance.now() > untilMs) done.left += 1
    else done[(await isBooked(ctx, lineId, shares)) ? 'booked' : 'refused'] += 1
  }
  return done
}

async function isBooked(
  ctx: Context,
  lineId: string,
  shares: readonly { number: string; amountMinor: number }[],
): Promise<boolean> {
  try {
    // The context of the request may be inside a transaction: one that fails would take the others with it.
    const { req: _, ...alone } = ctx
    await bookLine(alone, lineId, {
      shares: shares.map(({ amountMinor, number }) => ({ number, amountMinor })),
    })
    return true
  } catch (error) {
    if (error instanceof DomainError || refusalOfDatabase(error)) return false
    throw error
  }
}
