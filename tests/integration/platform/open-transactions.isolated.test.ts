import { setTimeout as sleep } from 'node:timers/promises'

import { expect, it, vi } from 'vitest'

import { isUnavailable } from '@/platform/database/database-error'
import { clientOfTransaction, sqlOf } from '@/platform/database/transaction'

import { startPayload } from '../../setup/payload'

vi.hoisted(() => {
  process.env['DATABASE_JOB_CONNECT_TIMEOUT_MS'] = '2000'
})
const payload = await startPayload()
const { db } = payload
/** As many as a process opens at once. */
const MOST = 12

async function begin(): Promise<string | number> {
  const id = await db.beginTransaction()
  if (id === null) throw new Error('the database has no transactions')
  return id
}

async function run(id: string | number, text: string) {
  return clientOfTransaction(payload, id)?.query<{ pid: number }>(text)
}

it('a transaction that finds all places taken waits, and gives up as if the database were busy', async () => {
  const [first = '', ...others] = await Promise.all(Array.from({ length: MOST }, begin))
  const late = begin()
  await db.rollbackTransaction(first)
  const open = [...others, await late]
  const sleeping = open.map((id) => run(id, 'select pg_sleep(4)'))
  const refused = await begin().catch((error: unknown) => error)
  expect(isUnavailable(refused)).toBe(true)
  await Promise.all(sleeping)
  for (const id of open) await db.rollbackTransaction(id)
  await db.rollbackTransaction(await begin())
}, 30_000)

it('a transaction whose connection ends between two statements is over, and the process goes on', async () => {
  const id = await begin()
  const found = await run(id, 'select pg_backend_pid() as pid')
  const [{ pid } = { pid: 0 }] = found?.rows ?? []
  await sqlOf(payload).query('select pg_terminate_backend($1::int)', [pid])
  await sleep(200)
  await expect(run(id, 'select 1')).rejects.toThrow()
  await db.rollbackTransaction(id)
  await db.rollbackTransaction(await begin())
})
