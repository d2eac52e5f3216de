import { DomainError } from '@/domain/errors'
import type { SalesSums } from '@/domain/order/revenue'
import { addSales } from '@/domain/order/revenue'
import { mayAll } from '@/domain/permissions'
import type { ChosenDays, ReportDays } from '@/domain/reports/report-period'
import { reportDays } from '@/domain/reports/report-period'
import type { SalesDimension, SalesRow } from '@/domain/reports/sales-table'
import { dayAt } from '@/domain/time-zone'
import type { Context } from '@/platform/context'

import type { ShopTerms } from './keep-sales'
import { readDays } from './read-sums'
import { readSalesRows } from './sales-rows'
import { withKeptSales } from './with-kept-sales'

/** The sales of some days, summed by one thing. */
export interface SalesReport extends ShopTerms {
  readonly by: SalesDimension
  readonly days: ReportDays
  readonly totals: SalesSums
  readonly rows: readonly SalesRow[]
}

/** What a report is asked for: a period or days as an address has them, and what it is summed by. */
export interface SalesReportInput {
  readonly chosen: ChosenDays
  readonly by: SalesDimension
}

/** @throws DomainError `FORBIDDEN` for callers who may not read the shop's sales. */
export function assertMayReadSales({ actor }: Pick<Context, 'actor'>): void {
  if (mayAll(actor, 'reports', 'read')) return
  throw new DomainError('FORBIDDEN', 'You may not read the sales of the shop.')
}

/** Names of customers are for callers who may read accounts: a key may be allowed reports alone. */
function withoutUnseenNames(
  { actor }: Pick<Context, 'actor'>,
  by: SalesDimension,
  rows: readonly SalesRow[],
): readonly SalesRow[] {
  if (by !== 'customer' || mayAll(actor, 'users', 'read')) return rows
  return rows.map((row) => ({ ...row, title: '' }))
}

/**
 * The sales of some days of the shop, exact at this moment.
 * @throws DomainError `FORBIDDEN`; `VALIDATION_ERROR` for days that are none; `SERVICE_UNAVAILABLE` while they are summed up.
 */
export async function reportSales(
  ctx: Context,
  { by, chosen }: SalesReportInput,
  now = new Date(),
): Promise<SalesReport> {
  assertMayReadSales(ctx)
  const daysOf = ({ timeZone }: ShopTerms) => reportDays(chosen, dayAt(now, timeZone))
  return withKeptSales(ctx.payload, { daysOf: (terms) => [daysOf(terms)] }, async ({ sql, terms }) => {
    const days = daysOf(terms)
    const rows = withoutUnseenNames(ctx, by, await readSalesRows(sql, by, days))
    return { ...terms, by, days, totals: addSales(await readDays(sql, days)), rows }
  })
}
