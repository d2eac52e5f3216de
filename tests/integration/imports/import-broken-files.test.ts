import { lstat, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { FileRefusal } from '@/features/import/reading/file-refusal'
import type { ImportOptions } from '@/features/import/import-session'
import { DEFAULT_OPTIONS } from '@/features/import/import-session'
import { listsInFiles } from '@/features/import/lists/import-lists'
import { runImport } from '@/features/import/run-import'
import { makeContext, SYSTEM } from '@/platform/context'
import { env } from '@/platform/settings/env'
import { sqlOf } from '@/platform/database/transaction'

import type { InvoiceFile } from '../../factories/invoice-file'
import { bytesOf, chunksOf, makeInvoiceFile } from '../../factories/invoice-file'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const rejectedFile = path.join(env.dataDir, 'imports', 'broken.rejected.csv')
let serial = 0

/** A file that shares no invoice, customer or goods with those of other tests. */
function freshFile(): InvoiceFile {
  serial += 1
  return makeInvoiceFile({ invoices: 8, firstNumber: 100_000 * serial })
}

function importBytes(source: AsyncIterable<Uint8Array>, options: Partial<ImportOptions> = {}) {
  const settings = { ...DEFAULT_OPTIONS, ...options }
  return runImport(makeContext(payload, 'import', SYSTEM), {
    source,
    options: settings,
    lists: listsInFiles(rejectedFile),
  })
}

/** Field `index` of a line replaced. */
function withField(line: string | undefined, index: number, value: string): string {
  const fields = (line ?? '').split(',')
  fields[index] = value
  return fields.join(',')
}

async function rejectedNumbers(): Promise<number[]> {
  const text = await readFile(rejectedFile, 'utf8')
  return [...text.matchAll(/^(\d+),"/gm)].map((match) => Number(match[1]))
}

describe('a broken copy', () => {
  it('loses only the lines that are broken, and takes them in once they are repaired', async () => {
    const file = freshFile()
    const lines = [...file.lines]
    lines[4] = withField(lines[4], 3, 'abc')
    lines[9] = withField(lines[9], 5, '1.2.3')
    lines[15] = withField(lines[15], 4, '13/40/2011 9:00')
    lines[20] = (lines[20] ?? '').split(',').slice(0, 5).join(',')
    const broken = await importBytes(bytesOf(lines))
    expect(broken.report).toMatchObject({ linesRead: file.lineCount, linesRejected: 4, isBalanced: true })
    expect(broken.report.linesImported).toBe(file.lineCount - 4)
    expect(broken.rejected.map(({ line }) => line)).toEqual([5, 10, 16, 21])
    expect(await rejectedNumbers()).toEqual([5, 10, 16, 21])

    const repaired = await importBytes(bytesOf(file.lines))
    expect(repaired.report).toMatchObject({
      linesImported: 4,
      linesAlreadyImported: file.lineCount - 4,
      netMinor: file.netMinor,
      isBalanced: true,
    })
    await expect(readFile(rejectedFile)).rejects.toThrow('ENOENT')
  })

  it('rejects lines in another encoding unless the encoding is named', async () => {
    const file = freshFile()
    const lines = [...file.lines]
    lines[2] = withField(lines[2], 2, 'CAF\u00c9 SIGN')
    const bytes = Buffer.from(`${lines.join('\n')}\n`, 'latin1')
    const refused = await importBytes(chunksOf(bytes))
    expect(refused.rejected.map(({ line, record }) => [line, record.includes('CAF\u00c9')])).toEqual([
      [3, true],
    ])
    const read = await importBytes(chunksOf(bytes), { encoding: 'windows-1252' })
    expect(read.report).toMatchObject({ linesImported: 1, linesRejected: 0, netMinor: file.netMinor })
  })

  it('is refused as a whole, in one line, without a column', async () => {
    const file = freshFile()
    const lines = file.lines.map((line) => line.split(',').slice(0, 7).join(','))
    const refusal = importBytes(bytesOf(lines))
    await expect(refusal).rejects.toThrow(FileRefusal)
    await expect(importBytes(bytesOf(lines))).rejects.toThrow(/^the column is missing: Country; [^\n]*$/)
  })

  it('rejects a last line that was cut off', async () => {
    const file = freshFile()
    const bytes = Buffer.from(file.lines.join('\n'))
    const cut = await importBytes(chunksOf(bytes.subarray(0, bytes.length - 3)))
    expect(cut.rejected.map(({ line }) => line)).toEqual([file.lineCount + 1])
    const whole = await importBytes(chunksOf(bytes))
    expect(whole.report).toMatchObject({ linesImported: 1, linesRejected: 0 })
  })

  it.each([
    ['at its end', (lines: string[]) => [...lines, ...lines.slice(12, 40)], 28],
    [
      'in place',
      (lines: string[]) => [...lines.slice(0, 40), ...lines.slice(12, 40), ...lines.slice(40)],
      28,
    ],
    [
      'within an invoice',
      (lines: string[]) => [...lines.slice(0, 5), ...lines.slice(1, 5), ...lines.slice(5)],
      4,
    ],
    ['twice as a whole', (lines: string[]) => [...lines, ...lines.slice(1)], null],
  ])('rejects each line of a block that is repeated %s', async (_, repeat, copies) => {
    const file = freshFile()
    const { report } = await importBytes(bytesOf(repeat(file.lines)))
    expect(report).toMatchObject({ linesImported: file.lineCount, netMinor: file.netMinor, isBalanced: true })
    expect(report.linesRejected).toBe(copies ?? file.lineCount)
  })

  it('says what a stray quote costs: its own line', async () => {
    const file = freshFile()
    const lines = [...file.lines]
    lines[6] = withField(lines[6], 2, '"MUG')
    const { rejected, report } = await importBytes(bytesOf(lines))
    expect(rejected.map(({ line }) => line)).toEqual([7])
    expect(report.linesImported).toBe(file.lineCount - 1)
  })
})

describe('the same lines', () => {
  it('are the same with a byte order mark, CRLF, other separators, headers, quotes and order', async () => {
    const file = freshFile()
    await importBytes(bytesOf(file.lines))
    const [header = '', ...lines] = file.lines
    const quoted = lines.map((line) =>
      line
        .split(',')
        .map((field) => `"${field}"`)
        .join(';'),
    )
    const other = [
      'Rechnung;stock_code;Description;QUANTITY;Invoice Date;Price;Customer ID;Country',
      ...quoted.sort(),
    ]
    const bytes = Buffer.from(`\ufeff${other.join('\r\n')}`)
    const { report } = await importBytes(chunksOf(bytes), { mapping: { Rechnung: 'InvoiceNo' } })
    expect(header).toContain('InvoiceNo')
    expect(report).toMatchObject({ linesRejected: 0, linesImported: 0, linesAlreadyImported: file.lineCount })
  })

  it('are kept out when an order was entered under the same number', async () => {
    const file = freshFile()
    const invoice = (file.lines[1] ?? '').split(',')[0] ?? ''
    await sqlOf(payload).query(
      `insert into orders (id, number, status, source, currency, external_reference)
       values (gen_random_uuid(), $1, 'draft', 'admin', 'GBP', $1)`,
      [invoice],
    )
    const { report, rejected } = await importBytes(bytesOf(file.lines))
    const own = file.lines.filter((line) => line.startsWith(`${invoice},`)).length
    expect(report).toMatchObject({ linesRejected: own, isBalanced: true })
    expect(rejected[0]?.reason).toContain('was not imported')
  })
})

describe('a dry run', () => {
  it('tells what would happen and writes nothing', async () => {
    const file = freshFile()
    const { report } = await importBytes(bytesOf(file.lines), { isDryRun: true })
    expect(report).toMatchObject({ linesImported: file.lineCount, netMinor: file.netMinor, isDryRun: true })
    const invoice = (file.lines[1] ?? '').split(',')[0]
    const rows = await sqlOf(payload).query('select 1 from orders where external_reference = $1', [invoice])
    expect(rows).toEqual([])
  })
})

describe('the place for rejected lines', () => {
  const importInto = (target: string) =>
    runImport(makeContext(payload, 'import', SYSTEM), {
      source: bytesOf(freshFile().lines),
      options: DEFAULT_OPTIONS,
      lists: listsInFiles(target),
    })

  it("is never a user's own file, a link, a folder or a device", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'backroom-rejected-'))
    const own = path.join(folder, 'books.csv')
    const link = path.join(folder, 'link.csv')
    await writeFile(own, 'Invoice,StockCode\n1,2\n')
    await symlink(own, link)
    for (const target of [own, link, folder, path.join(own, 'below.csv'), '/dev/null']) {
      await expect(importInto(target)).rejects.toThrow(FileRefusal)
    }
    expect(await readFile(own, 'utf8')).toBe('Invoice,StockCode\n1,2\n')
    expect((await lstat('/dev/null')).isCharacterDevice()).toBe(true)
  })

  it("is an earlier run's file, which goes when nothing is rejected", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'backroom-rejected-'))
    const target = path.join(folder, 'new', 'rejected.csv')
    await importInto(target)
    await expect(readFile(target)).rejects.toThrow('ENOENT')
    const earlier = path.join(folder, 'rejected.csv')
    await writeFile(earlier, 'Line,Reason,Record\n3,"x","y"\n')
    await importInto(earlier)
    await expect(readFile(earlier)).rejects.toThrow('ENOENT')
  })
})
