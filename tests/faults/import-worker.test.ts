import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

import { afterEach, expect, inject, it, vi } from 'vitest'

import { optionsSchema } from '@/features/import/uploads/import-request'
import { listImports } from '@/features/import/uploads/list-imports'
import { receiveUpload } from '@/features/import/uploads/receive-upload'
import { startImport } from '@/features/import/uploads/start-import'
import { actorOfUser, makeContext } from '@/platform/context'
import { env } from '@/platform/settings/env'
import { sqlOf } from '@/platform/database/transaction'

import { withFreshDatabase } from '../factories/databases'
import { bytesOf, makeInvoiceFile } from '../factories/invoice-file'
import { skipPauses } from '../factories/jobs'
import { makeUser } from '../factories/shop'
import { startPayload } from '../setup/payload'
import { makeDataDir } from './support/backroom'
import { killWorkers, WorkerProcess } from './support/worker'

const payload = await startPayload()
const sql = sqlOf(payload)
const PATIENCE = { timeout: 120_000, interval: 50 }
/** Large enough that orders are written in many transactions, between which a kill falls. */
const FILE = makeInvoiceFile({ invoices: 900, firstNumber: 900_000 })

afterEach(killWorkers)

/** Everything that an import says about the business, without the ids and moments of one run. */
const STATE = `
  select o.external_reference as reference, o.status, o.payment_status, o.fulfilment_status, o.placed_at, o.customer_name,
    o.total_minor, o.paid_total_minor, o.refunded_total_minor,
    (select array_agg(concat_ws('|', l.sku, l.title, l.quantity, l.returned_quantity, l.line_total_minor) order by l._order)
     from orders_lines l where l._parent_id = o.id) as lines,
    (select array_agg(concat_ws('|', c.kind, c.code, c.amount_minor) order by c._order)
     from orders_charges c where c._parent_id = o.id) as charges,
    (select array_agg(concat_ws('|', r.external_reference, r.amount_minor) order by r.external_reference)
     from refunds r where r.order_id = o.id) as refunds,
    (select count(*) from payments p where p.order_id = o.id) as payments,
    (select count(*) from shipments s where s.order_id = o.id) as shipments,
    (select count(*) from order_events e where e.order_id = o.id) as events
  from orders o order by o.external_reference`

async function startInPanel(): Promise<string> {
  const manager = await makeUser(payload, { roles: ['manager'] })
  const ctx = makeContext(payload, 'admin', actorOfUser(manager))
  const { storedAs } = await receiveUpload(ctx, { contentType: 'text/csv', body: bytesOf(FILE.lines) })
  const request = { storedAs, fileName: 'sales.csv', options: optionsSchema.parse({}) }
  return (await startImport(ctx, request)).id
}

/** What the same file makes of an empty shop without an interruption. */
async function undisturbedState(): Promise<unknown[]> {
  const file = path.join(env.dataDir, 'sales.csv')
  await writeFile(file, `${FILE.lines.join('\n')}\n`)
  return withFreshDatabase(async (client) => {
    await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/import.ts', 'orders', file], {
      env: { ...process.env, DATABASE_URL: `${inject('postgresUrl')}/${client.database ?? ''}` },
    })
    return (await client.query<Record<string, unknown>>(STATE)).rows
  })
}

async function statusOf(id: string): Promise<string | undefined> {
  return (await listImports(payload)).find((entry) => entry.id === id)?.status
}

it('an import whose worker is killed is finished by another one, as if nothing had happened', async () => {
  const id = await startInPanel()
  // A disk of its own, as on another machine: it gets the file from the database.
  const victim = await WorkerProcess.start({ DATA_DIR: makeDataDir() })
  await vi.waitFor(async () => {
    const [row] = await sql.query<{ n: number }>('select count(*)::int as n from orders')
    expect(row?.n).toBeGreaterThan(0)
  }, PATIENCE)
  await victim.kill()
  const [half] = await sql.query<{ n: number }>('select count(*)::int as n from imported_lines')
  expect(half?.n).toBeLessThan(FILE.lineCount)
  expect(await statusOf(id)).toBe('running')

  const heir = await WorkerProcess.start({ DATA_DIR: makeDataDir() })
  await vi.waitFor(async () => {
    await skipPauses(payload)
    expect(await statusOf(id)).toBe('done')
  }, PATIENCE)
  expect(heir.logged('jobs of a lost worker run again')).toHaveLength(1)
  const [entry] = await listImports(payload)
  expect(entry).toMatchObject({
    error: null,
    linesRead: FILE.lineCount,
    linesRejected: 0,
    report: { linesRead: FILE.lineCount, netMinor: FILE.netMinor, isBalanced: true },
  })
  expect(await sql.query(STATE)).toEqual(await undisturbedState())
})

it('an import whose upload is gone fails, and its worker goes on', async () => {
  const id = await startInPanel()
  await sql.query('delete from import_files')
  const worker = await WorkerProcess.start()
  await vi.waitFor(async () => expect(await statusOf(id)).toBe('failed'), PATIENCE)
  const [entry] = await listImports(payload)
  expect(entry).toMatchObject({ error: 'The uploaded file is gone: upload it again.' })
  const next = await startInPanel()
  await vi.waitFor(async () => expect(await statusOf(next)).toBe('done'), PATIENCE)
  expect(worker.child.exitCode).toBeNull()
})
