import { DomainError } from '@/domain/errors'
import { canNeverArrive } from '@/domain/order/returns/return-states'
import { rowsFor } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { drawFile } from './drawing/draw-file'
import { loadLogo } from './load-logo'
import { readPaperSettings } from '@/platform/paper-settings'
import type { PrintedFile } from './print-orders'
import type { PaperReturn } from './return-slip'
import { findReturn, returnSlip } from './return-slip'

/** Whether the caller reads this return: staff, and the customer of its order. */
function isSeen({ actor }: Pick<Context, 'actor'>, { customerId }: PaperReturn): boolean {
  const rows = rowsFor(actor, 'returns', 'read')
  return rows.includes('all') || (rows.includes('own') && actor.id !== null && actor.id === customerId)
}

/**
 * The slip that goes into the parcel of a return, as PDF, for all who read the return. The same state is the same bytes.
 * @throws DomainError `NOT_FOUND` when there is none or the caller may not see it; `CONFLICT` before it is approved, and when
 * it has come to nothing.
 */
export async function printReturnSlip(ctx: Context, id: string): Promise<PrintedFile> {
  const sql = sqlOf(ctx.payload)
  const part = UUID.test(id) ? await findReturn(sql, id) : undefined
  if (!part || !isSeen(ctx, part)) throw new DomainError('NOT_FOUND', 'No such return.')
  const { number, status, updatedAt: asOf } = part
  if (part.approvedAt === null || canNeverArrive(status))
    throw new DomainError('CONFLICT', 'A return has a slip once it is approved.')
  const settings = await readPaperSettings(sql)
  const logo = await loadLogo(ctx.payload, settings.logo)
  const title = `return slip ${number}`
  const papers = [returnSlip(part, settings)]
  const bytes = await drawFile({ title, author: settings.name, size: settings.size, asOf, logo, papers })
  return { name: `return-slip-${number}.pdf`, bytes }
}
