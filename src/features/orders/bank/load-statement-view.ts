import type { PayloadRequest } from 'payload'

import type { LineState } from '@/domain/bank/bank-line'
import { lineState } from '@/domain/bank/bank-line'
import type { Proposal } from '@/domain/bank/match'
import { UUID } from '@/domain/uuid'
import { contextOfRequest } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import { mayUseBank } from './bank-access'
import type { StoredLine } from './bank-lines'
import { LINE_COLUMNS, openLineOf, proposeFor } from './bank-lines'

/** Lines on a page. */
export const STATEMENT_PAGE = 100

/** A payment that a line was booked as. */
interface BookedAs {
  orderId: string
  number: string
  amountMinor: number
  isVoided: boolean
}

export interface ShownLine extends StoredLine {
  state: LineState
  payments: readonly BookedAs[]
  /** What it probably pays, while something of it is open. */
  proposal: Proposal | null
}

/** A statement as its page shows it. */
export interface StatementView {
  id: string
  lines: readonly ShownLine[]
  /** Lines in each state, all pages together. */
  counts: Readonly<Record<LineState, number>>
  /** Open lines whose orders are sure. */
  sure: number
  shown: LineState | null
  page: number
  pages: number
}

const LINES = `
  select l.*, coalesce((
    select json_agg(json_build_object('orderId', o.id, 'number', o.number, 'amountMinor', p.amount_minor,
      'isVoided', p.status = 'voided') order by o.number)
    from bank_line_payments b join payments p on p.id = b.payment_id join orders o on o.id = p.order_id
    where b.line_id = l.id), '[]') as payments
  from (select ${LINE_COLUMNS} from bank_lines l where l.statement_id = $1) l order by l.position`

async function readLines(sql: Sql, statementId: string) {
  const rows = await sql.query<StoredLine & { payments: BookedAs[] }>(LINES, [statementId])
  return rows.map((row) => ({ ...row, state: lineState(row) }))
}

function counted(lines: readonly { state: LineState }[]): Record<LineState, number> {
  const counts: Record<LineState, number> = { open: 0, partly: 0, booked: 0, set_aside: 0, outgoing: 0 }
  for (const { state } of lines) counts[state] += 1
  return counts
}

/** A statement's lines, with what each probably pays; null for those who may not see it, or when it does not exist. */
export async function loadStatementView(
  req: PayloadRequest,
  statementId: string,
  asked: { show?: string; page: number },
): Promise<StatementView | null> {
  const { actor } = contextOfRequest(req)
  if (!UUID.test(statementId) || !mayUseBank(actor)) return null
  const sql = sqlOf(req.payload)
  const lines = await readLines(sql, statementId)
  if (lines.length === 0) return null
  const { orderNumberPrefix } = await readStoreSettings(sql)
  const open = lines.filter(({ state }) => state === 'open' || state === 'partly')
  const found = await proposeFor(sql, open.map(openLineOf), orderNumberPrefix)
  const counts = counted(lines)
  const shown = asked.show !== undefined && asked.show in counts ? (asked.show as LineState) : null
  const chosen = lines.filter(({ state }) => shown === null || state === shown)
  const pages = Math.max(1, Math.ceil(chosen.length / STATEMENT_PAGE))
  const page = Math.min(asked.page, pages)
  const onPage = chosen.slice((page - 1) * STATEMENT_PAGE, page * STATEMENT_PAGE)
  return {
    ...{ id: statementId, counts, shown, page, pages },
    sure: [...found.values()].filter(({ confidence }) => confidence === 'sure').length,
    lines: onPage.map((line) => ({ ...line, proposal: found.get(line.id) ?? null })),
  }
}
