import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from '@payloadcms/db-postgres'
import type { MigrateUpArgs } from '@payloadcms/db-postgres'

import { poolOf } from '@/platform/database/transaction'

import { complain, say } from '../output'
import { errorCode } from '../failure'
import { describeHolder, findHolders } from '../postgres/lock-holders'

/** How long a migration waits for a lock, and how often it tries. */
export interface LockBudget {
  lockMs: number
  tries: number
  /** After the first try; twice as long after each further one, up to `longestPauseMs`. */
  pauseMs: number
  longestPauseMs: number
}

/** With waits of 2 s: about two minutes, in which the shop has most of the time for itself. */
export const PATIENCE: Omit<LockBudget, 'lockMs'> = { tries: 15, pauseMs: 500, longestPauseMs: 8_000 }

/** A lock that was not to be had in time, and a deadlock: in both cases another try may succeed. */
const RETRIED: readonly unknown[] = ['55P03', '40P01']

/** Drizzle wraps what the database says. */
function isForAnotherTry(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return RETRIED.includes(errorCode(error)) || isForAnotherTry(error.cause)
}

interface Attempt {
  name: string
  args: MigrateUpArgs
  budget: LockBudget
}

async function pause({ name, args, budget }: Attempt, done: number): Promise<void> {
  const pauseMs = Math.min(budget.pauseMs * 2 ** (done - 1), budget.longestPauseMs)
  if (done === 1) {
    const holders = await findHolders(poolOf(args.payload), budget.lockMs)
    say(`Migration ${name} waits for a lock and tries again, up to ${String(budget.tries)} times`)
    for (const holder of holders) say(describeHolder(holder))
  }
  await sleep(pauseMs)
}

async function explain({ name, args, budget }: Attempt): Promise<void> {
  complain(
    `Migration ${name} got no lock within ${String(budget.lockMs)} ms in ${String(budget.tries)} tries. Nothing of it is done. End what holds the lock, or wait for it, and migrate again:`,
  )
  for (const holder of await findHolders(poolOf(args.payload), budget.lockMs))
    complain(describeHolder(holder))
}

/**
 * Runs `up` so that it waits for each lock no longer than the budget allows: while it waits, other statements that want the same table
 * waits behind it. What it has locked it gives back before it tries again.
 */
export async function withinLockBudget(
  attempt: Attempt,
  up: (args: MigrateUpArgs) => Promise<void>,
): Promise<void> {
  const { args, budget } = attempt
  const { db } = args
  await db.execute(sql.raw(`set local lock_timeout = ${String(budget.lockMs)}`))
  for (let done = 1; ; done += 1) {
    await db.execute(sql`savepoint before_migration`)
    try {
      await up(args)
      await db.execute(sql`release savepoint before_migration`)
      return
    } catch (error) {
      if (!isForAnotherTry(error)) throw error
      await db.execute(sql`rollback to savepoint before_migration`)
      if (done === budget.tries) {
        await explain(attempt)
        throw error
      }
      await pause(attempt, done)
    }
  }
}
