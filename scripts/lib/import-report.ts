import path from 'node:path'
import { formatMoney, money } from '@/domain/money'
import type { Counted, ImportReport } from '@/features/import/import-report'
import type { ImportProgress } from '@/features/import/import-session'
import { complain, say } from './report'

const TELL_EVERY_MS = 2_000

function whole(value: number): string {
  return value.toLocaleString('en-GB')
}

function seconds(sinceMs: number): string {
  return `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`
}

/** Says now and then how far an import is: when it enters another phase, and every two seconds. */
export function progressTeller(bytesTotal: number): (progress: Readonly<ImportProgress>) => void {
  const startedMs = performance.now()
  let toldMs = startedMs
  let phase = ''
  return (progress) => {
    const nowMs = performance.now()
    if (progress.phase === phase && nowMs - toldMs < TELL_EVERY_MS) return
    phase = progress.phase
    toldMs = nowMs
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

interface Told {
  file: string
  rejectedFile: string
  startedMs: number
}

/** Prints the reconciliation; answers whether nothing was rejected and everything adds up. */
export function tellReport(report: ImportReport, { file, rejectedFile, startedMs }: Told): boolean {
  const amount = (minor: number) => formatMoney(money(minor, report.currency))
  const made = ({ total, created }: Counted) =>
    `${whole(total)} (${whole(created)} ${report.isDryRun ? 'would be new' : 'new'})`
  const row = (name: string, value: string) => say(`  ${name.padEnd(22)} ${value}`)
  say(`${report.isDryRun ? 'Dry run of' : 'Imported'} ${path.basename(file)} (${seconds(startedMs)})`)
  row('Lines read', whole(report.linesRead))
  row(report.isDryRun ? 'would be imported' : 'imported', whole(report.linesImported))
  row('imported before', whole(report.linesAlreadyImported))
  row('rejected', whole(report.linesRejected))
  row('Orders', made(report.orders))
  row('Credit notes', made(report.creditNotes))
  row('Customers', made(report.customers))
  row('Products', made(report.products))
  row(`Net value ${report.currency}`, `${amount(report.netMinor)} (${amount(report.importedNetMinor)} new)`)
  if (!report.isDryRun) tellChecks(report)
  if (report.linesRejected > 0) complain(`Rejected lines are in ${rejectedFile}`)
  return report.linesRejected === 0 && report.isBalanced
}

function tellChecks({ checks, isBalanced, creditLines }: ImportReport): void {
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
