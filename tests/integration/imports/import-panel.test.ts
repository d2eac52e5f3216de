import { afterEach, describe, expect, it } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'

import { entriesOf } from '../../factories/audit'
import { startPayload } from '../../setup/payload'
import {
  brokenLines,
  fieldOf,
  freshLines,
  ImportClient,
  OPTIONS,
  refusalOf,
  UNKNOWN,
} from '../support/panel/import-client'
import type { Principal } from '../support/panel/import-client'

const payload = await startPayload()
const importClient = await ImportClient.open(payload)
const MAY: readonly Principal[] = ['admin', 'manager']
const MAY_NOT: readonly Principal[] = ['support', 'fulfilment', 'customer', null]

afterEach(async () => {
  await sqlOf(payload).query('delete from pgboss.job')
})

describe('the import is open', () => {
  const steps: [string, (principal: Principal) => Promise<Response>][] = [
    ['upload', (principal) => importClient.upload(principal, 'InvoiceNo\n')],
    [
      'preview',
      async (principal) =>
        importClient.send('/order-imports/previews', principal, {
          storedAs: await importClient.uploaded(freshLines()),
          options: OPTIONS,
        }),
    ],
    [
      'start',
      async (principal) =>
        importClient.send('/order-imports', principal, {
          storedAs: await importClient.uploaded(freshLines()),
          fileName: 'a.csv',
          options: OPTIONS,
        }),
    ],
    [
      'progress',
      async (principal) =>
        importClient.get(`/imports/${await importClient.started(freshLines())}`, principal),
    ],
    [
      'rejected lines',
      async (principal) => {
        const id = await importClient.started(brokenLines())
        await importClient.run(id)
        return importClient.get(`/order-imports/${id}/rejected`, principal)
      },
    ],
  ]

  it.each(steps)('to administrators and managers: %s', async (_, step) => {
    for (const principal of MAY) expect((await step(principal)).ok, principal ?? 'anonymous').toBe(true)
  })

  it.each(steps)('to no other role: %s', async (_, step) => {
    for (const principal of MAY_NOT)
      expect((await step(principal)).status, principal ?? 'anonymous').toBe(403)
  })

  it('to no user who writes the list of imports directly', async () => {
    const body = { fileName: 'a.csv', storedAs: `${UNKNOWN}.csv`, status: 'queued' }
    expect((await importClient.send('/imports', 'admin', body)).status).toBe(403)
  })
})

describe('a start', () => {
  it('enqueues the import once, however often it is clicked', async () => {
    const body = {
      storedAs: await importClient.uploaded(freshLines()),
      fileName: 'sales.csv',
      options: OPTIONS,
    }
    const clicks = await Promise.all(
      [1, 2, 3].map(() => importClient.send('/order-imports', 'manager', body)),
    )
    expect(clicks.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    const jobs = await sqlOf(payload).query(`select 1 from pgboss.job where name = 'orders.import'`)
    expect(jobs).toHaveLength(1)
  })

  it('is possible while a dry run of the same upload waits', async () => {
    const body = {
      storedAs: await importClient.uploaded(freshLines()),
      fileName: 'sales.csv',
      options: OPTIONS,
    }
    const dry = await importClient.send('/order-imports', 'manager', {
      ...body,
      options: { ...OPTIONS, isDryRun: true },
    })
    expect([dry.status, (await importClient.send('/order-imports', 'manager', body)).status]).toEqual([
      201, 201,
    ])
  })

  it.each([
    ['an unknown currency', { currency: 'XYZ' }],
    ['an unknown time zone', { timeZone: 'Europe/Nowhere' }],
    ['an encoding that is not offered', { encoding: 'utf-16le' }],
    ['an option that does not exist', { skipChecks: true }],
    ['a mapping to no column', { mapping: { Preis: 'Price' } }],
  ])('with %s is refused', async (_, options) => {
    const body = {
      storedAs: await importClient.uploaded(freshLines()),
      fileName: 'a.csv',
      options: { ...OPTIONS, ...options },
    }
    const response = await importClient.send('/order-imports', 'manager', body)
    expect(response.status).toBe(400)
    expect(await refusalOf(response)).toMatch(/^VALIDATION_ERROR/)
  })

  it.each(['{"storedAs": ', '[]', 'null', ''])(
    'with a body that is no such object is refused: %s',
    async (body) => {
      expect((await importClient.send('/order-imports', 'manager', body)).status).toBe(400)
    },
  )

  it('of an upload that is gone says so', async () => {
    const body = { storedAs: `${UNKNOWN}.csv`, fileName: 'a.csv', options: OPTIONS }
    expect((await importClient.send('/order-imports', 'manager', body)).status).toBe(404)
  })
})

describe('a report', () => {
  it('says what was read, imported and rejected, in the name of the user who started it', async () => {
    const lines = brokenLines()
    const id = await importClient.started(lines)
    expect(await importClient.entryOf(id)).toMatchObject({ status: 'queued', linesRead: 0 })
    await importClient.run(id)
    const response = await importClient.get(`/imports/${id}`, 'manager')
    expect(await response.json()).toMatchObject({
      status: 'done',
      linesRead: lines.length - 1,
      linesRejected: 2,
      report: { linesRead: lines.length - 1, linesImported: lines.length - 3, isBalanced: true },
      rejected: [{ line: 3 }, { line: 5 }],
    })
    expect(await importClient.entryOf(id)).toMatchObject({ status: 'done', error: null })
    const events = await sqlOf(payload).query<{ actor: string; channel: string }>(
      `select distinct e.actor_type as actor, e.channel from order_events e join orders o on o.id = e.order_id
       where o.external_reference = $1`,
      [(lines[5] ?? '').split(',')[0]],
    )
    expect(events).toEqual([{ actor: 'user', channel: 'import' }])
  })

  it('of a file that is no such file says why, and the upload may be started again', async () => {
    const [header = '', ...lines] = freshLines()
    const body = {
      storedAs: await importClient.uploaded([header.replace('UnitPrice', 'Preis'), ...lines]),
      fileName: 'sales.csv',
      options: OPTIONS,
    }
    const id = await fieldOf(await importClient.send('/order-imports', 'manager', body), 'id')
    await importClient.run(id)
    expect(await importClient.entryOf(id)).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('the column is missing: UnitPrice') as string,
    })
    const mapped = { ...body, options: { ...OPTIONS, mapping: { Preis: 'UnitPrice' } } }
    const again = await fieldOf(await importClient.send('/order-imports', 'manager', mapped), 'id')
    await importClient.run(again)
    expect(await importClient.entryOf(again)).toMatchObject({ status: 'done', linesRejected: 0 })
  })

  it('of an import that was given up says so instead of waiting for ever', async () => {
    const id = await importClient.started(freshLines())
    await sqlOf(payload).query(`update pgboss.job set state = 'failed' where name = 'orders.import'`)
    expect(await importClient.entryOf(id)).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('given up') as string,
    })
  })
})

describe('the rejected lines', () => {
  it('are one CSV file to download, with every line, and are not guessed at or kept by browsers', async () => {
    const lines = brokenLines()
    const id = await importClient.started(lines)
    await importClient.run(id)
    const response = await importClient.get(`/order-imports/${id}/rejected`, 'admin')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="rejected-lines.csv"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    const text = await response.text()
    expect(Number(response.headers.get('content-length'))).toBe(Buffer.byteLength(text))
    const [header, ...rows] = text.trimEnd().split('\n')
    expect(header).toBe('Line,Reason,Record')
    expect(rows.map((row) => row.split(',')[0])).toEqual(['3', '5'])
    expect(rows[1]).toMatch(/^5,".*the line is cut off.*","cut off"$/)
    expect((await entriesOf(payload, 'imports', id)).at(-1)).toMatchObject({
      ...{ action: 'export', actorType: 'user', channel: 'rest' },
      changes: { linesRejected: { before: null, after: 2 } },
    })
  })

  it('of an import without any, of none, or of something that is no id, do not exist', async () => {
    const clean = await importClient.started(freshLines())
    await importClient.run(clean)
    for (const id of [clean, UNKNOWN, 'no-id', '..%2f..%2fsecret']) {
      expect((await importClient.get(`/order-imports/${id}/rejected`, 'admin')).status, id).toBe(404)
    }
  })
})
