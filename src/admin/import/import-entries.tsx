import 'server-only'

import { formatMoney, money } from '@/domain/money'
import { reportSchema } from '@/features/import/import-report'
import type { ImportReport } from '@/features/import/import-report'
import type { ImportProgress } from '@/features/import/import-session'
import type { ImportEntry } from '@/features/import/uploads/list-imports'
import { progressSchema, rejectedSchema } from '@/features/import/uploads/list-imports'

import { ShopTime } from '../time/shop-time'

const SHOWN = 10
const READING = { phase: 'reading', done: 0, total: 0 } as const
const PHASES = {
  reading: 'Reading',
  checking: 'Checking the lines',
  catalogue: 'Adding customers and products',
  invoices: 'Adding orders',
  'credit notes': 'Adding credit notes',
  reconciling: 'Reconciling',
} as const satisfies Record<ImportProgress['phase'], string>
const TONES = { queued: 'neutral', running: 'info', done: 'success', failed: 'danger' } as const

function whole(value: number): string {
  return value.toLocaleString('en-GB')
}

function Progress({ entry }: { entry: ImportEntry }) {
  if (entry.status === 'queued') return <p>Waits for the worker.</p>
  if (entry.status !== 'running') return null
  const { phase, done, total } = progressSchema.safeParse(entry.report).data ?? READING
  const isReading = phase === 'reading'
  const [part, all] = isReading ? [entry.bytesRead, entry.bytesTotal] : [done, total]
  const share = all > 0 ? Math.floor((100 * part) / all) : undefined
  const words = isReading
    ? `Reading: ${whole(share ?? 0)} %, ${whole(entry.linesRead)} lines`
    : `${PHASES[phase]}${total > 0 ? `: ${whole(done)} of ${whole(total)}` : '…'}`
  return (
    <p>
      <progress aria-label={`Progress of ${entry.fileName}`} max={100} value={share} /> {words}
    </p>
  )
}

function Numbers({ report }: { report: ImportReport }) {
  const net = (minor: number) => formatMoney(money(minor, report.currency))
  const rows: [string, string, string][] = [
    ['Lines', whole(report.linesRead), whole(report.linesImported)],
    ['Orders', whole(report.orders.total), whole(report.orders.created)],
    ['Credit notes', whole(report.creditNotes.total), whole(report.creditNotes.created)],
    ['Customers', whole(report.customers.total), whole(report.customers.created)],
    ['Products', whole(report.products.total), whole(report.products.created)],
    ['Net value', net(report.netMinor), net(report.importedNetMinor)],
  ]
  return (
    <div aria-label="Report" className="br-table-scroll" role="region" tabIndex={0}>
      <table className="br-table br-import__report">
        <thead>
          <tr>
            <th scope="col">Report</th>
            <th className="br-number" scope="col">
              In the file
            </th>
            <th className="br-number" scope="col">
              {report.isDryRun ? 'Would be new' : 'New'}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, total, created]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="br-number">{total}</td>
              <td className="br-number">{created}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Rejected({ entry }: { entry: ImportEntry }) {
  if (entry.linesRejected === 0) return null
  const rejected = rejectedSchema.safeParse(entry.rejected).data ?? []
  return (
    <>
      <p>
        {entry.linesRejected === 1 ? '1 line was' : `${whole(entry.linesRejected)} lines were`} rejected.{' '}
        <a download href={`/api/order-imports/${entry.id}/rejected`}>
          Download the rejected lines
        </a>
      </p>
      <ul>
        {rejected.slice(0, SHOWN).map(({ line, reason }) => (
          <li key={line}>
            Line {line}: {reason}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What says something else than when it was imported: both values, and what came of it. */
function Changed({ id, report }: { id: string; report: ImportReport }) {
  if (report.linesChanged === 0) return null
  const open = report.linesChanged - report.linesBooked
  return (
    <>
      <p>
        {report.linesChanged === 1 ? '1 line has' : `${whole(report.linesChanged)} lines have`} changed since
        the import; {whole(report.linesBooked)} booked, {whole(open)} left as imported.{' '}
        <a download href={`/api/order-imports/${id}/changed`}>
          Download the changed lines
        </a>
      </p>
      <ul>
        {report.changed.slice(0, SHOWN).map(({ line, invoice, orderNumber, changes, outcome }) => (
          <li key={line}>
            Line {line}, invoice {invoice}, order {orderNumber}:{' '}
            {changes
              .map(({ column, before, after }) => `${column} ${before ?? '(empty)'} → ${after ?? '(empty)'}`)
              .join('; ')}
            {outcome !== 'open' && ` (${outcome === 'booked' ? 'booked' : `not booked: ${outcome}`})`}
          </li>
        ))}
      </ul>
      {report.changed.every(({ outcome }) => outcome === 'open') && (
        <p className="br-muted">
          To book them, import the file again with “Corrections of lines that were imported before”.
        </p>
      )}
    </>
  )
}

function Notes({ report }: { report: ImportReport }) {
  const { conventions, goodsWithoutArticle, currency } = report
  return (
    <ul className="br-muted">
      {conventions.map((words) => (
        <li key={words}>{words}</li>
      ))}
      {goodsWithoutArticle > 0 && (
        <li>
          {whole(goodsWithoutArticle)} stock codes got no article: the catalogue’s prices are not in{' '}
          {currency}.
        </li>
      )}
    </ul>
  )
}

/** One import: how far it is, or what came of it. */
export function ImportEntryCard({ entry, isOpen }: { entry: ImportEntry; isOpen: boolean }) {
  const report = entry.status === 'done' ? reportSchema.safeParse(entry.report).data : undefined
  return (
    <details className="br-card" open={isOpen}>
      <summary>
        <h3>
          {entry.fileName} <span className={`br-badge br-badge--${TONES[entry.status]}`}>{entry.status}</span>
          {entry.isDryRun && <span className="br-badge br-badge--neutral">dry run</span>}
        </h3>
        <span className="br-muted">
          <ShopTime at={entry.createdAt.toISOString()} />
          {entry.createdBy !== null && `, ${entry.createdBy}`}
        </span>
      </summary>
      <Progress entry={entry} />
      {entry.error !== null && <p className="br-error-text">{entry.error}</p>}
      {report && <Numbers report={report} />}
      {report && <Notes report={report} />}
      {report && !report.isDryRun && (
        <p className={report.isBalanced ? 'br-muted' : 'br-error-text'}>
          {report.isBalanced
            ? `Reconciled with the database: ${String(report.checks.length)} checks agree.`
            : 'The import does not reconcile with the database.'}
        </p>
      )}
      <Rejected entry={entry} />
      {report && <Changed id={entry.id} report={report} />}
    </details>
  )
}
