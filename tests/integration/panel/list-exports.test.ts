import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'

import { ROLES } from '@/domain/account/roles'
import type { Role } from '@/domain/account/roles'
import type { ExportName } from '@/domain/lists/exports'
import { EXPORT_NAMES, EXPORTS } from '@/domain/lists/exports'
import { sqlOf } from '@/platform/database/transaction'

import { makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { openClients } from '../support/accounts/session-interfaces'
import { convertByOffice, office } from '../support/office/convert'
import { tokenOf } from '../support/v1/v1-client'

const payload = await startPayload()
const sql = sqlOf(payload)
const { rest } = openClients(payload)
const tokens: Partial<Record<Role, string>> = {}

/** Texts that spreadsheets change or run when they are not told otherwise. */
const ODD = [
  '00123',
  '1E5',
  '=1+1',
  '3-4',
  '+44 113 496 0000',
  '12345678901234567890',
  '@SUM(A1)',
  'ok, "quoted"',
]

interface Ask {
  name: ExportName
  format?: 'csv' | 'xlsx'
  ids?: string[]
  filter?: object
}

async function ask({ name, format = 'csv', ...rest_ }: Ask, role: Role = 'admin'): Promise<Response> {
  const headers = { authorization: `JWT ${tokens[role] ?? ''}` }
  const body = { name, format, ...rest_ }
  return rest('POST', `/${EXPORTS[name].collection}/list-exports`, { headers, body })
}

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

async function table(wanted: Ask): Promise<Record<string, string>[]> {
  const bytes = await bytesOf(await ask(wanted))
  return parse<Record<string, string>>(bytes, { columns: true, bom: true })
}

beforeAll(async () => {
  await makeStore(payload)
  await payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { timeZone: 'Europe/Berlin' } })
  for (const role of ROLES) tokens[role] = await tokenOf(payload, await makeUser(payload, { roles: [role] }))
  const variant = await makeVariant(payload, { title: 'Lamp' })
  for (const [at, text] of ODD.entries()) {
    await sql.query(
      `insert into orders (id, number, status, currency, customer_name, external_reference, subtotal_minor, total_minor,
         placed_at, created_at, updated_at)
       values (gen_random_uuid(), $1, 'paid', $2, $3, $4, 123456, 123456, '2026-10-25T00:30:09Z', now() - $5 * interval '1 hour', now())`,
      [`ODD-${String(at)}`, at === 1 ? 'JPY' : at === 2 ? 'KWD' : 'GBP', text, text, at],
    )
  }
  await sql.query(
    `insert into orders_lines (id, _order, _parent_id, variant_id, sku, title, quantity, unit_price_minor, tax_rate_bp, tax_total_minor, line_total_minor)
     select 'l' || o.number || n, n, o.id, $1, $2, 'Lamp', n, 1050, 2000, 175, 1050 * n
     from orders o, generate_series(1, 2) n where o.number in ('ODD-0', 'ODD-3')`,
    [variant.id, '00123'],
  )
}, 60_000)

describe('an export of a list', () => {
  it('holds what the list shows by its filter and its search, and nothing else', async () => {
    const all = await table({ name: 'orders' })
    expect(all.map((row) => row['Number'])).toEqual(ODD.map((_, at) => `ODD-${String(at)}`))
    const where = {
      and: [{ number: { in: ['ODD-1', 'ODD-5'] } }, { placedAt: { less_than: 'last_3_days' } }],
    }
    expect((await table({ name: 'orders', filter: { where } })).map((row) => row['Number'])).toEqual([
      'ODD-1',
      'ODD-5',
    ])
    expect(
      (await table({ name: 'orders', filter: { search: 'odd 3' } })).map((row) => row['Number']),
    ).toEqual(['ODD-3'])
    const lines = { and: [{ 'lines.sku': { equals: '00123' } }] }
    expect((await table({ name: 'orders', filter: { where: lines } })).map((row) => row['Number'])).toEqual([
      'ODD-0',
      'ODD-3',
    ])
    expect(await table({ name: 'orders', filter: { where: { number: { equals: 'none' } } } })).toEqual([])
  })

  it('holds the documents of a selection alone', async () => {
    const [row] = await sql.query<{ id: string }>(`select id from orders where number = 'ODD-4'`)
    const rows = await table({ name: 'orders', ids: [row?.id ?? ''] })
    expect(rows.map((each) => each['Number'])).toEqual(['ODD-4'])
  })

  it('has a row for each line of an order, where lines are asked for', async () => {
    const rows = await table({ name: 'order-lines' })
    expect(rows.map((row) => [row['Number'], row['Line'], row['Unit price'], row['Tax rate in %']])).toEqual([
      ['ODD-0', '1', '10.50', '20'],
      ['ODD-0', '2', '10.50', '20'],
      ['ODD-3', '1', '10.50', '20'],
      ['ODD-3', '2', '10.50', '20'],
    ])
  })

  it('says times on the clock of the shop with its zone beside them, and amounts with the decimals of their currency', async () => {
    const rows = await table({ name: 'orders' })
    // The clocks go back at 3:00 of this day: it is half past two by summer time.
    expect(rows[0]).toMatchObject({
      ...{ Placed: '2026-10-25T02:30:09', 'Placed, time zone': 'Europe/Berlin' },
      ...{ Total: '1234.56', Currency: 'GBP', Status: 'Paid' },
    })
    expect(rows[1]).toMatchObject({ Total: '123456', Currency: 'JPY' })
    expect(rows[2]).toMatchObject({ Total: '123.456', Currency: 'KWD' })
  })

  it('is UTF-8 with the mark that Excel needs, and no line that says its separator', async () => {
    const bytes = await bytesOf(await ask({ name: 'orders' }))
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(bytes.toString('utf8')).not.toContain('sep=')
  })

  it.each(EXPORT_NAMES)('of %s is answered to staff alone, as a file', async (name) => {
    for (const role of ROLES) {
      for (const format of ['csv', 'xlsx'] as const) {
        const response = await ask({ name, format }, role)
        expect(response.status, role).toBe(role === 'customer' ? 403 : 200)
        if (response.status === 200)
          expect(response.headers.get('content-disposition')).toMatch(
            new RegExp(`^attachment; filename="${name}-\\d{4}-\\d\\d-\\d\\d\\.${format}"$`),
          )
        await response.arrayBuffer()
      }
    }
    const body = { name, format: 'csv' }
    expect((await rest('POST', `/${EXPORTS[name].collection}/list-exports`, { body })).status).toBe(401)
  })

  it('is refused for a field that a filter cannot ask for, another list and too many ids', async () => {
    const wrong = [
      { name: 'orders', filter: { where: { checkoutKey: { equals: 'x' } } } },
      { name: 'orders', filter: { where: { nothing: { equals: 'x' } } } },
      { name: 'orders', ids: ['x'] },
      { name: 'orders', ids: [] },
    ] as const
    for (const wanted of wrong)
      expect((await ask(wanted as unknown as Ask)).status, JSON.stringify(wanted)).toBeGreaterThanOrEqual(400)
    const headers = { authorization: `JWT ${tokens.admin ?? ''}` }
    const other = await rest('POST', '/products/list-exports', {
      headers,
      body: { name: 'orders', format: 'csv' },
    })
    expect(other.status).toBe(400)
  })

  it('of products shows the newest versions as their list does', async () => {
    const drafts = await table({ name: 'products', filter: { where: { _status: { equals: 'draft' } } } })
    const published = await table({
      name: 'products',
      filter: { where: { _status: { equals: 'published' } } },
    })
    expect({ drafts: drafts.length, published: published.map((row) => row['Title']) }).toEqual({
      drafts: 0,
      published: ['Lamp'],
    })
  })
})

/** What a spreadsheet reads of a file: its cells as they are shown, without a wish about their types. */
async function readByOffice(bytes: Buffer, format: 'csv' | 'xlsx'): Promise<string[][]> {
  return parse(await convertByOffice(bytes, format, 'csv'), { relax_column_count: true, bom: true })
}

describe.skipIf(office === undefined)(
  'a file that is opened in LibreOffice (skipped where it is not installed)',
  () => {
    it.each(['csv', 'xlsx'] as const)(
      'as %s shows each identifier as it is, and runs nothing',
      async (format) => {
        const [header = [], ...rows] = await readByOffice(
          await bytesOf(await ask({ name: 'orders', format })),
          format,
        )
        const at = header.indexOf('External reference')
        const shown = rows.map((row) => row[at])
        if (format === 'xlsx') expect(shown).toEqual(ODD)
        else expect(shown.map((text) => text?.replace(/^'/, ''))).toEqual(ODD)
        expect(rows[0]?.[header.indexOf('Placed')]).toBe('2026-10-25T02:30:09')
        expect(rows.map((row) => row[header.indexOf('Total')]).slice(0, 3)).toEqual([
          '1234.56',
          '123456',
          '123.456',
        ])
      },
      90_000,
    )
  },
)
