import type { Payload } from 'payload'

import { sqlOf } from '@/platform/database/transaction'

const STATE = `select to_regproc('sandbox_demo.restore') is not null as "isPrepared"`

/**
 * Makes sure that a database is a sandbox that `npm run migrate` has prepared, before anything is read of it: settings may name
 * another one by mistake.
 * @throws Error
 */
export async function assertPrepared(sandbox: Payload): Promise<void> {
  const [row] = await sqlOf(sandbox).query<{ isPrepared: boolean }>(STATE)
  if (row?.isPrepared !== true)
    throw new Error('SANDBOX_DATABASE_URL names no prepared sandbox: run npm run migrate')
}
