import path from 'node:path'

import { describe, expect, it } from 'vitest'

import type { ImportOptions } from '@/features/import/import-session'
import { DEFAULT_OPTIONS } from '@/features/import/import-session'
import { listsInFiles } from '@/features/import/lists/import-lists'
import { runImport } from '@/features/import/run-import'
import { makeContext, SYSTEM } from '@/platform/context'
import { env } from '@/platform/settings/env'
import { sqlOf } from '@/platform/database/transaction'

import { chunksOf } from '../../factories/invoice-file'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const rejectedFile = path.join(env.dataDir, 'imports', 'formats.rejected.csv')
const COLUMNS = [
  'InvoiceNo',
  'StockCode',
  'Description',
  'Quantity',
  'InvoiceDate',
  'UnitPrice',
  'CustomerID',
  'Country',
]
let serial = 720_000

function importBytes(bytes: Buffer, options: Partial<ImportOptions> = {}) {
  const settings = { ...DEFAULT_OPTIONS, ...options }
  return runImport(makeContext(payload, 'import', SYSTEM), {
    source: chunksOf(bytes),
    options: settings,
    lists: listsInFiles(rejectedFile),
  })
}

/** A file of one invoice, its fields joined by a separator. */
function fileOf(rows: readonly (readonly string[])[], separator: string): string {
  serial += 1
  const own = rows.map((row) => [String(serial), ...row])
  return `${[COLUMNS, ...own].map((row) => row.join(separator)).join('\r\n')}\r\n`
}

async function placedAt(): Promise<string[]> {
  const rows = await sqlOf(payload).query<{ at: Date }>(
    'select placed_at as at from orders where external_reference = $1',
    [String(serial)],
  )
  return rows.map(({ at }) => at.toISOString())
}

const row = (code: string, date: string, { price = '1.50', country = 'France' } = {}) => [
  code,
  'MUG',
  '2',
  date,
  price,
  '',
  country,
]

describe('a file of a spreadsheet', () => {
  it.each([
    [';', 'utf-8', ''],
    ['\t', 'utf-16le', '\ufeff'],
    ['\t', 'utf-16le', ''],
    [';', 'utf-8', 'sep=;\r\n'],
  ] as const)(
    'with %j, decimal commas and days first is read as it is meant (%s, %j)',
    async (separator, encoding, head) => {
      const text = fileOf(
        [
          row('72001', '03.04.2011', { price: '1.234,50', country: 'Österreich' }),
          row('72002', '3.4.2011 10:30', { price: '2,5', country: 'AUT' }),
        ],
        separator,
      )
      const { report } = await importBytes(Buffer.from(head + text, encoding))
      expect(report).toMatchObject({
        linesImported: 2,
        linesRejected: 0,
        netMinor: 247_400,
        isBalanced: true,
      })
      expect(report.conventions.join()).toMatch(
        /day before month.*03\.04\.2011.*a comma before the decimals.*1\.234,50/,
      )
      expect(await placedAt()).toEqual(['2011-04-02T23:00:00.000Z'])
    },
  )

  it('whose dates tell nothing is refused until their order is chosen', async () => {
    const text = fileOf([row('72003', '3/4/2011 9:00')], ',')
    await expect(importBytes(Buffer.from(text))).rejects.toThrow(/no date tells.*line 2: 3\/4\/2011 9:00/)
    const { report } = await importBytes(Buffer.from(text), { dateOrder: 'dmy' })
    expect(report).toMatchObject({ linesImported: 1, isBalanced: true })
    expect(await placedAt()).toEqual(['2011-04-03T08:00:00.000Z'])
  })

  it('that contradicts itself is refused with both lines, and imports nothing', async () => {
    const text = fileOf([row('72004', '13/4/2011 9:00'), row('72005', '4/14/2011 9:00')], ',')
    await expect(importBytes(Buffer.from(text))).rejects.toThrow(
      /line 3: 4\/14\/2011 9:00.*line 2: 13\/4\/2011 9:00/,
    )
    expect(await placedAt()).toEqual([])
    const { rejected } = await importBytes(Buffer.from(text), { dateOrder: 'dmy' })
    expect(rejected.map(({ line }) => line)).toEqual([3])
  })

  it('has no date in the future unless that is asked for', async () => {
    const text = fileOf([row('72006', '4/14/2911 9:00')], ',')
    const refused = await importBytes(Buffer.from(text))
    expect(refused.rejected[0]?.reason).toMatch(/^InvoiceDate lies in the future/)
    expect((await importBytes(Buffer.from(text), { allowFuture: true })).report.linesImported).toBe(1)
  })

  it('loses the lines that it has spoilt, each with the reason, and keeps ="00124"', async () => {
    const day = '4/14/2011 9:00'
    const codes = ['8.5123E+04', '#N/A', '10-Dec', '="00724"', '724', '72007']
    const text = fileOf(
      [
        ...codes.map((code) => row(code, day)),
        row('72008', day, { price: '#REF!' }),
        row('72009', day, { price: '1', country: 'Atlantis' }),
      ],
      ',',
    )
    const { report, rejected } = await importBytes(Buffer.from(text))
    expect(report).toMatchObject({ linesImported: 2, linesRejected: 6, isBalanced: true })
    const words = rejected.map(({ reason }) => reason)
    const patterns = [
      /scientific/,
      /error/,
      /into a date/,
      /lost its zeros.*00724/,
      /UnitPrice.*error/,
      /"Atlantis" is not known as a country/,
    ]
    patterns.forEach((pattern, index) => expect(words[index]).toMatch(pattern))
    const kept = await sqlOf(payload).query(`select sku from variants where sku in ('00724', '724')`)
    expect(kept).toEqual([{ sku: '00724' }])
  })
})
