import type { Payload } from 'payload'

import type { Days } from '@/domain/lists/period'
import { DomainError } from '@/domain/errors'
import type { Sql } from '@/platform/database/transaction'

import type { ShopTerms } from './keep-sales'
import { DAYS_AT_ONCE, findChangedDays, keepChangedDays, readShopTerms } from './keep-sales'
import { inSalesSnapshot } from './sales-snapshot'

/** What figures are read from: sums that are exact at the moment of the snapshot. */
export interface KeptSales {
  readonly sql: Sql
  readonly terms: ShopTerms
  /** False while sums of earlier days are still made: who bought for the first time is not known then. */
  readonly knowsFirstSales: boolean
}

const isWithin = (days: readonly Days[]) => (day: string) =>
  days.some(({ first, last }) => day >= first && day <= last)

/** A reader makes what it needs, and all when it is little: after the import of years the worker makes the others. */
function mustBeKept(changed: readonly { day: string }[], needed: readonly Days[]): boolean {
  if (changed.length <= DAYS_AT_ONCE) return changed.length > 0
  const isNeeded = isWithin(needed)
  return changed.some(({ day }) => isNeeded(day))
}

const NOT_YET = Symbol('sums are to be made first')

/** How long a reader makes sums by itself, at 31 days each time, before it says that they are made. */
const PATIENCE_MS = 2000

export interface KeptSalesInput {
  /** The days that are needed, from the terms of the shop. */
  readonly daysOf: (terms: ShopTerms) => readonly Days[]
  readonly patienceMs?: number
}

type Read<T> = (kept: KeptSales) => Promise<T>

async function readOrKeep<T>(payload: Payload, { daysOf }: KeptSalesInput, read: Read<T>) {
  const found = await inSalesSnapshot(payload, 'reading', async (sql) => {
    const terms = await readShopTerms(sql)
    const changed = await findChangedDays(sql, terms)
    if (changed === null || mustBeKept(changed, daysOf(terms))) return NOT_YET
    return read({ sql, terms, knowsFirstSales: changed.length === 0 })
  })
  if (found !== NOT_YET) return found
  return inSalesSnapshot(payload, 'alone', async (sql) => {
    const terms = await readShopTerms(sql)
    const left = await keepChangedDays(sql, terms)
    if (left.some(isWithin(daysOf(terms)))) return NOT_YET
    return read({ sql, terms, knowsFirstSales: left.length === 0 })
  })
}

/**
 * Reads from kept sums that are up to date for some days. Those that changed since are made first; the worker makes them
 * every few seconds, so that there is little to do.
 * @throws DomainError `SERVICE_UNAVAILABLE` while sums of the needed days are still made, as after the import of years.
 */
export async function withKeptSales<T>(payload: Payload, input: KeptSalesInput, read: Read<T>): Promise<T> {
  const endsMs = performance.now() + (input.patienceMs ?? PATIENCE_MS)
  for (;;) {
    const found = await readOrKeep(payload, input, read)
    if (found !== NOT_YET) return found
    // What was made so far is committed: the next one goes on from there.
    if (performance.now() >= endsMs)
      throw new DomainError('SERVICE_UNAVAILABLE', 'The figures are being summed up. Try again in a minute.')
  }
}
