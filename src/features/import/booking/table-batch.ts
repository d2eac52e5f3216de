import type { ClientBase } from 'pg'

import { ORDER_FIELDS } from '@/domain/order/record'
import { ORDER_CHARGE_FIELDS, ORDER_LINE_FIELDS } from '@/domain/order/record-parts'
import type { Cell } from '@/platform/database/copy-rows'
import { copyRows } from '@/platform/database/copy-rows'
import { columnNames } from '@/platform/database/stored-fields'

const ACTED = ['actor_type', 'actor_id', 'actor_name', 'channel'] as const
const CHILD = ['_order', '_parent_id', 'id'] as const
const AUTHORED = ['created_by_id', 'updated_by_id'] as const

/**
 * The columns that the import writes; other columns keep their default. A table comes after the tables that it refers
 * to.
 */
const TABLES = {
  orders: columnNames(ORDER_FIELDS),
  orders_lines: ['_order', '_parent_id', ...columnNames(ORDER_LINE_FIELDS)],
  orders_charges: ['_order', '_parent_id', ...columnNames(ORDER_CHARGE_FIELDS)],
  payments: [
    'id',
    'order_id',
    'amount_minor',
    'currency',
    'method',
    'reference',
    'received_at',
    'created_at',
    ...AUTHORED,
  ],
  shipments: ['id', 'order_id', 'shipped_at', 'delivered_at', 'created_at', ...AUTHORED],
  shipments_lines: [...CHILD, 'line_id', 'quantity'],
  refunds: [
    'id',
    'order_id',
    'amount_minor',
    'currency',
    'reason',
    'external_reference',
    'created_at',
    ...AUTHORED,
  ],
  refunds_lines: [...CHILD, 'line_id', 'quantity', 'restock'],
  order_events: ['id', 'order_id', 'type', 'from', 'to', 'reason', 'data', ...ACTED],
  // The database sets time, chain position and hash.
  audit_entries: [
    ...['id', 'document_collection', 'document_id', 'document_title', 'action', 'reason', 'changes'],
    ...[...ACTED, 'ip_prefix', 'request_id'],
  ],
  imported_lines: [
    ...[
      'invoice',
      'fingerprint',
      'number',
      'kind',
      'sku',
      'quantity',
      'amount_minor',
      'currency',
      'order_id',
    ],
    ...['refund_id', 'part_id', 'title', 'country', 'local_time'],
  ],
} as const

type TableName = keyof typeof TABLES
type Row<Name extends TableName> = Readonly<Record<(typeof TABLES)[Name][number], Cell>>

const NAMES = Object.keys(TABLES) as TableName[]

/** Rows of several tables, collected for one transaction. */
export class TableBatch {
  readonly #rows = new Map<TableName, Cell[][]>()

  add<Name extends TableName>(name: Name, row: Row<Name>): void {
    const cells: Readonly<Record<string, Cell>> = row
    const values = TABLES[name].map((column) => cells[column] ?? null)
    const rows = this.#rows.get(name)
    if (rows) rows.push(values)
    else this.#rows.set(name, [values])
  }

  /** Copies all rows to the database, in the order of the tables. */
  async copyTo(client: ClientBase): Promise<void> {
    for (const name of NAMES) {
      const rows = this.#rows.get(name)
      if (rows) await copyRows(client, { table: name, columns: TABLES[name] }, [rows])
    }
    this.#rows.clear()
  }
}
