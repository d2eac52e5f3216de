import { expect, it } from 'vitest'

import { verifyAudit } from '@/features/audit/verify-audit'
import { recordAudit } from '@/platform/audit'
import { sqlOf, withTransaction } from '@/platform/transaction'

import { down, up } from '../../migrations/20261125_232000_audit_erasure'
import { entriesOf } from '../factories/audit'
import { jobContext } from '../factories/jobs'
import { startPayload } from '../setup/payload'

const payload = await startPayload()
const ctx = jobContext(payload)
const sql = sqlOf(payload)
const migration = { db: payload.db.drizzle } as unknown as Parameters<typeof up>[0]

const write = (id: string, action: 'update' | 'erase') =>
  withTransaction(ctx, (tx) =>
    recordAudit(ctx, tx, [
      {
        document: { collection: 'users', id, title: `${id}@example.com` },
        action,
        changes: { name: { before: null, after: 'Ada' } },
      },
    ]),
  )

it('entries of before can be erased after it, and what did not fit then does not fit now', async () => {
  await down(migration)
  for (const id of ['sound', 'sound', 'broken', 'broken', 'broken', 'short', 'short']) await write(id, 'update')
  await sql.query('alter table audit_entries disable trigger user; grant all on audit_entries to current_user')
  await sql.query(`update audit_entries set actor_name = 'Eve' where chain = 'users:broken' and position = 2`)
  await sql.query(`delete from audit_entries where chain = 'users:short' and position = 2`)
  await sql.query('alter table audit_entries enable trigger user')
  await up(migration)
  for (const id of ['sound', 'broken']) await write(id, 'update')
  expect((await verifyAudit(ctx)).faults).toEqual([
    { chain: 'users:broken', position: 2, problem: 'edited' },
    { chain: 'users:short', position: 2, problem: 'tail missing' },
  ])
  await write('sound', 'erase')
  const [first] = await entriesOf(payload, 'users', 'sound')
  expect(first?.changes).toEqual({ name: { before: null, after: '[erased]' } })
  expect((await verifyAudit(ctx)).faultCount).toBe(2)
  await expect(down(migration)).rejects.toThrow()
})
