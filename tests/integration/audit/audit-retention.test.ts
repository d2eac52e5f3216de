import { Readable } from 'node:stream'

import { describe, expect, it } from 'vitest'

import { compareWithExport } from '@/features/audit/compare-export'
import { exportAudit } from '@/features/audit/export-audit'
import { verifyAudit } from '@/features/audit/verify-audit'
import { recordAudit } from '@/platform/audit/audit'
import { EXPECTED_HASH } from '@/platform/audit/audit-chain'
import type { Sql } from '@/platform/database/transaction'
import { poolOf, sqlOf, withTransaction } from '@/platform/database/transaction'

import { purgeAudit } from '../../../scripts/lib/audit-purge'
import { entriesOf } from '../../factories/audit'
import { jobContext } from '../../factories/jobs'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const ctx = jobContext(payload)
const sql = sqlOf(payload)
const DAY_MS = 24 * 60 * 60 * 1000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS)

/** As a superuser of the database. */
async function asSuperuser(work: (tx: Sql) => Promise<void>): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    await tx.query('grant all on audit_entries, audit_heads to current_user')
    for (const table of ['audit_entries', 'audit_heads'])
      await tx.query(`alter table ${table} disable trigger user`)
    await work(tx)
    for (const table of ['audit_entries', 'audit_heads'])
      await tx.query(`alter table ${table} enable trigger user`)
    await tx.query('revoke update, delete, truncate on audit_entries from current_user')
  })
}

/** Entries about a document, written that many days ago. */
async function write(id: string, days: readonly number[]): Promise<void> {
  const [head] = await sql.query<{ position: number }>(
    'select position::int as position from audit_heads where chain = $1',
    [`aged:${id}`],
  )
  for (const n of days.keys()) {
    const document = { collection: 'aged', id, title: id }
    const changes = { n: { before: n, after: n + 1 } }
    await withTransaction(ctx, (tx) => recordAudit(ctx, tx, [{ document, action: 'update', changes }]))
  }
  const positions = days.map((_, index) => (head?.position ?? 0) + index + 1)
  await asSuperuser(async (tx) => {
    for (const [index, age] of days.entries()) {
      await tx.query(
        `update audit_entries set at = at - make_interval(days => $3::int) where chain = $1 and position = $2`,
        [`aged:${id}`, positions[index], age],
      )
    }
  })
  await rehash(id, positions)
}

/** Gives the last entries of a chain, and its head, the hashes that fit what they say now. */
async function rehash(id: string, positions: readonly number[]): Promise<void> {
  await asSuperuser(async (tx) => {
    for (const position of positions) {
      const place = [`aged:${id}`, position]
      await tx.query(
        `update audit_entries e set previous_hash = coalesce((select p.hash from audit_entries p
           where p.chain = e.chain and p.position = e.position - 1), e.previous_hash)
         where chain = $1 and position = $2`,
        place,
      )
      await tx.query(
        `update audit_entries e set hash = ${EXPECTED_HASH} where chain = $1 and position = $2`,
        place,
      )
    }
    await tx.query(
      `update audit_heads h set hash = e.hash, previous_hash = e.previous_hash from audit_entries e
       where h.chain = $1 and e.chain = h.chain and e.position = h.position`,
      [`aged:${id}`],
    )
  })
}

async function purge(days: number): Promise<number> {
  const client = await poolOf(payload).connect()
  try {
    return await purgeAudit(client, daysAgo(days))
  } finally {
    client.release()
  }
}

async function exportedLines(): Promise<string[]> {
  const chunks: string[] = []
  await exportAudit(ctx, {}, async (text) => void chunks.push(text))
  return chunks.join('').trimEnd().split('\n')
}

const positionsOf = async (id: string) =>
  (await entriesOf(payload, 'aged', id)).map(({ position }) => position)

describe('an earlier export', () => {
  it('shows what was rewritten to the end of its chain, and what was deleted with its head', async () => {
    await write('rewritten', [3, 2, 1])
    await write('erased', [2, 1])
    const lines = await exportedLines()
    const compare = () => compareWithExport(ctx, Readable.from(lines))
    expect(await compare()).toEqual({ compared: 5, faultCount: 0, faults: [] })
    await asSuperuser(async (tx) => {
      await tx.query(
        `update audit_entries set changes = '{}' where chain = 'aged:rewritten' and position = 2`,
      )
      await tx.query(`delete from audit_entries where chain = 'aged:erased'`)
      await tx.query(`delete from audit_heads where chain = 'aged:erased'`)
    })
    await rehash('rewritten', [2, 3])
    expect(await verifyAudit(ctx)).toMatchObject({ faultCount: 0 })
    expect((await compare()).faults).toEqual([
      ...[1, 2].map((position) => ({ chain: 'aged:erased', position, problem: 'not as exported' })),
      ...[2, 3].map((position) => ({ chain: 'aged:rewritten', position, problem: 'not as exported' })),
    ])
  })
})

describe('purging the audit trail', () => {
  it('takes old entries from the beginning of each chain, says so, and leaves a trail that verifies', async () => {
    await write('partly', [800, 500, 400, 10, 0])
    await write('whole', [500, 499, 498])
    await write('young', [100, 3])
    expect(await verifyAudit(ctx)).toMatchObject({ faultCount: 0, purged: 0 })
    expect(await purge(365)).toBe(6)
    expect(await positionsOf('partly')).toEqual([4, 5])
    expect(await positionsOf('whole')).toEqual([])
    expect(await positionsOf('young')).toEqual([1, 2])
    expect(await entriesOf(payload, 'audit-entries', 'retention')).toMatchObject([
      { action: 'purge', changes: { entries: { after: 6 } } },
    ])
    expect(await verifyAudit(ctx)).toMatchObject({ faultCount: 0, purged: 6 })
    expect(await purge(365)).toBe(0)
  })

  it('goes on with the chains that it shortened, and purges them again later', async () => {
    await write('whole', [400])
    expect(await positionsOf('whole')).toEqual([4])
    expect(await purge(365)).toBe(1)
    expect(await verifyAudit(ctx)).toMatchObject({ faultCount: 0, purged: 7 })
  })

  it('is not possible before entries are 90 days old', async () => {
    await write('recent', [80, 80])
    await expect(purge(70)).rejects.toThrow('purged after 90 days')
    expect(await positionsOf('recent')).toEqual([1, 2])
  })

  it('without a record counts as tampering, and so does a purged beginning that does not fit', async () => {
    await write('silent', [400, 400, 0])
    await asSuperuser(async (tx) => {
      await tx.query(
        `update audit_heads h set purged_position = 2, purged_hash = e.hash from audit_entries e
         where h.chain = 'aged:silent' and e.chain = h.chain and e.position = 2`,
      )
      await tx.query(`delete from audit_entries where chain = 'aged:silent' and position <= 2`)
    })
    expect((await verifyAudit(ctx)).faults).toEqual([
      { chain: 'audit-entries:retention', position: 0, problem: 'purged without a record' },
    ])
    await asSuperuser(async (tx) => {
      await tx.query(`update audit_heads set purged_hash = 'x' where chain = 'aged:silent'`)
    })
    expect((await verifyAudit(ctx)).faults).toContainEqual({
      ...{ chain: 'aged:silent', position: 3, problem: 'out of place' },
    })
  })
})
