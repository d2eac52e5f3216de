import { describe, expect, it } from 'vitest'

import { exportAudit } from '@/features/audit/export-audit'
import { verifyAudit } from '@/features/audit/verify-audit'
import { verifyAuditTrail } from '@/jobs/handlers/verify-audit-trail'
import { recordAudit } from '@/platform/audit/audit'
import { EXPECTED_HASH } from '@/platform/audit/audit-chain'
import { createLogger } from '@/platform/logging/logger'
import { sqlOf, withTransaction } from '@/platform/database/transaction'

import { jobContext } from '../../factories/jobs'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const ctx = jobContext(payload)
const sql = sqlOf(payload)

/** Five entries about a document of the name `id`. */
async function write(id: string): Promise<void> {
  for (let n = 1; n <= 5; n += 1) {
    const changes = { priceMinor: { before: n, after: n + 1 } }
    const document = { collection: 'tampered', id, title: id }
    await withTransaction(ctx, (tx) => recordAudit(ctx, tx, [{ document, action: 'update', changes }]))
  }
}

/** As a superuser of the database, who puts everything back in its place afterwards. */
async function tamper(statement: string, values: readonly unknown[] = []): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    await tx.query('grant all on audit_entries, audit_heads to current_user')
    await tx.query('alter table audit_entries disable trigger user')
    await tx.query('alter table audit_heads disable trigger user')
    await tx.query(statement, values)
    await tx.query('alter table audit_entries enable trigger user')
    await tx.query('alter table audit_heads enable trigger user')
    await tx.query('revoke update, delete, truncate on audit_entries from current_user')
    await tx.query('grant update (subject_salt, actor_salt) on audit_entries to current_user')
  })
}

const chainOf = (id: string) => `tampered:${id}`
const faultsOf = async (id: string) =>
  (await verifyAudit(ctx)).faults
    .filter(({ chain }) => chain === chainOf(id))
    .map((fault) => [fault.position, fault.problem])

/** Changes an entry and gives it the hash that it would have had with these contents behind the entry before it. */
async function forge(id: string, position: number): Promise<void> {
  const place = [chainOf(id), position]
  await tamper(`update audit_entries set changes = '{}' where chain = $1 and position = $2`, place)
  await tamper(`update audit_entries e set hash = ${EXPECTED_HASH} where chain = $1 and position = $2`, place)
}

describe('verifying the audit trail', () => {
  it('finds nothing in what was written, and says so', async () => {
    await write('sound')
    expect(await verifyAudit(ctx)).toMatchObject({ faultCount: 0, faults: [], protection: 'triggers' })
    const lines: string[] = []
    const log = createLogger({ destination: { write: (line) => lines.push(line) } })
    await verifyAuditTrail({ ctx, log, signal: new AbortController().signal }, {})
    expect(lines.join()).toContain('the audit trail is whole')
  })

  it.each(['actor_name', 'reason', 'document_title', 'request_id', 'ip_prefix', 'actor_id'])(
    'finds an edited %s',
    async (column) => {
      await write(column)
      await tamper(`update audit_entries set ${column} = 'x' where chain = $1 and position = 3`, [
        chainOf(column),
      ])
      expect(await faultsOf(column)).toEqual([[3, 'edited']])
    },
  )

  it('finds an edited value and an edited time', async () => {
    await write('value')
    await tamper(
      `update audit_entries set changes = '{"priceMinor":{"after":1}}' where chain = $1 and position = 2`,
      [chainOf('value')],
    )
    await tamper(`update audit_entries set at = at - interval '1 day' where chain = $1 and position = 4`, [
      chainOf('value'),
    ])
    expect(await faultsOf('value')).toEqual([
      [2, 'edited'],
      [4, 'edited'],
    ])
  })

  it('finds an entry that is missing at the start, in the middle, at the end, and all of them', async () => {
    for (const [id, position] of [
      ['first', 1],
      ['middle', 3],
      ['last', 5],
    ] as const) {
      await write(id)
      await tamper('delete from audit_entries where chain = $1 and position = $2', [chainOf(id), position])
    }
    await write('all')
    await tamper('delete from audit_entries where chain = $1', [chainOf('all')])
    expect(await faultsOf('first')).toEqual([[1, 'missing']])
    expect(await faultsOf('middle')).toEqual([[3, 'missing']])
    expect(await faultsOf('last')).toEqual([[5, 'tail missing']])
    expect(await faultsOf('all')).toEqual([[5, 'tail missing']])
  })

  it('finds two entries that changed places', async () => {
    await write('swapped')
    await tamper(
      `update audit_entries set position = case position when 2 then 93 else 92 end where chain = $1 and position in (2, 3)`,
      [chainOf('swapped')],
    )
    await tamper('update audit_entries set position = position - 90 where chain = $1 and position > 90', [
      chainOf('swapped'),
    ])
    expect((await faultsOf('swapped')).map(([position]) => position)).toEqual(expect.arrayContaining([2, 3]))
  })

  it('finds an edited entry whose own hash was made to fit, in the middle and at the end', async () => {
    await write('rehashed')
    await forge('rehashed', 3)
    expect(await faultsOf('rehashed')).toEqual([[4, 'out of place']])
    await write('rehashed-last')
    await forge('rehashed-last', 5)
    expect(await faultsOf('rehashed-last')).toEqual([[5, 'out of place']])
  })

  it('finds a gap that was closed by renumbering, and a head that was taken away', async () => {
    await write('closed')
    await tamper('delete from audit_entries where chain = $1 and position = 3', [chainOf('closed')])
    for (const position of [4, 5]) {
      await tamper('update audit_entries set position = position - 1 where chain = $1 and position = $2', [
        chainOf('closed'),
        position,
      ])
    }
    expect((await faultsOf('closed')).length).toBeGreaterThan(1)
    await write('headless')
    await tamper('delete from audit_heads where chain = $1', [chainOf('headless')])
    expect(await faultsOf('headless')).toEqual([[5, 'unknown to the heads']])
  })

  it('finds personal words that were edited, or taken out without saying so', async () => {
    const account = async (id: string, ...actions: ('update' | 'erase')[]) => {
      for (const action of actions) {
        const changes = { name: { before: 'Ada', after: 'Ada L.' } }
        const document = { collection: 'users', id, title: `${id}@example.com` }
        await withTransaction(ctx, (tx) => recordAudit(ctx, tx, [{ document, action, changes }]))
      }
    }
    const erase = `subject_salt = null, document_title = 'Erased person',
      changes = '{"name":{"before":"[erased]","after":"[erased]"}}'`
    const cases = [
      ['renamed', `changes = jsonb_set(changes, '{name,after}', '"Eve"')`, 'edited'],
      ['retitled', `document_title = 'eve@example.com'`, 'edited'],
      ['resalted', 'subject_salt = gen_random_uuid()', 'edited'],
      ['nameless', `actor_salt = null, actor_name = 'Erased person'`, 'erased without a record'],
      ['silenced', erase, 'erased without a record'],
    ] as const
    for (const [id, change, problem] of cases) {
      await account(id, 'update', 'update')
      await tamper(`update audit_entries set ${change} where chain = $1 and position = 1`, [`users:${id}`])
      const { faults } = await verifyAudit(ctx)
      expect(faults.filter(({ chain }) => chain === `users:${id}`)).toEqual([
        { chain: `users:${id}`, position: 1, problem },
      ])
    }
    await account('erased', 'update', 'erase')
    const faultsOfErased = async () =>
      (await verifyAudit(ctx)).faults.filter(({ chain }) => chain === 'users:erased')
    expect(await faultsOfErased()).toEqual([])
    await tamper(
      `update audit_entries set changes = '{"name":{"before":null,"after":"Eve"}}' where chain = $1 and position = 1`,
      ['users:erased'],
    )
    expect(await faultsOfErased()).toMatchObject([{ position: 1, problem: 'edited' }])
  })

  it('tells operators every night, and leaves a dead letter', async () => {
    const lines: string[] = []
    const log = createLogger({ destination: { write: (line) => lines.push(line) } })
    const run = verifyAuditTrail({ ctx, log, signal: new AbortController().signal }, {})
    await expect(run).rejects.toMatchObject({ name: 'PermanentFailure' })
    expect(lines.join()).toContain('the audit trail is broken')
  })

  it('says when the triggers are off', async () => {
    await sql.query('alter table audit_entries disable trigger audit_entries_append_only')
    expect(await verifyAudit(ctx)).toMatchObject({ protection: 'none' })
    await sql.query('alter table audit_entries enable trigger audit_entries_append_only')
  })
})

describe('exporting the audit trail', () => {
  it('hands over each entry of the period once, oldest first, as JSON Lines, and keeps that it did', async () => {
    const total = 2500
    const from = new Date()
    await withTransaction(ctx, (tx) =>
      recordAudit(
        ctx,
        tx,
        Array.from({ length: total }, (_, n) => ({
          document: { collection: 'exported', id: String(n % 7), title: 'x' },
          action: 'update' as const,
          changes: { n: { before: null, after: n } },
        })),
      ),
    )
    const chunks: string[] = []
    const period = { from, to: new Date(Date.now() + 1000) }
    const { entries } = await exportAudit(ctx, period, async (lines) => void chunks.push(lines))
    expect(entries).toBe(total)
    expect(chunks.length).toBeGreaterThan(1)
    const rows = chunks
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { at: string; changes: { n: { after: number } } })
    expect(new Set(rows.map(({ changes }) => changes.n.after)).size).toBe(total)
    expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).toSorted())
    const kept = await sql.query(`select changes from audit_entries where action = 'export'`)
    expect(kept).toMatchObject([{ changes: { entries: { after: total } } }])
  })
})
