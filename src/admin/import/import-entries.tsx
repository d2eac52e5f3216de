import 'server-only'

import { refusalIn } from '@/domain/languages/refusals'
import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'
import { reportSchema } from '@/features/import/import-report'
import type { ImportReport } from '@/features/import/import-report'
import type { ImportProgress } from '@/features/import/import-session'
import type { ImportEntry } from '@/features/import/uploads/list-imports'
import { progressSchema, rejectedSchema } from '@/features/import/uploads/list-imports'

import { ShopTime } from '../time/shop-time'

const SHOWN = 10
const READING = { phase: 'reading', done: 0, total: 0 } as const
const PHASES = {
  reading: msg('Reading'),
  checking: msg('Checking the lines'),
  catalogue: msg('Adding customers and products'),
  invoices: msg('Adding orders'),
  'credit notes': msg('Adding credit notes'),
  reconciling: msg('Reconciling'),
} as const satisfies Record<ImportProgress['phase'], string>
const STATUSES = {
  queued: msg('queued'),
  running: msg('running'),
  done: msg('done'),
  failed: msg('failed'),
} as const satisfies Record<ImportEntry['status'], string>
const TONES = { queued: 'neutral', running: 'info', done: 'success', failed: 'danger' } as const

interface EntryProps {
  entry: ImportEntry
  words: Words
}

interface ReportProps {
  report: ImportReport
  words: Words
}

function Progress({ entry, words: { t } }: EntryProps) {
  if (entry.status === 'queued') return <p>{t('Waits for the worker.')}</p>
  if (entry.status !== 'running') return null
  const { phase, done, total } = progressSchema.safeParse(entry.report).data ?? READING
  const isReading = phase === 'reading'
  const [part, all] = isReading ? [entry.bytesRead, entry.bytesTotal] : [done, total]
  const share = all > 0 ? Math.floor((100 * part) / all) : undefined
  const inPhase = () => {
    const name = t(PHASES[phase])
    return total > 0 ? t('{phase}: {done} of {total}', { phase: name, done, total }) : `${name}…`
  }
  const said = isReading
    ? t('Reading: {percent} %, {lines} lines', { percent: share ?? 0, lines: entry.linesRead })
    : inPhase()
  const label = t('Progress of {file}', { file: entry.fileName })
  return (
    <p>
      <progress aria-label={label} max={100} value={share} /> {said}
    </p>
  )
}

function rowsOf(report: ImportReport, { amount, number, t }: Words): [string, string, string][] {
  const counted = ({ total, created }: ImportReport['orders']) => [number(total), number(created)] as const
  const net = (minor: number) => amount(minor, report.currency)
  return [
    [t('Lines|file'), number(report.linesRead), number(report.linesImported)],
    [t('Orders'), ...counted(report.orders)],
    [t('Credit notes'), ...counted(report.creditNotes)],
    [t('Customers'), ...counted(report.customers)],
    [t('Products'), ...counted(report.products)],
    [t('Net value'), net(report.netMinor), net(report.importedNetMinor)],
  ]
}

function Numbers({ report, words }: ReportProps) {
  const { t } = words
  return (
    <div aria-label={t('Report')} className="br-table-scroll" role="region" tabIndex={0}>
      <table className="br-table br-import__report">
        <thead>
          <tr>
            <th scope="col">{t('Report')}</th>
            <th className="br-number" scope="col">
              {t('In the file')}
            </th>
            <th className="br-number" scope="col">
              {t(report.isDryRun ? 'Would be new' : 'New|imported')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(report, words).map(([name, total, created]) => (
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

function Rejected({ entry, words: { language, t, tn } }: EntryProps) {
  if (entry.linesRejected === 0) return null
  const rejected = rejectedSchema.safeParse(entry.rejected).data ?? []
  return (
    <>
      <p>
        {tn(entry.linesRejected, ['{count} line was rejected.', '{count} lines were rejected.'])}{' '}
        <a download href={`/api/order-imports/${entry.id}/rejected`}>
          {t('Download the rejected lines')}
        </a>
      </p>
      <ul>
        {rejected.slice(0, SHOWN).map(({ line, reason }) => (
          <li key={line}>
            {t('Line {line}: {reason}', { line: String(line), reason: refusalIn(language, reason) })}
          </li>
        ))}
      </ul>
    </>
  )
}

type ChangedEntry = ImportReport['changed'][number]

/** A line with both values of each column, and what came of it: an outcome of two words, or why it was not booked. */
function ChangedLine({ entry, words: { language, t } }: { entry: ChangedEntry; words: Words }) {
  const { line, invoice, orderNumber, changes, outcome } = entry
  const shown = (value: string | null) => value ?? t('(empty)')
  const said = changes.map(({ column, before, after }) => `${column} ${shown(before)} → ${shown(after)}`)
  const booked =
    outcome === 'booked'
      ? t('(booked)')
      : t('(not booked: {reason})', { reason: refusalIn(language, outcome) })
  const number = String(line)
  return (
    <li>
      {t('Line {number}, invoice {invoice}, order {orderNumber}:', { number, invoice, orderNumber })}{' '}
      {said.join('; ')}
      {outcome !== 'open' && ` ${booked}`}
    </li>
  )
}

/** What says something else than when it was imported. */
function Changed({ id, report, words }: ReportProps & { id: string }) {
  const { number, t, tn } = words
  if (report.linesChanged === 0) return null
  const open = report.linesChanged - report.linesBooked
  return (
    <>
      <p>
        {tn(
          report.linesChanged,
          [
            '{count} line has changed since the import; {booked} booked, {open} left as imported.',
            '{count} lines have changed since the import; {booked} booked, {open} left as imported.',
          ],
          { booked: number(report.linesBooked), open: number(open) },
        )}{' '}
        <a download href={`/api/order-imports/${id}/changed`}>
          {t('Download the changed lines')}
        </a>
      </p>
      <ul>
        {report.changed.slice(0, SHOWN).map((entry) => (
          <ChangedLine entry={entry} key={entry.line} words={words} />
        ))}
      </ul>
      {report.changed.every(({ outcome }) => outcome === 'open') && (
        <p className="br-muted">
          {t('To book them, import the file again with “Corrections of lines that were imported before”.')}
        </p>
      )}
    </>
  )
}

function Notes({ report, words: { language, tn } }: ReportProps) {
  const { conventions, goodsWithoutArticle, currency } = report
  return (
    <ul className="br-muted">
      {conventions.map((convention) => (
        <li key={convention}>{refusalIn(language, convention)}</li>
      ))}
      {goodsWithoutArticle > 0 && (
        <li>
          {tn(
            goodsWithoutArticle,
            [
              '{count} stock codes got no article: the catalogue’s prices are not in {currency}.',
              '{count} stock codes got no article: the catalogue’s prices are not in {currency}.',
            ],
            { currency },
          )}
        </li>
      )}
    </ul>
  )
}

/** One import: how far it is, or what came of it. */
export function ImportEntryCard({ entry, isOpen, words }: EntryProps & { isOpen: boolean }) {
  const { language, t } = words
  const report = entry.status === 'done' ? reportSchema.safeParse(entry.report).data : undefined
  return (
    <details className="br-card" open={isOpen}>
      <summary>
        <h3>
          {entry.fileName}{' '}
          <span className={`br-badge br-badge--${TONES[entry.status]}`}>{t(STATUSES[entry.status])}</span>
          {entry.isDryRun && <span className="br-badge br-badge--neutral">{t('dry run')}</span>}
        </h3>
        <span className="br-muted">
          <ShopTime at={entry.createdAt.toISOString()} />
          {entry.createdBy !== null && `, ${entry.createdBy}`}
        </span>
      </summary>
      <Progress entry={entry} words={words} />
      {entry.error !== null && <p className="br-error-text">{refusalIn(language, entry.error)}</p>}
      {report && <Numbers report={report} words={words} />}
      {report && <Notes report={report} words={words} />}
      {report && !report.isDryRun && (
        <p className={report.isBalanced ? 'br-muted' : 'br-error-text'}>
          {report.isBalanced
            ? t('Reconciled with the database: {count} checks agree.', {
                count: String(report.checks.length),
              })
            : t('The import does not reconcile with the database.')}
        </p>
      )}
      <Rejected entry={entry} words={words} />
      {report && <Changed id={entry.id} report={report} words={words} />}
    </details>
  )
}
