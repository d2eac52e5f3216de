import type { Endpoint } from 'payload'
import { z } from 'zod'

import { EXPORT_FORMATS } from '@/domain/lists/exports'
import type { SalesColumn, SalesRow } from '@/domain/reports/sales-table'
import {
  columnsBy,
  SALES_COLUMNS,
  SALES_DIMENSION_NAMES,
  SALES_DIMENSIONS,
} from '@/domain/reports/sales-table'
import type { SalesReport } from '@/features/dashboard/sales/report-sales'
import { reportSales } from '@/features/dashboard/sales/report-sales'
import type { SpreadsheetCell } from '@/domain/spreadsheet-cell'
import { amountCell } from '@/features/exports/export-cells'
import { writeCsv } from '@/features/exports/write-csv'
import { writeXlsx } from '@/features/exports/write-xlsx'
import { contextOfRequest } from '@/platform/context'
import { streamBytes } from '@/platform/http/stream-bytes'
import { parseInput } from '@/platform/parse-input'

import { endpoint } from '../respond'

/** Payload adds a depth of its own to what is asked for. */
const input = z.object({
  by: z.enum(SALES_DIMENSION_NAMES),
  format: z.enum(EXPORT_FORMATS),
  period: z.string().max(40).optional(),
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
})

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

function cellOf(row: SalesRow, column: SalesColumn, currency: string): SpreadsheetCell {
  const value = row[column]
  if (value === null) return null
  if (typeof value === 'boolean') return { as: 'text', text: value ? 'yes' : 'no' }
  if (SALES_COLUMNS[column].kind === 'amount') return amountCell(value, currency)
  return { as: 'number', digits: String(value), decimals: null }
}

/** A day and a month are written as programs sort them; all else by its title. */
const titleOf = ({ by }: SalesReport, row: SalesRow): SpreadsheetCell =>
  by === 'day' || by === 'month' ? { as: 'text', text: row.key } : { as: 'text', text: row.title }

async function* cellsOf(report: SalesReport): AsyncGenerator<SpreadsheetCell[][]> {
  const { by, currency, rows } = report
  yield await Promise.resolve(
    rows.map((row) => [
      titleOf(report, row),
      ...columnsBy(by).map((column) => cellOf(row, column, currency)),
      { as: 'text', text: currency } as const,
    ]),
  )
}

const headerOf = (by: SalesReport['by']) => [
  SALES_DIMENSIONS[by],
  ...columnsBy(by).map((column) => SALES_COLUMNS[column].label),
  'Currency',
]

/** `GET /api/reports/sales?by=&period=&from=&to=&format=`: a sales report as a file, for those who may read it. */
export const salesReportEndpoint: Endpoint = endpoint('get', '/reports/sales', async (req) => {
  const { by, format, ...chosen } = parseInput(input, req.query)
  const report = await reportSales(contextOfRequest(req), { by, chosen })
  const header = headerOf(by)
  const cells = cellsOf(report)
  const chunks = format === 'csv' ? writeCsv(header, cells) : writeXlsx(`Sales by ${by}`, header, cells)
  const { first, last } = report.days
  return new Response(await streamBytes(chunks), {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="sales-by-${by}-${first}-${last}.${format}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})
