import type { Payload } from 'payload'

import { addDays, startOfDay } from '@/domain/time-zone'
import type { Sql } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import { daysOfSlots, slotsWithin } from './changed-days'
import { KEEP_DAYS, KEEP_FIRST_DAYS } from './keep-sql'
import { inSalesSnapshot } from './sales-snapshot'

/** The shop's currency, and the zone in which its days begin. */
export interface ShopTerms {
  readonly currency: string
  readonly timeZone: string
}

/** How many days one transaction brings up to date: a few seconds in a busy shop, for which a reader may wait. */
export const DAYS_AT_ONCE = 31

const TERMS = `select time_zone as "timeZone", currency from sales_terms`
const SLOTS = 'select distinct slot from sales_changes order by slot'

/** Sums of other days, or of another currency, are of no use: all are made anew. */
const FORGET = [
  'delete from sales_days',
  'delete from sales_variant_days',
  'delete from sales_variant_months',
  // Years follow.
  'delete from sales_customer_days',
  'delete from sales_changes',
  `insert into sales_changes (slot)
    select date_trunc('hour', placed_at) from orders where placed_at is not null group by 1
    union select date_trunc('hour', received_at) from payments where received_at is not null group by 1
    union select date_trunc('hour', created_at) from refunds group by 1`,
]

const SET_TERMS = `
  insert into sales_terms (time_zone, currency) values ($1, $2)
  on conflict (only_row) do update set time_zone = excluded.time_zone, currency = excluded.currency`

/** The terms of the shop, from its settings. */
export async function readShopTerms(sql: Sql): Promise<ShopTerms> {
  const { currency, timeZone } = await readStoreSettings(sql)
  return { currency, timeZone }
}

/** Whether the kept sums are of these terms. */
async function areOf(sql: Sql, { currency, timeZone }: ShopTerms): Promise<boolean> {
  const [kept] = await sql.query<ShopTerms & Record<string, unknown>>(TERMS)
  return kept?.currency === currency && kept.timeZone === timeZone
}

/** The days whose sums are not up to date, the newest first; null when none is, as the terms are others. */
export async function findChangedDays(sql: Sql, terms: ShopTerms) {
  if (!(await areOf(sql, terms))) return null
  const rows = await sql.query<{ slot: Date }>(SLOTS)
  return daysOfSlots(
    rows.map(({ slot }) => slot),
    terms.timeZone,
  )
}

async function startAnew(sql: Sql, { currency, timeZone }: ShopTerms): Promise<void> {
  for (const statement of FORGET) await sql.query(statement)
  await sql.query(SET_TERMS, [timeZone, currency])
}

/**
 * Brings the sums of these days up to date, in a transaction of `inSalesSnapshot`.
 * @returns how many rows differed.
 */
export async function keepDays(
  sql: Sql,
  days: readonly string[],
  { currency, timeZone }: ShopTerms,
): Promise<number> {
  if (days.length === 0) return 0
  const startOf = (day: string) => startOfDay(day, timeZone)
  const ends = days.map((day) => startOf(addDays(day, 1)))
  const [row] = await sql.query<{ changed: number; customers: string[] }>(KEEP_DAYS, [
    days,
    days.map(startOf),
    ends,
    currency,
  ])
  const { changed = 0, customers = [] } = row ?? {}
  if (customers.length > 0) await sql.query(KEEP_FIRST_DAYS, [customers])
  return changed
}

/**
 * Brings up to {@link DAYS_AT_ONCE} days up to date, the newest first.
 * @returns the days that are still to be done.
 */
export async function keepChangedDays(sql: Sql, terms: ShopTerms): Promise<string[]> {
  let changed = await findChangedDays(sql, terms)
  if (changed === null) {
    await startAnew(sql, terms)
    changed = (await findChangedDays(sql, terms)) ?? []
  }
  const chosen = changed.slice(0, DAYS_AT_ONCE)
  await keepDays(
    sql,
    chosen.map(({ day }) => day),
    terms,
  )
  await sql.query('delete from sales_changes where slot = any($1::timestamptz[])', [
    slotsWithin(chosen, changed),
  ])
  return changed.slice(DAYS_AT_ONCE).map(({ day }) => day)
}

/** Brings all days up to date, some at a time; ends early, between two transactions, when it is to stop. */
export async function keepAllDays(
  payload: Payload,
  { signal }: { signal?: AbortSignal } = {},
): Promise<void> {
  for (;;) {
    if (signal?.aborted) return
    const isClean = await inSalesSnapshot(payload, 'reading', async (sql) => {
      const changed = await findChangedDays(sql, await readShopTerms(sql))
      return changed?.length === 0
    })
    if (isClean) return
    await inSalesSnapshot(payload, 'alone', async (sql) => keepChangedDays(sql, await readShopTerms(sql)))
  }
}
