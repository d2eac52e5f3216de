import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { makeInvoiceFile } from '../factories/invoice-file'

/** Large enough that invoices are written in several transactions, between which a kill falls. */
const FILE = makeInvoiceFile({ invoices: 800, firstNumber: 700_000 })
let folder = ''
let file = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backroom-import-'))
  file = path.join(folder, 'sales.csv')
  await writeFile(file, `${FILE.lines.join('\n')}\n`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Ended {
  code: number | null
  output: string
}

function startCommand(settings: Readonly<Record<string, string | undefined>> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/import.ts', 'orders', file], {
    env: { ...process.env, NODE_ENV: 'test', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const hear = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = once(child, 'close').then((): Ended => ({ code: child.exitCode, output }))
  return { child, ended }
}

/** Runs the command and kills it without a warning as soon as the first orders are there. */
async function killAmidOrders(): Promise<Ended> {
  const { child, ended } = startCommand()
  while (child.exitCode === null) {
    const [row] = await query<{ n: number }>('select count(*)::int as n from orders')
    if ((row?.n ?? 0) > 0) {
      child.kill('SIGKILL')
      break
    }
    await sleep(20)
  }
  return ended
}

async function query<Row extends object>(text: string): Promise<Row[]> {
  const client = new Client({ connectionString: process.env['DATABASE_URL'] })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

const COUNTS = `
  select (select count(*)::int from orders) as orders, (select count(*)::int from imported_lines) as lines,
    (select count(distinct number)::int from orders) as numbers,
    ((select coalesce(sum(total_minor), 0) from orders) - (select coalesce(sum(amount_minor), 0) from refunds))::float8 as net`

it('ends in the same state when it was killed amid the orders and started again', async () => {
  const killed = await killAmidOrders()
  expect(killed.code).toBeNull()
  const [half] = await query<{ lines: number }>(COUNTS)
  // Whole batches or nothing: what was committed adds up by itself.
  const torn = await query(`
    select o.id from orders o where o.total_minor is distinct from (
      select sum(amount_minor) from imported_lines i where i.order_id = o.id and i.refund_id is null)`)
  expect(torn).toEqual([])
  expect(half?.lines).toBeGreaterThan(0)
  expect(half?.lines).toBeLessThan(FILE.lineCount)

  const again = await startCommand().ended
  expect(again.output).toContain('checks agree')
  expect(again.code).toBe(0)
  const alone = await query<{ n: number }>(
    `select count(*)::int as n from orders where external_reference like 'C%'`,
  )
  const orders = FILE.orders + (alone[0]?.n ?? 0)
  expect(await query(COUNTS)).toEqual([
    { orders, numbers: orders, lines: FILE.lineCount, net: FILE.netMinor },
  ])

  const third = await startCommand().ended
  expect(third.code).toBe(0)
  expect(third.output).toMatch(/imported +0\n/)
})

it('ends well on a database that it had to start itself, and stops it', async () => {
  await writeFile(file, `${makeInvoiceFile({ invoices: 5 }).lines.join('\n')}\n`)
  const dataDir = path.join(folder, 'data')
  const { code, output } = await startCommand({ DATABASE_URL: undefined, DATA_DIR: dataDir }).ended
  expect(output).toContain('checks agree')
  expect(output).not.toContain('    at ')
  expect(code).toBe(0)
  expect(existsSync(path.join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false)
})

it('says in one line what is wrong with a command, and exits with 1', async () => {
  await writeFile(file, 'InvoiceNo,StockCode\n1,2\n')
  const refused = await startCommand().ended
  expect(refused.code).toBe(1)
  expect(refused.output).toMatch(
    /the columns are missing: Description, Quantity, InvoiceDate, UnitPrice, CustomerID, Country/,
  )
  expect(refused.output).not.toContain('    at ')
})
