import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { makeInvoiceFile } from '../factories/invoice-file'

/** The program itself takes about 72 MB of it, its work up to 20 more. What is left does not hold the lines. */
const HEAP_MB = 112
/** Lines that were kept as they were read would take about half a kilobyte each. */
const FILE = makeInvoiceFile({ invoices: 1200, firstNumber: 800_000, customers: 300, linesEach: 80 })
/** So near to its limit, the collector of a busy machine takes its time. */
const TIMEOUT_MS = 300_000
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backroom-import-'))
  await writeFile(path.join(folder, 'sales.csv'), `${FILE.lines.join('\n')}\n`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it(
  'imports a file whose lines its memory could not hold',
  async () => {
    const args = [`--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', 'scripts/import.ts', 'orders']
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [...args, path.join(folder, 'sales.csv')],
      {
        env: { ...process.env, NODE_ENV: 'test' },
      },
    )
    expect(stdout).toContain(`  imported               ${FILE.lineCount.toLocaleString('en-GB')}\n`)
    expect(stdout).toContain('checks agree')
  },
  TIMEOUT_MS,
)
