import 'server-only'

import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import type { SalesColumn, SalesRow } from '@/domain/reports/sales-table'
import {
  columnsBy,
  MAX_SALES_ROWS,
  SALES_COLUMNS,
  SALES_DIMENSION_NAMES,
  SALES_DIMENSIONS,
} from '@/domain/reports/sales-table'
import { periodParameters, reportAddress, withParameters } from '@/domain/reports/sales-lists'
import { dayAt } from '@/domain/time-zone'
import { loadSalesReport } from '@/features/dashboard/load-sales-report'
import type { SalesReport } from '@/features/dashboard/sales/report-sales'
import { loadStoreSettings } from '@/features/store/load-store-settings'

import { showAmount } from '../money/amount-text'
import { PanelPage } from '../ui/panel-page'
import { daysOrProblem } from './chosen-days'
import { PeriodChooser, showDays } from './period-chooser'
import { rowAddress } from './row-address'

function showCell(row: SalesRow, column: SalesColumn, currency: string): string {
  const value = row[column]
  if (typeof value === 'boolean') return value ? 'new' : ''
  if (value === null) return '–'
  return SALES_COLUMNS[column].kind === 'amount' ? showAmount(value, currency) : value.toLocaleString('en-GB')
}

function Rows({ report }: { report: SalesReport }) {
  const { by, currency, rows } = report
  return rows.map((row) => {
    const href = rowAddress(report, row)
    return (
      <tr key={row.key}>
        <th scope="row">{href === null ? row.title : <a href={href}>{row.title}</a>}</th>
        {columnsBy(by).map((column) => (
          <td className="br-number" key={column}>
            {showCell(row, column, currency)}
          </td>
        ))}
      </tr>
    )
  })
}

function ReportTable({ report }: { report: SalesReport }) {
  const { by } = report
  return (
    <div aria-label={`Sales by ${by}`} className="br-table-scroll" role="region" tabIndex={0}>
      <table className="br-table">
        <caption className="br-visually-hidden">
          Sales by {by}, {showDays(report.days)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{SALES_DIMENSIONS[by]}</th>
            {columnsBy(by).map((column) => (
              <th className="br-number" key={column} scope="col">
                {SALES_COLUMNS[column].label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Rows report={report} />
        </tbody>
      </table>
    </div>
  )
}

function Dimensions({ report: { by, days } }: { report: SalesReport }) {
  return (
    <nav aria-label="Summed by" className="br-period">
      <ul>
        {SALES_DIMENSION_NAMES.map((name) => (
          <li key={name}>
            <a aria-current={name === by ? 'page' : undefined} href={reportAddress(name, days)}>
              {SALES_DIMENSIONS[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Files({ report: { by, days } }: { report: SalesReport }) {
  const file = (format: string) =>
    withParameters('/api/reports/sales', { by, format, ...periodParameters(days) })
  return (
    <p className="br-files">
      <a className="br-button" download href={file('xlsx')}>
        Export for Excel (XLSX)
      </a>
      <a className="br-button" download href={file('csv')}>
        Export as CSV
      </a>
    </p>
  )
}

/** `/admin/sales`: the sales of a period summed by one thing, with a file of them. */
export async function SalesView(props: AdminViewServerProps) {
  const { initPageResult, searchParams = {} } = props
  const { req } = initPageResult
  if (!req.user) redirect('/admin/login?redirect=%2Fadmin%2Fsales')
  const now = new Date()
  const { timeZone } = await loadStoreSettings(req.payload)
  const { days, problem } = daysOrProblem(searchParams, dayAt(now, timeZone))
  const by = SALES_DIMENSION_NAMES.find((name) => name === searchParams['by']) ?? 'day'
  const report = await loadSalesReport(req, { by, chosen: periodParameters(days) }, now)
  if (typeof report === 'string') {
    return (
      <PanelPage title="Sales" view={props}>
        <p className="br-notice">{report}</p>
      </PanelPage>
    )
  }
  return (
    <PanelPage title="Sales" view={props}>
      <PeriodChooser days={days} kept={{ by }} path="/admin/sales" problem={problem} />
      <Dimensions report={report} />
      <p className="br-muted">
        {showDays(days)}. Days are those of {report.timeZone}; amounts in {report.currency}.
        {report.rows.length === MAX_SALES_ROWS &&
          ` The ${MAX_SALES_ROWS.toLocaleString('en-GB')} that sold most are shown.`}
      </p>
      <Files report={report} />
      {report.rows.length === 0 ? (
        <p className="br-notice">Nothing was sold.</p>
      ) : (
        <ReportTable report={report} />
      )}
    </PanelPage>
  )
}
