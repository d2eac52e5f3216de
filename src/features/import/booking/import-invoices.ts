import { formatOrderNumber } from '@/domain/order/number'
import { sqlOn } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import type { ImportSession } from '../import-session'
import { inTransaction, rowsOf } from '../import-session'
import type { StagedDocument } from '../staging/load-documents'
import { loadCustomers, loadDocuments, loadVariants } from '../staging/load-documents'
import { addImportedOrder } from './add-imported-order'
import { completeOrder } from './complete-order'
import type { ExistingOrder } from './complete-order'
import { saveBalances } from './save-balances'
import { TableBatch } from './table-batch'

/** Takes order numbers for new orders, in the order of their dates. */
export async function takeNumbers(session: ImportSession, count: number): Promise<string[]> {
  const { orderNumberPrefix } = await readStoreSettings(sqlOn(session.client))
  const rows = await rowsOf<{ n: string }>(
    session,
    `select nextval('order_number_seq') as n from generate_series(1, $1::int)`,
    [count],
  )
  return rows.map(({ n }) => formatOrderNumber(orderNumberPrefix, Number(n)))
}

const EXISTING = `
  select id, number, external_reference as invoice, status, currency, total_minor::float8 as "totalMinor",
    paid_total_minor::float8 as "paidTotalMinor", refunded_total_minor::float8 as "refundedTotalMinor",
    (select count(*)::int from orders_lines l where l._parent_id = o.id) as "lineCount",
    (select count(*)::int from orders_charges c where c._parent_id = o.id) as "chargeCount"
  from orders o where external_reference = any($1) order by id for update`

/** Locks the orders that an earlier import created from these documents: their new lines are added to them. */
export async function lockExistingOrders(
  session: ImportSession,
  documents: readonly StagedDocument[],
): Promise<Map<string, ExistingOrder>> {
  const references = documents.map(({ invoice }) => invoice)
  const rows = await rowsOf<ExistingOrder>(session, EXISTING, [references])
  return new Map(rows.map((row) => [row.invoice, row]))
}

/**
 * Creates an order for each invoice, one transaction per batch: a killed import loses at most its current batch, and
 * the next run continues after the last completed one.
 */
export async function importInvoices(session: ImportSession): Promise<void> {
  let after = 0
  let done = 0
  for (;;) {
    const documents = await loadDocuments(session, { isCredit: false, after })
    const last = documents.at(-1)
    if (!last) return
    await inTransaction(session, () => writeInvoices(session, documents))
    after = last.position
    done += documents.length
    session.reportProgress({ done })
  }
}

async function writeInvoices(session: ImportSession, documents: readonly StagedDocument[]): Promise<void> {
  const customers = await loadCustomers(session, documents)
  const variants = await loadVariants(session, documents)
  const existing = await lockExistingOrders(session, documents)
  const fresh = documents.filter(({ invoice }) => !existing.has(invoice))
  const numbers = await takeNumbers(session, fresh.length)
  const batch = new TableBatch()
  fresh.forEach((document, index) => {
    const customer = customers.get(document.customer ?? '') ?? null
    addImportedOrder(session, batch, { document, customer, variants, number: numbers[index] ?? '' })
  })
  for (const document of documents) {
    const order = existing.get(document.invoice)
    if (order) await completeOrder(session, batch, { order, document, variants })
  }
  await batch.copyTo(session.client)
  await saveBalances(
    session,
    [...existing.values()].map(({ id }) => id),
  )
}
