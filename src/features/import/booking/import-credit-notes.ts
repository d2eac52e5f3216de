import { takeCredit } from '@/domain/import/match-credit'

import { addStandaloneCredit } from './add-standalone-credit'
import { completeOrder } from './complete-order'
import type { MatchedLine } from './import-refund'
import { importRefund, saveCreditedOrder, takeRefundReferences } from './import-refund'
import { lockExistingOrders, takeNumbers } from './import-invoices'
import type { ImportSession } from '../import-session'
import { inTransaction } from '../import-session'
import type { Customer, StagedDocument, StagedLine } from '../staging/load-documents'
import { loadCustomers, loadDocuments } from '../staging/load-documents'
import type { CreditableOrder } from './load-sold-orders'
import { lockSoldOrders } from './load-sold-orders'
import { saveBalances } from './save-balances'
import { TableBatch } from './table-batch'

/**
 * Creates refunds from credit notes, in the order of their dates. Lines without a matching order become a credit of
 * their own: see `addStandaloneCredit`.
 */
export async function importCreditNotes(session: ImportSession): Promise<void> {
  let after = 0
  let done = 0
  for (;;) {
    const documents = await loadDocuments(session, { isCredit: true, after })
    const last = documents.at(-1)
    if (!last) return
    await inTransaction(session, () => writeCreditNotes(session, documents))
    after = last.position
    done += documents.length
    session.reportProgress({ done })
  }
}

interface Sorted {
  document: StagedDocument
  /** Matched lines by order id. */
  matched: Map<string, MatchedLine[]>
  alone: StagedLine[]
}

async function writeCreditNotes(session: ImportSession, documents: readonly StagedDocument[]): Promise<void> {
  const customers = await loadCustomers(session, documents)
  const customerIds = [...customers.values()].map(({ id }) => id)
  const orders = await lockSoldOrders(session, documents, customerIds)
  const byId = new Map(orders.map((order) => [order.id, order]))
  const batch = new TableBatch()
  const nextReference = await takeRefundReferences(session, documents)
  const touched = new Set<CreditableOrder>()
  const sorted: Sorted[] = []
  for (const document of documents) {
    const note = sortLines(document, customers, orders)
    sorted.push(note)
    for (const [orderId, lines] of note.matched) {
      const order = byId.get(orderId)
      if (!order) continue
      importRefund(session, batch, { order, document, lines, reference: nextReference(document.invoice) })
      touched.add(order)
    }
  }
  const completed = await writeAlone(session, batch, { sorted, customers })
  for (const order of touched) await saveCreditedOrder(session, order)
  await batch.copyTo(session.client)
  await saveBalances(session, [...[...touched].map(({ id }) => id), ...completed])
}

function sortLines(
  document: StagedDocument,
  customers: ReadonlyMap<string, Customer>,
  orders: readonly CreditableOrder[],
): Sorted {
  const customerId = customers.get(document.customer ?? '')?.id
  const own = orders.filter((order) => customerId !== undefined && order.customerId === customerId)
  const matched = new Map<string, MatchedLine[]>()
  const alone: StagedLine[] = []
  for (const line of document.lines) {
    const match = takeCredit(own, {
      sku: line.sku,
      quantity: -line.quantity,
      unitPriceMinor: line.unitPriceMinor,
      amountMinor: -line.amountMinor,
      atMs: document.placedAt.getTime(),
    })
    if (match) matched.set(match.orderId, [...(matched.get(match.orderId) ?? []), { line, match }])
    else alone.push(line)
  }
  return { document, matched, alone }
}

/** Answers the ids of standalone credits that an earlier import had created. */
async function writeAlone(
  session: ImportSession,
  batch: TableBatch,
  { sorted, customers }: { sorted: readonly Sorted[]; customers: ReadonlyMap<string, Customer> },
): Promise<string[]> {
  const notes = sorted
    .filter(({ alone }) => alone.length > 0)
    .map(({ document, alone }) => ({ ...document, lines: alone }))
  const existing = await lockExistingOrders(session, notes)
  const fresh = notes.filter(({ invoice }) => !existing.has(invoice))
  const numbers = await takeNumbers(session, fresh.length)
  fresh.forEach((document, index) => {
    const customer = customers.get(document.customer ?? '') ?? null
    addStandaloneCredit(session, batch, { document, customer, number: numbers[index] ?? '' })
  })
  for (const document of notes) {
    const order = existing.get(document.invoice)
    if (!order) continue
    const asCharges = {
      ...document,
      lines: document.lines.map((line) => ({ ...line, kind: 'manual' as const })),
    }
    await completeOrder(session, batch, { order, document: asCharges, variants: new Map() })
  }
  return [...existing.values()].map(({ id }) => id)
}
