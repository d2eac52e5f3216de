import type { OpenLine, PayableOrder, Proposal } from '@/domain/bank/match'
import { proposals } from '@/domain/bank/match'
import { numbersIn } from '@/domain/bank/references'
import type { Sql } from '@/platform/database/transaction'

/** A line as it is stored. */
export interface StoredLine {
  [column: string]: unknown
  id: string
  position: number
  /** `YYYY-MM-DD`. */
  bookedOn: string
  amountMinor: number
  currency: string
  name: string
  iban: string
  text: string
  reference: string
  isSetAside: boolean
  /** What payments that still count have booked of it. */
  bookedMinor: number
}

/** Columns of a line `l`. A payment that was voided counts no more: its line is open again. */
export const LINE_COLUMNS = `
  l.id, l.position, to_char(l.booked_on, 'YYYY-MM-DD') as "bookedOn", l.amount_minor::float8 as "amountMinor", l.currency,
  l.name, l.iban, l.text, l.reference, l.set_aside_at is not null as "isSetAside",
  coalesce((
    select sum(p.amount_minor) from bank_line_payments b join payments p on p.id = b.payment_id
    where b.line_id = l.id and p.status = 'received'), 0)::float8 as "bookedMinor"`

const OPEN = `
  select * from (select ${LINE_COLUMNS} from bank_lines l
    where l.statement_id = $1 and l.amount_minor > 0 and l.set_aside_at is null) l
  where l."bookedMinor" < l."amountMinor" order by l.position`

/** The newest orders that owe an amount: two of them already mean that it says nothing. */
const OF_AN_AMOUNT = 20

const COLUMNS = `o.id, o.number, coalesce(o.customer_name, '') as "customerName", o.owed_minor::float8 as "owedMinor", o.currency`

const ORDERS = `
  select ${COLUMNS} from orders o where o.number = any($1::text[])
  union
  select w.* from unnest($2::numeric[]) a(amount) cross join lateral (
    select ${COLUMNS} from orders o where o.owed_minor = a.amount and o.owed_minor > 0
    order by o.id desc limit ${String(OF_AN_AMOUNT)}) w`

/** What is open of a line. */
export function openLineOf({ amountMinor, bookedMinor, ...line }: StoredLine): OpenLine {
  const { currency, id, name, reference, text } = line
  return { id, currency, name, text, reference, openMinor: amountMinor - bookedMinor }
}

/** What is open of a statement's lines that came in, in their order. */
export async function readOpenLines(sql: Sql, statementId: string): Promise<OpenLine[]> {
  const rows = await sql.query<StoredLine>(OPEN, [statementId])
  return rows.map(openLineOf)
}

/** What the open lines of a statement probably pay, by their ids, by what orders owe now. */
export async function proposeFor(
  sql: Sql,
  lines: readonly OpenLine[],
  prefix: string,
): Promise<ReadonlyMap<string, Proposal>> {
  const numbers = [...new Set(lines.flatMap((line) => numbersIn(line, prefix)))]
  const amounts = [...new Set(lines.map(({ openMinor }) => openMinor))]
  const orders = await sql.query<PayableOrder & Record<string, unknown>>(ORDERS, [numbers, amounts])
  return proposals(lines, orders, prefix)
}
