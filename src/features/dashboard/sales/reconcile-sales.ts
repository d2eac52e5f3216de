import { nextMonth } from '@/domain/reports/report-period'
import { addDays, dayAt } from '@/domain/time-zone'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'

import type { ShopTerms } from './keep-sales'
import { DAYS_AT_ONCE, findChangedDays, keepAllDays, keepDays, readShopTerms } from './keep-sales'
import { KEEP_MONTHS, KEEP_YEARS } from './keep-sql'
import { inSalesSnapshot } from './sales-snapshot'

/** What a comparison of the kept sums with the orders has found. What differed is repaired. */
export interface Reconciliation {
  readonly days: number
  /** Days of which a kept sum was wrong, although nothing had changed since it was made. */
  readonly differing: readonly string[]
  /** Rows of months that were not the sums of their days. */
  readonly differingMonthRows: number
  /** Rows of years that were not the sums of their customer's days. */
  readonly differingYearRows: number
  /** Customers whose first day was a wrong one. */
  readonly differingFirstDays: number
}

const BOUNDS = `
  select least((select min(placed_at) from orders), (select min(received_at) from payments), (select min(created_at) from refunds)) as first,
    greatest((select max(placed_at) from orders), (select max(received_at) from payments), (select max(created_at) from refunds)) as last,
    (select min(day) from sales_days)::text as "firstKept", (select max(day) from sales_days)::text as "lastKept"`

interface Bounds {
  [column: string]: unknown
  first: Date | null
  last: Date | null
  firstKept: string | null
  lastKept: string | null
}

const FIRST_DAYS = `
  with right_ones as (
    update sales_customer_days c set is_first = not c.is_first
    where c.is_first <> (not exists (
      select from sales_customer_days e where e.customer_id = c.customer_id and e.day < c.day))
    returning c.customer_id)
  select count(distinct customer_id)::int as changed from right_ones`

/** All days that have anything, or are kept. */
async function findDays(sql: Sql, { timeZone }: ShopTerms): Promise<string[]> {
  const [found] = await sql.query<Bounds>(BOUNDS)
  const dayOf = (at: Date | null) => (at === null ? null : dayAt(at, timeZone))
  const known = [dayOf(found?.first ?? null), dayOf(found?.last ?? null), found?.firstKept, found?.lastKept]
  const days = known.filter((day) => typeof day === 'string').toSorted()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return []
  const all: string[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) all.push(day)
  return all
}

/** Compares some days in one state of the database, and names those that differed. */
async function compareDays(sql: Sql, days: readonly string[]): Promise<string[]> {
  const terms = await readShopTerms(sql)
  const changed = await findChangedDays(sql, terms)
  // The terms have changed meanwhile: all is made anew.
  if (changed === null) return []
  const open = new Set(changed.map(({ day }) => day))
  const differing: string[] = []
  for (const day of days) {
    if (open.has(day)) continue
    if ((await keepDays(sql, [day], terms)) > 0) differing.push(day)
  }
  return differing
}

async function countChanged(sql: Sql, statement: string, values: readonly unknown[] = []): Promise<number> {
  const [row] = await sql.query<{ changed: number }>(statement, values)
  return row?.changed ?? 0
}

/**
 * Compares every kept sum with the orders, payments and refunds themselves, some days at a time, and repairs those that differ.
 * Days whose orders change meanwhile are left to the next look at changed days.
 */
export async function reconcileSales({ payload }: Pick<Context, 'payload'>): Promise<Reconciliation> {
  await keepAllDays(payload)
  const days = await inSalesSnapshot(payload, 'reading', async (sql) =>
    findDays(sql, await readShopTerms(sql)),
  )
  const differing: string[] = []
  for (let start = 0; start < days.length; start += DAYS_AT_ONCE) {
    const some = days.slice(start, start + DAYS_AT_ONCE)
    differing.push(...(await inSalesSnapshot(payload, 'alone', (sql) => compareDays(sql, some))))
  }
  const [first = '2000-01-01'] = days
  const months = [`${first.slice(0, 7)}-01`, nextMonth(days.at(-1) ?? first)]
  const [differingMonthRows, differingYearRows, differingFirstDays] = await inSalesSnapshot(
    payload,
    'alone',
    async (sql) => [
      await countChanged(sql, KEEP_MONTHS, months),
      await countChanged(sql, KEEP_YEARS),
      await countChanged(sql, FIRST_DAYS),
    ],
  )
  return { days: days.length, differing, differingMonthRows, differingYearRows, differingFirstDays }
}
