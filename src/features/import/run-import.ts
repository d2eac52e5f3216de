import type { PoolClient } from 'pg'

import { changesBetween } from '@/domain/audit'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import { withLimits } from '@/platform/database/connections/database-timeouts'
import { poolOf, sqlOf } from '@/platform/database/transaction'
import { env } from '@/platform/settings/env'
import { count } from '@/platform/metrics/record'

import { bookChanges } from './booking/book-changes'
import { countLines } from './reading/count-lines'
import { conventionsOf, planOf, readingOf } from './reading/file-scan'
import { importCreditNotes } from './booking/import-credit-notes'
import { importCustomers } from './booking/import-customers'
import { importInvoices } from './booking/import-invoices'
import { importProducts, prepareGoods } from './booking/import-products'
import type { ImportReport } from './import-report'
import type { ImportOptions, ImportProgress, ImportSession } from './import-session'
import { rowsOf } from './import-session'
import { judgeLines } from './staging/judge-lines'
import type { ListKeeper } from './lists/import-lists'
import { reconcileImport } from './reconcile-import'
import { summariseChanges } from './staging/summarise-changes'
import { stageLines } from './staging/stage-lines'
import { stageRecords } from './staging/stage-records'
import { changedPages } from './booking/changed-pages'
import type { RejectedLine } from './reading/rejected-pages'
import { loadRejected, rejectedPages } from './reading/rejected-pages'

export interface ImportRun {
  /** The file's bytes. */
  source: AsyncIterable<Uint8Array>
  options: ImportOptions
  /** Where rejected and changed lines are left, if there are any. */
  lists: ListKeeper
  signal?: AbortSignal
  onProgress?: (progress: Readonly<ImportProgress>) => void
}

export interface ImportResult {
  report: ImportReport
  /** The first rejected lines; the file holds all of them. */
  rejected: RejectedLine[]
}

const SHOWN_REJECTED = 500

/** One import at a time: a second one waits, and finds the lines of the first imported. */
const ONE_AT_A_TIME = `select pg_advisory_lock(hashtextextended('backroom.import', 0))`
const NEXT_PLEASE = `select pg_advisory_unlock(hashtextextended('backroom.import', 0))`
const TIDY =
  'drop table if exists import_records, import_lines, import_ledger, import_documents, import_customers, import_goods'

/**
 * Imports invoice lines: reads the file once into a temporary table, judges each line, and writes customers, goods,
 * orders and refunds in small transactions. After an interrupted run the import is started again from the beginning,
 * and skips what is imported already.
 * @throws FileRefusal when the file cannot be read, or the file of rejected lines cannot be written.
 */
export async function runImport(ctx: Context, run: ImportRun): Promise<ImportResult> {
  await run.lists.prepare()
  const client = await poolOf(ctx.payload).connect()
  try {
    await client.query(ONE_AT_A_TIME)
    const result = await withLimits(client, env.importTimeouts, () => importOn(client, ctx, run))
    await client.query(TIDY)
    await client.query(NEXT_PLEASE)
    client.release()
    return result
  } catch (error) {
    // The lock and the temporary tables end with the connection.
    client.release(true)
    throw error
  }
}

async function importOn(client: PoolClient, ctx: Context, run: ImportRun): Promise<ImportResult> {
  const session = openSession(client, ctx, run)
  const { options, reportProgress } = session
  reportProgress({ phase: 'reading' })
  const facts = await stageRecords(session, run.source)
  session.isRejectedFile = facts.isRejectedFile
  const plan = planOf(facts)
  const conventions = conventionsOf(facts, options)
  const reading = readingOf(conventions, options)
  reportProgress({ phase: 'checking' })
  await stageLines(session, { plan, reading })
  await judgeLines(session)
  const articles = await prepareGoods(session)
  const counts = await countLines(session)
  count('backroom_import_rows_total', { outcome: 'read' }, counts.linesRead)
  count('backroom_import_rows_total', { outcome: 'rejected' }, counts.linesRejected)
  if (!options.isDryRun) await writeAll(session)
  reportProgress({ phase: 'reconciling', done: 0, total: 0 })
  await run.lists.keep('rejected', rejectedPages(session, facts.header))
  await run.lists.keep('changed', changedPages(session))
  const changes = await summariseChanges(session)
  const outcome = options.isDryRun
    ? { checks: [], isBalanced: true, creditLines: { matched: 0, alone: 0 } }
    : await reconcileImport(session, { ...counts, ...changes })
  const words = [conventions.dateOrder.words, conventions.decimalMark.words, conventions.delimiter]
  const { currency, isDryRun } = options
  const result = { currency, isDryRun, conventions: words, ...counts, ...articles, ...changes, ...outcome }
  if (!options.isDryRun) await auditRun(ctx, result)
  return { report: result, rejected: await loadRejected(session, 0, SHOWN_REJECTED) }
}

/** Records one entry per run, besides those of its orders. A run from the panel has its own id. */
async function auditRun(ctx: Context, report: ImportReport): Promise<void> {
  const { linesRead, linesImported, linesRejected, orders, creditNotes, customers, products } = report
  const created = {
    ...{ orders: orders.created, creditNotes: creditNotes.created },
    ...{ customers: customers.created, products: products.created },
  }
  const changes = changesBetween(null, { linesRead, linesImported, linesRejected, ...created })
  const document = { collection: 'imports', id: ctx.requestId, title: `Import of ${String(linesRead)} lines` }
  await recordAudit(ctx, sqlOf(ctx.payload), [{ document, action: 'import', changes }])
}

function openSession(client: PoolClient, ctx: Context, run: ImportRun): ImportSession {
  const progress: ImportProgress = { phase: 'reading', bytesRead: 0, linesRead: 0, done: 0, total: 0 }
  return {
    ctx,
    client,
    startedAtMs: Date.now(),
    isRejectedFile: false,
    options: run.options,
    progress,
    signal: run.signal,
    reportProgress: (change) => {
      Object.assign(progress, change)
      run.onProgress?.(progress)
    },
  }
}

const DOCUMENTS = `
  select count(*) filter (where not is_credit)::int as invoices, count(*) filter (where is_credit)::int as notes
  from import_documents`

async function writeAll(session: ImportSession): Promise<void> {
  const [documents] = await rowsOf<{ invoices: number; notes: number }>(session, DOCUMENTS)
  session.reportProgress({ phase: 'catalogue' })
  await importCustomers(session)
  await importProducts(session)
  session.reportProgress({ phase: 'invoices', done: 0, total: documents?.invoices ?? 0 })
  await importInvoices(session)
  session.reportProgress({ phase: 'credit notes', done: 0, total: documents?.notes ?? 0 })
  await importCreditNotes(session)
  if (session.options.bookChanges) await bookChanges(session)
}
