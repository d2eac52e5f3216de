import type { PoolClient } from 'pg'

import type { Column } from '@/domain/import/columns'
import type { RequestedConventions } from '@/domain/import/conventions'
import { DEFAULT_CURRENCY } from '@/domain/store-settings'
import type { Context } from '@/platform/context'

export interface ImportOptions extends RequestedConventions {
  /** ISO 4217. */
  currency: string
  /** IANA name of the time zone of the file's times. */
  timeZone: string
  /** Header of the file → column, for headers with other names. */
  mapping: Readonly<Record<string, Column>>
  /** A WHATWG label; UTF-8 by default. */
  encoding: string
  /** Whether future dates are accepted; otherwise their lines are rejected. */
  allowFuture: boolean
  /** Whether changed lines are booked with their current values. */
  bookChanges: boolean
  isDryRun: boolean
}

export const DEFAULT_OPTIONS: ImportOptions = {
  currency: DEFAULT_CURRENCY,
  timeZone: 'Europe/London',
  mapping: {},
  encoding: 'utf-8',
  dateOrder: 'auto',
  decimalMark: 'auto',
  allowFuture: false,
  bookChanges: false,
  isDryRun: false,
}

/** The phases of an import, in order. */
export const PHASES = ['reading', 'checking', 'catalogue', 'invoices', 'credit notes', 'reconciling'] as const

export interface ImportProgress {
  phase: (typeof PHASES)[number]
  bytesRead: number
  linesRead: number
  /** Completed documents of the phase: invoices or credit notes. */
  done: number
  total: number
}

/** One run of the import, on a connection of its own; its temporary tables end with the connection. */
export interface ImportSession {
  ctx: Context
  client: PoolClient
  options: ImportOptions
  /** When this run began; later dates are in the future. */
  startedAtMs: number
  /** Set when the file holds the rejected lines of an earlier run, and not whole invoices. */
  isRejectedFile: boolean
  progress: ImportProgress
  /** Updates the progress and notifies the listener, which must not block. */
  reportProgress: (change: Partial<ImportProgress>) => void
  /** Aborted when the process stops: the run ends between two transactions, and the next run continues. */
  signal: AbortSignal | undefined
}

/** Rows of a query on the session's connection, typed as the caller declares them. */
export async function rowsOf<Row extends object>(
  { client }: Pick<ImportSession, 'client'>,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = await client.query<Row>(text, [...values])
  return rows
}

/** One transaction on the session's connection; any error rolls it back and is rethrown. */
export async function inTransaction<T>(
  { client, signal }: ImportSession,
  work: () => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted()
  await client.query('begin')
  try {
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}
