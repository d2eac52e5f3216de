import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { makeInvoiceFile } from '../factories/invoice-file'

/** The program and its work take about 90 MB of it. What is left lets the collector work and does not hold the lines. */
const HEAP_MB = 140
/** Lines that were kept as they were read would take about 0.9 kB each. */
const FILE = makeInvoiceFile({
  invoices: 1800,
  firstNumber: 800_000,
  customers: 300,
  linesEach: 80,
  titleEnd: 'a'.repeat(360),
})
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
