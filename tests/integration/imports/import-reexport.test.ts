import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'

import type { ImportOptions } from '@/features/import/import-session'
import { DEFAULT_OPTIONS } from '@/features/import/import-session'
import { listsInFiles } from '@/features/import/lists/import-lists'
import { runImport } from '@/features/import/run-import'
import { makeContext, SYSTEM } from '@/platform/context'
import { env } from '@/platform/settings/env'
import { sqlOf } from '@/platform/database/transaction'

import { bytesOf } from '../../factories/invoice-file'
import { makeStore } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
await makeStore(payload)
const sql = sqlOf(payload)
const rejectedFile = path.join(env.dataDir, 'imports', 'reexport.rejected.csv')
const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'
const BOOK = { bookChanges: true } as const
let serial = 700_000

function nextInvoice(): string {
  serial += 1
  return String(serial)
}

async function importLines(lines: readonly string[], options: Partial<ImportOptions> = {}) {
  const source = bytesOf(lines[0]?.startsWith('Line,') === true ? lines : [HEADER, ...lines])
  const settings = { ...DEFAULT_OPTIONS, dateOrder: 'mdy' as const, ...options }
  return runImport(makeContext(payload, 'import', SYSTEM), {
    source,
    options: settings,
    lists: listsInFiles(rejectedFile),
  })
}

const ORDER = `
  select o.total_minor::int as total, o.paid_total_minor::int as paid, o.status::text as status,
    u.external_reference as customer, to_char(o.placed_at at time zone 'UTC', 'YYYY-MM-DD') as day,
    o.shipping_address_country as country,
    (select coalesce(sum(amount_minor), 0)::int from payments p where p.order_id = o.id) as payments,
    (select string_agg(concat_ws(' ', l.quantity, l.sku, l.title, l.unit_price_minor), ', ' order by _order)
     from orders_lines l where l._parent_id = o.id) as lines,
    (select coalesce(sum(s.quantity), 0)::int from shipments h join shipments_lines s on s._parent_id = h.id
     where h.order_id = o.id) as shipped
  from orders o left join users u on u.id = o.customer_id where o.external_reference = $1`

async function orderOf(invoice: string): Promise<Record<string, unknown>> {
  const rows = await sql.query(ORDER, [invoice])
  expect(rows).toHaveLength(1)
  return rows[0] ?? {}
}

describe('an export that comes again with corrections', () => {
  it('doubles nothing, and names each changed value beside the one that was imported', async () => {
    const invoice = nextInvoice()
    const first = [
      `${invoice},71001,MUG,2,3/1/2011 9:00,5.00,,France`,
      `${invoice},71002,TIN,4,3/1/2011 9:00,2.00,,France`,
    ]
    await importLines(first)
    const again = [
      `${invoice},71001,MUG (BLUE),2,3/1/2011 9:00,5.00,4711,France`,
      `${invoice},71002,TIN,4,3/1/2011 9:00,2.00,4711,France`,
    ]
    const { report } = await importLines(again)
    expect(report).toMatchObject({
      linesImported: 0,
      linesChanged: 2,
      linesBooked: 0,
      linesRejected: 0,
      isBalanced: true,
    })
    expect(report.changed[0]).toMatchObject({
      ...{ line: 2, invoice, outcome: 'open' },
      changes: [
        { column: 'Description', before: 'MUG', after: 'MUG (BLUE)' },
        { column: 'CustomerID', before: null, after: '4711' },
      ],
    })
    expect(await orderOf(invoice)).toMatchObject({ total: 1800, customer: null })
    const told = parse(await readFile(rejectedFile.replace('.rejected', '.changed'), 'utf8'))
    expect(told.slice(1).map((row) => row.slice(3, 6))).toContainEqual(['Description', 'MUG', 'MUG (BLUE)'])

    const booked = await importLines(again, BOOK)
    expect(booked.report).toMatchObject({ linesChanged: 2, linesBooked: 2, isBalanced: true })
    expect(await orderOf(invoice)).toMatchObject({
      total: 1800,
      customer: '4711',
      lines: '2 71001 MUG (BLUE) 500, 4 71002 TIN 200',
    })
    expect((await importLines(again)).report).toMatchObject({ linesAlreadyImported: 2, linesChanged: 0 })
  })

  it('knows lines of one stock code apart, in any order, with lines added and lines left out', async () => {
    const invoice = nextInvoice()
    const line = (quantity: number, title = 'JAR', code = '71003') =>
      `${invoice},${code},${title},${String(quantity)},3/1/2011 9:00,1.00,,France`
    await importLines([line(1), line(1), line(3), line(5)])
    const { report } = await importLines([line(5), line(1), line(7, 'LID', '71004'), line(4), line(1)])
    expect(report).toMatchObject({
      linesAlreadyImported: 3,
      linesImported: 1,
      linesChanged: 1,
      isBalanced: true,
    })
    expect(report.changed[0]?.changes).toEqual([{ column: 'Quantity', before: '3', after: '4' }])
    expect(await orderOf(invoice)).toMatchObject({ total: 1700 })
    expect((await importLines([line(3), line(5)])).report).toMatchObject({
      linesAlreadyImported: 2,
      linesImported: 0,
    })
  })

  it('takes a corrected stock code for a correction, and books it with its article', async () => {
    const invoice = nextInvoice()
    await importLines([`${invoice},71005,LAMP,2,3/1/2011 9:00,5.00,,France`])
    const again = [`${invoice},71006,LAMP,2,3/1/2011 9:00,5.00,,France`]
    expect((await importLines(again)).report).toMatchObject({ linesChanged: 1, linesImported: 0 })
    expect((await importLines(again, BOOK)).report).toMatchObject({ linesBooked: 1, isBalanced: true })
    expect(await orderOf(invoice)).toMatchObject({ total: 1000, lines: '2 71006 LAMP 500' })
  })

  it('books quantity, price, date and country as if the invoice had always said so', async () => {
    const invoice = nextInvoice()
    const old = [
      `${invoice},71007,CUP,2,3/1/2011 9:00,5.00,,France`,
      `${invoice},D,Discount,-1,3/1/2011 9:00,1.00,,France`,
    ]
    await importLines(old)
    const again = [
      `${invoice},71007,CUP,3,3/2/2011 9:00,4.00,,Spain`,
      `${invoice},D,Discount,-1,3/2/2011 9:00,1.00,,Spain`,
    ]
    expect((await importLines(again, BOOK)).report).toMatchObject({ linesBooked: 2, isBalanced: true })
    expect(await orderOf(invoice)).toMatchObject({
      ...{ total: 1100, paid: 1100, payments: 1100, shipped: 3, day: '2011-03-02', country: 'ES' },
      lines: '3 71007 CUP 400',
    })
    const [entry] = await sql.query(
      `select changes as said from audit_entries where document_title =
        (select number from orders where external_reference = $1) order by position desc limit 1`,
      [invoice],
    )
    expect(JSON.stringify(entry)).toContain('"before":"2"')
  })

  it('leaves an order alone that was refunded since, and says why', async () => {
    const invoice = nextInvoice()
    const sale = (price: string, title = 'BOX') =>
      `${invoice},71008,${title},2,3/1/2011 9:00,${price},4712,France`
    const credit = `C${invoice},71008,BOX,-1,3/5/2011 9:00,5.00,4712,France`
    await importLines([sale('5.00'), credit])
    const before = await orderOf(invoice)
    const { report } = await importLines([sale('4.00'), credit.replace('-1', '-2')], BOOK)
    expect(report).toMatchObject({ linesChanged: 2, linesBooked: 0, isBalanced: true })
    expect(report.changed.map(({ outcome }) => outcome)).toEqual([
      expect.stringContaining('was refunded or taken back since'),
      expect.stringContaining('a credit note are not changed'),
    ])
    expect(await orderOf(invoice)).toEqual(before)
    expect((await importLines([sale('5.00', 'CRATE')], BOOK)).report).toMatchObject({
      linesBooked: 1,
      isBalanced: true,
    })
  })

  it('of a ledger of a former release changes nothing, and its changes are told all the same', async () => {
    const invoice = nextInvoice()
    const lines = [`${invoice},71009,PEN,2,3/1/2011 9:00,5.00,4713,France`]
    await importLines(lines)
    await sql.query('update imported_lines set local_time = null, country = null where invoice = $1', [
      invoice,
    ])
    expect((await importLines(lines)).report).toMatchObject({ linesAlreadyImported: 1, isBalanced: true })
    const { report } = await importLines([`${invoice},71009,PENCIL,2,3/1/2011 9:00,5.00,4713,France`])
    expect(report.changed[0]?.changes).toEqual([{ column: 'Description', before: 'PEN', after: 'PENCIL' }])
  })
})

describe('the file of rejected lines', () => {
  it('runs no formula in a spreadsheet, and imports as what the lines said', async () => {
    const invoice = nextInvoice()
    const lines = [
      `${invoice},71010,"=HYPERLINK(""http://x"",""y"")",1,3/1/2011 9:00,1.00,,France`,
      `=${invoice},71010,@SUM,1,3/1/2011 9:00,1.00,,France`,
      `${invoice},71010,SOUND,1,3/1/2011 9:00,1.00,,Atlantis`,
    ]
    const first = await importLines(lines)
    expect(first.report.linesRejected).toBe(3)
    const text = await readFile(rejectedFile, 'utf8')
    const cells = parse(text).flat()
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    for (const delimiter of [',', ';']) {
      const loose = parse(text, { delimiter, quote: false, relaxColumnCount: true })
      expect(loose.flat().filter((cell) => /^"*[=+@]/.test(cell))).toEqual([])
    }
    const again = await importLines(text.trimEnd().split('\n'))
    expect(again.rejected).toEqual(first.rejected)
    const repaired = text.replaceAll('Atlantis', 'France').trimEnd().split('\n')
    expect((await importLines(repaired)).report).toMatchObject({ linesImported: 1, linesRejected: 2 })
  })
})

describe('a file in another currency than the shop’s', () => {
  it.each([
    ['JPY', '1500', 1500],
    ['KWD', '1.234', 1234],
  ])('keeps its orders in %s and makes no price of £ of it', async (currency, price, unitMinor) => {
    const invoice = nextInvoice()
    const { report } = await importLines([`${invoice},FX-${currency},MUG,2,3/1/2011 9:00,${price},,Japan`], {
      currency,
    })
    expect(report).toMatchObject({
      linesImported: 1,
      goodsWithoutArticle: 1,
      netMinor: 2 * unitMinor,
      isBalanced: true,
    })
    expect(report.products).toEqual({ total: 1, created: 0 })
    expect(await sql.query('select 1 from variants where sku = $1', [`FX-${currency}`])).toEqual([])
    const rows = await sql.query(
      'select currency, total_minor::int as total from orders where external_reference = $1',
      [invoice],
    )
    expect(rows).toEqual([{ currency, total: 2 * unitMinor }])
  })
})
