import type { LineKind } from '@/domain/import/service-code'

import type { ImportSession } from '../import-session'
import { rowsOf } from '../import-session'

export interface StagedLine {
  invoice: string
  line: number
  kind: LineKind
  sku: string
  title: string
  quantity: number
  priceText: string
  unitPriceMinor: number | null
  amountMinor: number
  fingerprint: string
  /** Its number in the ledger, within its invoice. */
  number: number
  country: string | null
  localTime: string
}

/** An invoice or a credit note with its new lines. */
export interface StagedDocument {
  invoice: string
  placedAt: Date
  customer: string | null
  country: string | null
  position: number
  lines: StagedLine[]
}

export interface Customer {
  id: string
  name: string
}

/**
 * The most documents per transaction. The lines are limited too: some files have twenty lines per invoice, some a
 * thousand.
 */
const PAGE_DOCUMENTS = 250
const PAGE_LINES = 5_000

const DOCUMENTS = `
  with rest as (select * from import_documents where is_credit = $1 and position > $2 order by position limit $3)
  select invoice, placed_at as "placedAt", customer, country, position::int as position
  from rest where lines_before < (select min(lines_before) from rest) + $4 order by position`

const LINES = `
  select invoice, line, kind, sku, title, quantity::float8 as quantity, price_text as "priceText",
    unit_price_minor::float8 as "unitPriceMinor", amount_minor::float8 as "amountMinor", fingerprint,
    number, country, local_time as "localTime"
  from import_lines where invoice = any($1) and reason is null and is_new order by line`

/** The next documents of a kind after a position: as many as one transaction should write, at least one. */
export async function loadDocuments(
  session: ImportSession,
  page: { isCredit: boolean; after: number },
): Promise<StagedDocument[]> {
  const documents = await rowsOf<StagedDocument>(session, DOCUMENTS, [
    page.isCredit,
    page.after,
    PAGE_DOCUMENTS,
    PAGE_LINES,
  ])
  const byInvoice = new Map(documents.map((document) => [document.invoice, document]))
  for (const document of documents) document.lines = []
  for (const line of await rowsOf<StagedLine>(session, LINES, [[...byInvoice.keys()]])) {
    byInvoice.get(line.invoice)?.lines.push(line)
  }
  return documents
}

/** Customers of documents by the file's ids. */
export async function loadCustomers(
  session: ImportSession,
  documents: readonly Pick<StagedDocument, 'customer'>[],
): Promise<Map<string, Customer>> {
  const ids = [...new Set(documents.flatMap(({ customer }) => customer ?? []))]
  const rows = await rowsOf<Customer & { reference: string }>(
    session,
    'select id, name, external_reference as reference from users where external_reference = any($1)',
    [ids],
  )
  return new Map(rows.map((row) => [row.reference, row]))
}

/** Variants of documents by SKU. */
export async function loadVariants(
  session: ImportSession,
  documents: readonly { lines: readonly Pick<StagedLine, 'sku'>[] }[],
): Promise<Map<string, string>> {
  const skus = [...new Set(documents.flatMap(({ lines }) => lines.map((line) => line.sku)))]
  const rows = await rowsOf<{ id: string; sku: string }>(
    session,
    'select id, sku from variants where sku = any($1)',
    [skus],
  )
  return new Map(rows.map((row) => [row.sku, row.id]))
}

/** The title of a service line in an order: its description, with quantity and price unless the quantity is 1. */
export function chargeTitle(line: Pick<StagedLine, 'title' | 'quantity' | 'priceText'>): string {
  const count = Math.abs(line.quantity)
  const title = line.title.slice(0, 160)
  return count === 1 ? title : `${title} (${count} × ${line.priceText})`
}
