import { v7 as uuidv7 } from 'uuid'

import { ORDER_FIELDS } from '@/domain/order/record'
import { ORDER_CHARGE_FIELDS, ORDER_LINE_FIELDS } from '@/domain/order/record-parts'
import { ORDER_NUMBER_DIGITS } from '@/domain/order/number'
import { columnOf, initialValues, namesOf } from '@/domain/record'
import { entryValues, insertEntry } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import type { Parameters } from '@/platform/database/parameters'
import { Statement } from '@/platform/database/parameters'
import { columnNames, columnValues, insertRow, recordsetColumns } from '@/platform/database/stored-fields'
import type { Sql } from '@/platform/database/transaction'
import type { JobInsert } from '@/platform/queue'
import { jobInsert, jobSent } from '@/platform/queue'
import { lockStock, postingValues, postStock, refusingShortages } from '@/platform/stock-ledger'
import { allPosted, stockPosting } from '@/platform/stock-posting'
import { noteTraceIn, traceValue } from '@/platform/tracing/note-trace'

import { reservationOf } from '../actions/order-stock'
import { eventValues, insertEvent } from '../actions/record-event'
import type { NewOrder } from './new-order'
import { newOrderChanges, recordOf } from './new-order'
import type { PricedOrder } from './price-order'

export interface InsertedOrder {
  id: string
  number: string
}

/**
 * Takes the store's next order number, as `formatOrderNumber` writes it. Numbers of rolled-back orders are skipped, never
 * used twice.
 */
const nextNumber = (parameters: Parameters) => `(
  select ${parameters.at('number.prefix')}::text || lpad(n.n, greatest(length(n.n), ${String(ORDER_NUMBER_DIGITS)}), '0')
  from (select nextval('order_number_seq')::text as n) n)`

const TAKEN_NUMBER = '(select number from taken)'

const LINE_COLUMNS = namesOf(ORDER_LINE_FIELDS)
const CHARGE_COLUMNS = namesOf(ORDER_CHARGE_FIELDS)

interface ChildRows {
  table: string
  /** Names of the child rows' fields. */
  names: readonly string[]
  /** The list of columns of the rows as JSON. */
  columns: string
  /** Types of columns that are enumerations of the database. */
  types?: Readonly<Record<string, string>>
}

/** Inserts rows that come as JSON: parameter `table`, below the order `id`. */
function insertChildren({ table, names, columns, types = {} }: ChildRows, parameters: Parameters): string {
  const values = names.map((name) => `r."${name}"${types[name] ? `::${types[name]}` : ''}`)
  return `insert into ${table} (_order, _parent_id, ${names.map(columnOf).join(', ')})
    select r._order, ${parameters.at('id')}::uuid, ${values.join(', ')}
    from jsonb_to_recordset(${parameters.at(table)}::jsonb) as r(_order int, ${columns})`
}

const LINES: ChildRows = {
  table: 'orders_lines',
  names: LINE_COLUMNS,
  columns: recordsetColumns(ORDER_LINE_FIELDS, LINE_COLUMNS),
  types: { stock: 'enum_orders_lines_stock' },
}

const CHARGES: ChildRows = {
  table: 'orders_charges',
  names: CHARGE_COLUMNS,
  columns: recordsetColumns(ORDER_CHARGE_FIELDS, CHARGE_COLUMNS),
  types: { kind: 'enum_orders_charges_kind' },
}

const INSERT_CHARGES = new Statement((parameters) => insertChildren(CHARGES, parameters))

const insertOrderRow = (parameters: Parameters) =>
  insertRow(
    'orders',
    {
      columns: columnNames(ORDER_FIELDS),
      expressions: { number: TAKEN_NUMBER, created_at: 'now()', updated_at: 'now()' },
    },
    parameters,
  )

const orderParts = (parameters: Parameters) => `
    taken as materialized (select ${nextNumber(parameters)} as number),
    audit as (${insertEntry(parameters, { title: TAKEN_NUMBER })}),
    lines as (${insertChildren(LINES, parameters)}),
    charges as (${insertChildren(CHARGES, parameters)}),
    events as (${insertEvent(parameters)})`

/** An order with all of its parts in one round trip. */
const INSERT_ORDER = new Statement(
  (parameters) => `with ${orderParts(parameters)} ${insertOrderRow(parameters)} returning number`,
)

const JOB = 'mail.order-placed'

/** The same with the reservation of its goods and the job of its mail: a whole transaction, if it is alone. */
function composeReserved(job: JobInsert): Statement {
  return new Statement(
    (parameters) => `with ${stockPosting(parameters)}, ${orderParts(parameters)}, ${job.compose(parameters)}
      ${insertOrderRow(parameters)}
      returning number, ${allPosted(parameters)} as posted, ${jobSent(JOB)} as sent,
        ${noteTraceIn(parameters)} as trace`,
  )
}

/** Put together with the first order: only then does the queue say how a job is inserted. */
let insertReserved: Statement | undefined

const NEXT_NUMBER = new Statement((parameters) => `select ${nextNumber(parameters)} as number`)

/** Takes the next order number for a document that Payload writes. */
export async function nextOrderNumber(sql: Sql, prefix: string): Promise<string> {
  const [row] = await sql.prepared<{ number: string }>(
    'order-number',
    NEXT_NUMBER.text,
    NEXT_NUMBER.valuesOf({ 'number.prefix': prefix }),
  )
  if (!row) throw new Error('a sequence has a next number')
  return row.number
}

/** Writes the charges of an order that has none yet. */
export async function insertCharges(
  sql: Sql,
  orderId: string,
  charges: PricedOrder['charges'],
): Promise<void> {
  if (charges.length === 0) return
  const values = INSERT_CHARGES.valuesOf({ id: orderId, orders_charges: childRows(charges) })
  await sql.prepared('order-insert-charges', INSERT_CHARGES.text, values)
}

/** Rows of an array field as JSON: each with an id of its own and its place in the order. */
function childRows(rows: readonly object[]): string {
  return JSON.stringify(rows.map((row, index) => ({ ...row, id: uuidv7(), _order: index + 1 })))
}

/** Writes an order with its lines and charges as they were priced, and the first event of its timeline. */
export async function insertOrder(ctx: Context, sql: Sql, order: NewOrder): Promise<InsertedOrder> {
  const values = INSERT_ORDER.valuesOf(orderValues(ctx, order))
  const [row] = await sql.prepared<{ number: string }>('order-insert', INSERT_ORDER.text, values)
  if (!row) throw new Error('an insert answers its row')
  return { id: order.id, number: row.number }
}

/**
 * The same, reserves its goods and sends its mail, all or nothing, in one statement.
 * @throws DomainError `INSUFFICIENT_STOCK`, which has to end a transaction around it.
 */
export async function insertReservedOrder(
  ctx: Context,
  sql: Sql,
  order: NewOrder & { priced: PricedOrder },
): Promise<InsertedOrder> {
  const changes = reservationOf(order.priced.lines)
  const job = await jobInsert(JOB, { orderId: order.id })
  const statement = (insertReserved ??= composeReserved(job))
  const values = statement.valuesOf({
    ...orderValues(ctx, order),
    ...postingValues(ctx, { kind: 'reservation', orderId: order.id, changes }),
    ...job.values,
    ...traceValue(),
  })
  const [row] = await refusingShortages(changes, () =>
    sql.prepared<{ number: string }>('order-insert-reserved', statement.text, values),
  )
  if (!row) throw new Error('an insert answers its row')
  return { id: order.id, number: row.number }
}

/**
 * The same without a mail, in the transaction around it.
 * @throws DomainError `INSUFFICIENT_STOCK`, which has to end that transaction.
 */
export async function insertQuietOrder(
  ctx: Context,
  sql: Sql,
  order: NewOrder & { priced: PricedOrder },
): Promise<InsertedOrder> {
  const changes = reservationOf(order.priced.lines)
  // Before the lines refer to the articles; movements refer to the order.
  await lockStock(
    sql,
    changes.map(({ variantId }) => variantId),
  )
  const inserted = await insertOrder(ctx, sql, order)
  await postStock(ctx, sql, { kind: 'reservation', orderId: order.id, changes })
  return inserted
}

/** What a line has before anything of it was shipped. */
const NEW_LINE = initialValues(ORDER_LINE_FIELDS)

/** What {@link INSERT_ORDER} needs, by the names of its parameters. */
function orderValues(ctx: Context, order: NewOrder): Record<string, unknown> {
  const { id, priced, event, numberPrefix } = order
  const record = recordOf(ctx, order)
  const changes = newOrderChanges(record, priced)
  return {
    ...columnValues(ORDER_FIELDS, { ...record }),
    'number.prefix': numberPrefix,
    orders_lines: childRows(priced.lines.map((line) => ({ ...NEW_LINE, ...line }))),
    orders_charges: childRows(priced.charges),
    ...eventValues(ctx, { orderId: id, ...event }),
    ...entryValues(ctx, { collection: 'orders', id, action: 'create', changes }),
  }
}
