import { z } from 'zod'

import { invalidField } from '@/domain/errors'
import type { SalesRow } from '@/domain/reports/sales-table'
import { MAX_SALES_ROWS, SALES_DIMENSION_NAMES } from '@/domain/reports/sales-table'
import type { SalesSums } from '@/domain/order/revenue'
import { averageOrderMinor } from '@/domain/order/revenue'
import { REPORT_PERIODS } from '@/domain/reports/report-period'
import type { SalesReport } from '@/features/dashboard/sales/report-sales'
import { reportSales } from '@/features/dashboard/sales/report-sales'

import type { Call } from '../call'
import { moneyAnswer } from '../engine/answer-schema'
import { readParameters, refuseUnknown } from '../engine/listing/list-query'
import { dataOf, permission } from '../route'
import type { RouteParameter } from '../route'
import type { Router } from '../router'

const count = z.int().nullable()
const amount = moneyAnswer.nullable()

const row = z
  .object({
    key: z.string().meta({ description: 'A day, the first day of a month, an id, a channel or a country.' }),
    title: z.string(),
    orders: count,
    units: count,
    returned_units: count,
    sold: amount.meta({ description: 'Of goods: with tax, less discounts, without shipping.' }),
    gross: amount,
    discounts: amount,
    shipping: amount,
    tax: amount,
    net: amount,
    paid: amount,
    is_new: z
      .boolean()
      .nullable()
      .meta({ description: 'Of a customer: whether they bought for the first time.' }),
  })
  .meta({ title: 'SalesReportRow' })

const totals = z
  .object({
    orders: z.int(),
    units: z.int(),
    returned_units: z.int(),
    average_order: amount,
    gross: moneyAnswer,
    discounts: moneyAnswer,
    shipping: moneyAnswer,
    tax: moneyAnswer,
    net: moneyAnswer,
    paid: moneyAnswer,
  })
  .meta({ title: 'SalesReportTotals' })

const report = z
  .object({
    by: z.enum(SALES_DIMENSION_NAMES),
    from: z.iso.date(),
    to: z.iso.date(),
    time_zone: z.string().meta({ description: 'The zone whose days these are.' }),
    totals,
    rows: z.array(row).meta({ description: `At most ${String(MAX_SALES_ROWS)}, the most sold first.` }),
  })
  .meta({ title: 'SalesReport' })

const dayParameter = (name: string, what: string): RouteParameter => ({
  name,
  description: `${what} day, as 2026-11-28; with it, no period.`,
  schema: { type: 'string', format: 'date' },
})

const QUERY: readonly RouteParameter[] = [
  {
    name: 'by',
    description: 'What sales are summed by; by day without it.',
    schema: { type: 'string', enum: [...SALES_DIMENSION_NAMES] },
  },
  {
    name: 'period',
    description: 'Days up to today; the last 30 without it.',
    schema: { type: 'string', enum: [...REPORT_PERIODS] },
  },
  dayParameter('from', 'The first'),
  dayParameter('to', 'The last'),
]

const NAMES = new Set(QUERY.map(({ name }) => name))

function inputOf(call: Call) {
  const given = readParameters(call.url.searchParams)
  refuseUnknown(given, NAMES)
  const { by = 'day', ...chosen } = Object.fromEntries(given)
  const known = SALES_DIMENSION_NAMES.find((name) => name === by)
  if (known === undefined) throw invalidField('by', `One of ${SALES_DIMENSION_NAMES.join(', ')}.`)
  if (chosen['period'] !== undefined && (chosen['from'] ?? chosen['to']) !== undefined)
    throw invalidField('period', 'A period, or a first and a last day.')
  return { by: known, chosen }
}

function amountsOf(currency: string) {
  const moneyOf = (minor: number) => ({ amount: minor, currency })
  return { moneyOf, orNull: (minor: number | null) => (minor === null ? null : moneyOf(minor)) }
}

function showRow(line: SalesRow, currency: string): z.output<typeof row> {
  const { orNull } = amountsOf(currency)
  const { key, title, orders, units, returnedUnits, isNew } = line
  return {
    ...{ key, title, orders, units },
    returned_units: returnedUnits,
    sold: orNull(line.soldMinor),
    gross: orNull(line.grossMinor),
    discounts: orNull(line.discountMinor),
    shipping: orNull(line.shippingMinor),
    tax: orNull(line.taxMinor),
    net: orNull(line.netMinor),
    paid: orNull(line.paidMinor),
    is_new: isNew,
  }
}

function showTotals(sums: SalesSums, currency: string): z.output<typeof totals> {
  const { moneyOf, orNull } = amountsOf(currency)
  return {
    orders: sums.orders,
    units: sums.units,
    returned_units: sums.returnedUnits,
    average_order: orNull(averageOrderMinor(sums)),
    gross: moneyOf(sums.grossMinor),
    discounts: moneyOf(sums.discountMinor),
    shipping: moneyOf(sums.shippingMinor),
    tax: moneyOf(sums.taxMinor),
    net: moneyOf(sums.netMinor),
    paid: moneyOf(sums.paidMinor),
  }
}

function show({ by, currency, days, rows, timeZone, totals: sums }: SalesReport): z.output<typeof report> {
  return {
    by,
    from: days.first,
    to: days.last,
    time_zone: timeZone,
    totals: showTotals(sums, currency),
    rows: rows.map((line) => showRow(line, currency)),
  }
}

/** Sums of what the shop sells, as the panel shows them. */
export function addReportRoutes({ add }: Router): void {
  add(
    {
      route: 'GET /reports/sales',
      name: 'reportSales',
      summary: 'Sum up sales by day, product, customer, channel or country',
      audience: 'signed-in',
      needs: permission('reports', 'read'),
      query: QUERY,
      answer: dataOf(report),
    },
    async (call) => ({ data: show(await reportSales(call.ctx, inputOf(call))) }),
  )
}
