import 'server-only'

import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { refusalIn } from '@/domain/languages/refusals'
import type { Words } from '@/domain/languages/words'
import { wordsOf } from '@/domain/languages/words'
import {
  columnsBy,
  MAX_SALES_ROWS,
  SALES_DIMENSION_NAMES,
  SALES_DIMENSIONS,
} from '@/domain/reports/sales-table'
import { periodParameters, reportAddress, withParameters } from '@/domain/reports/sales-lists'
import { dayAt } from '@/domain/time-zone'
import { loadSalesReport } from '@/features/dashboard/load-sales-report'
import type { SalesReport } from '@/features/dashboard/sales/report-sales'
import { loadStoreSettings } from '@/features/store/load-store-settings'

import { PanelPage } from '../ui/panel-page'
import { daysOrProblem } from './chosen-days'
import { PeriodChooser } from './period-chooser'
import { showDays } from './period-words'
import { columnHead, rowTitle, showCell } from './report-words'
import { rowAddress } from './row-address'
import { SALES_BY } from './sales-by'

interface Props {
  report: SalesReport
  words: Words
}

function Rows({ report, words }: Props) {
  const { by, currency, rows } = report
  return rows.map((row) => {
    const href = rowAddress(report, row)
    const title = rowTitle(by, row, words)
    return (
      <tr key={row.key}>
        <th scope="row">{href === null ? title : <a href={href}>{title}</a>}</th>
        {columnsBy(by).map((column) => (
          <td className="br-number" key={column}>
            {showCell(row, { column, currency }, words)}
          </td>
        ))}
      </tr>
    )
  })
}

function ReportTable({ report, words }: Props) {
  const { t } = words
  const { by, days } = report
  const title = t(SALES_BY[by])
  return (
    <div aria-label={title} className="br-table-scroll" role="region" tabIndex={0}>
      <table className="br-table">
        <caption className="br-visually-hidden">
          {t('{title}, {days}', { title, days: showDays(days, words) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(SALES_DIMENSIONS[by])}</th>
            {columnsBy(by).map((column) => (
              <th className="br-number" key={column} scope="col">
                {columnHead(column, words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Rows report={report} words={words} />
        </tbody>
      </table>
    </div>
  )
}

function Dimensions({ report: { by, days }, words: { t } }: Props) {
  return (
    <nav aria-label={t('Summed by')} className="br-period">
      <ul>
        {SALES_DIMENSION_NAMES.map((name) => (
          <li key={name}>
            <a aria-current={name === by ? 'page' : undefined} href={reportAddress(name, days)}>
              {t(SALES_DIMENSIONS[name])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Files({ report: { by, days }, words: { t } }: Props) {
  const file = (format: string) =>
    withParameters('/api/reports/sales', { by, format, ...periodParameters(days) })
  return (
    <p className="br-files">
      <a className="br-button" download href={file('xlsx')}>
        {t('Export for Excel (XLSX)')}
      </a>
      <a className="br-button" download href={file('csv')}>
        {t('Export as CSV')}
      </a>
    </p>
  )
}

/** `/admin/sales`: the sales of a period summed by one thing, with a file of them. */
export async function SalesView(props: AdminViewServerProps) {
  const { initPageResult, searchParams = {} } = props
  const { req } = initPageResult
  if (!req.user) redirect('/admin/login?redirect=%2Fadmin%2Fsales')
  const words = wordsOf(req.i18n)
  const { language, t } = words
  const now = new Date()
  const { timeZone } = await loadStoreSettings(req.payload)
  const { days, problem } = daysOrProblem(searchParams, dayAt(now, timeZone))
  const by = SALES_DIMENSION_NAMES.find((name) => name === searchParams['by']) ?? 'day'
  const report = await loadSalesReport(req, { by, chosen: periodParameters(days) }, now)
  if (typeof report === 'string') {
    return (
      <PanelPage title={t('Sales')} view={props}>
        <p className="br-notice">{refusalIn(language, report)}</p>
      </PanelPage>
    )
  }
  return (
    <PanelPage title={t('Sales')} view={props}>
      <PeriodChooser days={days} kept={{ by }} path="/admin/sales" problem={problem} words={words} />
      <Dimensions report={report} words={words} />
      <p className="br-muted">
        {t('{days}. Days are those of {timeZone}; amounts in {currency}.', {
          days: showDays(days, words),
          timeZone: report.timeZone,
          currency: report.currency,
        })}
        {report.rows.length === MAX_SALES_ROWS &&
          ` ${t('The {count} that sold most are shown.', { count: MAX_SALES_ROWS })}`}
      </p>
      <Files report={report} words={words} />
      {report.rows.length === 0 ? (
        <p className="br-notice">{t('Nothing was sold.')}</p>
      ) : (
        <ReportTable report={report} words={words} />
      )}
    </PanelPage>
  )
}
