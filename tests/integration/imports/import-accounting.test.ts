import { readFile } from 'node:fs/promises'
import path from 'node:path'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { DEFAULT_OPTIONS } from '@/features/import/import-session'
import { listsInFiles } from '@/features/import/lists/import-lists'
import { runImport } from '@/features/import/run-import'
import { makeContext, SYSTEM } from '@/platform/context'
import { env } from '@/platform/settings/env'
import { sqlOf } from '@/platform/database/transaction'

import { bytesOf } from '../../factories/invoice-file'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const rejectedFile = path.join(env.dataDir, 'imports', 'mixed.rejected.csv')
const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'
let round = 0

/** Lines of all kinds, few enough of each that they meet: the same invoice, the same line, sales and their credits. */
const soundLine = fc
  .record({
    invoice: fc.nat({ max: 4 }),
    isCredit: fc.boolean(),
    code: fc.constantFrom('20001', '20002a', '20003', 'POST', 'M', 'D'),
    quantity: fc.integer({ min: 1, max: 9 }),
    pence: fc.constantFrom(0, 1, 99, 100, 2550),
  })
  .map(({ invoice, isCredit, code, quantity, pence }) => {
    const isDiscount = code === 'D' && !isCredit
    const signed = isCredit !== isDiscount ? -quantity : quantity
    const day = isCredit ? 20 + invoice : 1 + invoice
    return (base: number) =>
      [
        `${isCredit ? 'C' : ''}${String(base + invoice)}`,
        ...[code, 'THING', signed, `12/${String(day)}/2010 8:26`, (pence / 100).toFixed(2), base + invoice],
        'United Kingdom',
      ].join(',')
  })
const unsoundLine = fc
  .constantFrom(
    'cut off',
    ',,,,,,,',
    '1,2,"never closed',
    '5,20001,THING,abc,12/1/2010 8:26,1,1,France',
    '"a"b,c',
    '5,20001,X,1,12/1/2010 8:26,1.005,7,',
  )
  .map((text) => () => text)
const mixtures = fc.array(
  fc.oneof({ weight: 5, arbitrary: soundLine }, { weight: 1, arbitrary: unsoundLine }),
  {
    maxLength: 40,
  },
)

async function importLines(lines: readonly string[]) {
  const run = {
    source: bytesOf([HEADER, ...lines]),
    options: { ...DEFAULT_OPTIONS, dateOrder: 'mdy' as const },
    lists: listsInFiles(rejectedFile),
  }
  return (await runImport(makeContext(payload, 'import', SYSTEM), run)).report
}

async function countRejectedRows(): Promise<number> {
  const text = await readFile(rejectedFile, 'utf8').catch(() => '')
  return [...text.matchAll(/^\d+,"/gm)].length
}

/** What the books say about these invoices: sales less refunds. */
async function netOfBooks(base: number): Promise<number> {
  const references = [0, 1, 2, 3, 4].flatMap((n) => [String(base + n), `C${String(base + n)}`])
  const [row] = await sqlOf(payload).query<{ net: number }>(
    `with ours as (select id, total_minor from orders where external_reference = any($1))
     select ((select coalesce(sum(total_minor), 0) from ours)
       - (select coalesce(sum(amount_minor), 0) from refunds where order_id in (select id from ours)))::float8 as net`,
    [references],
  )
  return row?.net ?? NaN
}

describe('any mixture of lines', () => {
  it('is accounted for to the line and to the penny, and a second run changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(mixtures, async (makers) => {
        round += 1
        const base = 100_000 * round
        const lines = makers.map((make) => make(base))
        const first = await importLines(lines)
        expect(first.linesRead).toBe(lines.length)
        expect(first.linesImported + first.linesAlreadyImported + first.linesRejected).toBe(first.linesRead)
        expect(first).toMatchObject({ linesAlreadyImported: 0, isBalanced: true })
        expect(await countRejectedRows()).toBe(first.linesRejected)
        expect(await netOfBooks(base)).toBe(first.netMinor)

        const second = await importLines(lines)
        expect(second).toMatchObject({
          linesImported: 0,
          linesAlreadyImported: first.linesImported,
          linesRejected: first.linesRejected,
          netMinor: first.netMinor,
          isBalanced: true,
        })
        expect(await netOfBooks(base)).toBe(first.netMinor)
      }),
      { numRuns: 40 },
    )
  })

  it('that comes in two parts is in the end what it is in one', async () => {
    await fc.assert(
      fc.asyncProperty(mixtures, fc.nat({ max: 40 }), async (makers, cut) => {
        round += 1
        const base = 100_000 * round
        const lines = makers.map((make) => make(base))
        const part = await importLines(lines.slice(0, cut))
        const whole = await importLines(lines)
        expect(whole.linesImported + whole.linesAlreadyImported + whole.linesRejected).toBe(lines.length)
        expect(whole).toMatchObject({ isBalanced: true })
        expect(part.isBalanced).toBe(true)
        expect(whole.importedNetMinor + part.importedNetMinor).toBe(await netOfBooks(base))
      }),
      { numRuns: 30 },
    )
  })
})
