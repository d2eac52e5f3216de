import path from 'node:path'
import { formatMoney, money } from '@/domain/money'
import type { Counted, ImportReport } from '@/features/import/import-report'
import type { ImportProgress } from '@/features/import/import-session'
import { complain, say } from './output'

const REPORT_EVERY_MS = 2_000

function whole(value: number): string {
  return value.toLocaleString('en-GB')
}

function seconds(sinceMs: number): string {
  return `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`
}

/** Makes a reporter of an import's progress, which prints at each new phase and every two seconds. */
export function makeProgressReporter(bytesTotal: number): (progress: Readonly<ImportProgress>) => void {
  const startedMs = performance.now()
  let reportedMs = startedMs
  let phase = ''
  return (progress) => {
    const nowMs = performance.now()
    if (progress.phase === phase && nowMs - reportedMs < REPORT_EVERY_MS) return
    phase = progress.phase
    reportedMs = nowMs
    const share = bytesTotal > 0 ? Math.floor((100 * progress.bytesRead) / bytesTotal) : 100
    const detail =
      phase === 'reading'
        ? `${whole(progress.linesRead)} lines, ${share} %`
        : progress.total > 0
          ? `${whole(progress.done)} of ${whole(progress.total)}`
          : `${whole(progress.linesRead)} lines`
    say(`${phase.charAt(0).toUpperCase()}${phase.slice(1)} … ${detail} (${seconds(startedMs)})`)
  }
}

interface ReportFacts {
  file: string
  rejectedFile: string
  changedFile: string
  startedMs: number
}

/** Prints the reconciliation; answers whether nothing was rejected and everything adds up. */
export function printReport(
  report: ImportReport,
  { file, rejectedFile, changedFile, startedMs }: ReportFacts,
): boolean {
  const amount = (minor: number) => formatMoney(money(minor, report.currency))
  const made = ({ total, created }: Counted) =>
    `${whole(total)} (${whole(created)} ${report.isDryRun ? 'would be new' : 'new'})`
  const row = (name: string, value: string) => say(`  ${name.padEnd(22)} ${value}`)
  say(`${report.isDryRun ? 'Dry run of' : 'Imported'} ${path.basename(file)} (${seconds(startedMs)})`)
  for (const words of report.conventions) say(`  ${words}`)
  row('Lines read', whole(report.linesRead))
  row(report.isDryRun ? 'would be imported' : 'imported', whole(report.linesImported))
  row('imported before', whole(report.linesAlreadyImported))
  row('changed since', `${whole(report.linesChanged)} (${whole(report.linesBooked)} booked)`)
  row('rejected', whole(report.linesRejected))
  row('Orders', made(report.orders))
  row('Credit notes', made(report.creditNotes))
  row('Customers', made(report.customers))
  row('Products', made(report.products))
  row(`Net value ${report.currency}`, `${amount(report.netMinor)} (${amount(report.importedNetMinor)} new)`)
  if (!report.isDryRun) printChecks(report)
  if (report.goodsWithoutArticle > 0) {
    say(
      `  ${whole(report.goodsWithoutArticle)} stock codes got no article: the catalogue's prices are not in ${report.currency}`,
    )
  }
  if (report.linesRejected > 0) complain(`Rejected lines are in ${rejectedFile}`)
  const isAllBooked = printChanges(report, changedFile)
  return report.linesRejected === 0 && report.isBalanced && isAllBooked
}

const SHOWN_CHANGES = 20

/** Says what has changed since it was imported, both values; answers whether the shop says the same as the file now. */
function printChanges({ changed, linesChanged, linesBooked }: ImportReport, changedFile: string): boolean {
  for (const { line, invoice, orderNumber, changes, outcome } of changed.slice(0, SHOWN_CHANGES)) {
    const lines = changes.map(
      ({ column, before, after }) => `${column} ${before ?? '(empty)'} → ${after ?? '(empty)'}`,
    )
    const result =
      outcome === 'open' ? 'not booked' : outcome === 'booked' ? outcome : `not booked, as ${outcome}`
    say(`  Line ${String(line)}, invoice ${invoice} (order ${orderNumber}): ${lines.join('; ')}: ${result}`)
  }
  if (linesChanged === 0) return true
  say(`  All changed lines are in ${changedFile}`)
  const open = linesChanged - linesBooked
  if (open === 0) return true
  complain(`${whole(open)} changed lines are not booked: --book-changes books what can be`)
  return false
}

function printChecks({ checks, isBalanced, creditLines }: ImportReport): void {
  say(
    `  ${'Credit lines'.padEnd(22)} ${whole(creditLines.matched)} on their order, ${whole(creditLines.alone)} alone`,
  )
  const differing = checks.filter(({ expected, found }) => expected !== found)
  if (isBalanced) {
    say(`  Reconciled with the database: ${String(checks.length)} checks agree`)
    return
  }
  for (const { name, expected, found } of differing) {
    complain(`Does not reconcile: ${name}: ${String(expected)} expected, ${String(found)} in the database`)
  }
}
