import { existsSync } from 'node:fs'
import path from 'node:path'

import { ADMIN } from '../bench/shop'
import { misuse, readArguments } from '../lib/arguments'
import { buildApp } from '../lib/build-app'
import { runCommand } from '../lib/command'
import { StartFailure } from '../lib/failure'
import { complain, say, step } from '../lib/output'
import { withClient } from '../lib/postgres/database'
import { runMigrations, withDatabaseAsItIs } from '../lib/postgres/with-database'
import { runScript } from '../lib/processes/child'
import { loadSettings } from '../lib/settings'
import { isInstalled } from './proxy'
import { serveSideBySide } from './side-by-side'
import type { Visits } from './visitors'
import { WITHOUT_LIMITS } from '../bench/without-limits'

const USAGE =
  'npm run releases:verify -- --from FOLDER [--requests 10000], a checkout of the former release, with its packages installed and the app built'
const TSX = ['--import', 'tsx']
const ORDERS = '2000'

/** @throws StartFailure when the folder is missing or holds no build. */
function readPlan(args: string[]): { former: string; requests: number } {
  const options = { from: { type: 'string' }, requests: { type: 'string' } } as const
  const { values } = readArguments(USAGE, { args, options })
  const requests = Number(values.requests ?? '10000')
  if (values.from === undefined || !Number.isInteger(requests) || requests < 1) throw misuse(USAGE)
  const former = path.resolve(values.from)
  if (!existsSync(path.join(former, 'dist/server.mjs')))
    throw new StartFailure(`${former} holds no build: run "npm ci && npm run build" there`)
  if (!isInstalled('nginx', '-v')) throw new StartFailure('nginx is missing: install its package')
  return { former, requests }
}

/** Each acknowledged order is there once, and no order is that was not acknowledged. */
async function compareOrders(url: string, { placed }: Visits, before: number): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ known: string; orders: string }>(
      'select count(*) filter (where id = any($1::uuid[])) as known, count(*) as orders from orders',
      [placed],
    )
    const [known, added] = [Number(rows[0]?.known), Number(rows[0]?.orders) - before]
    const distinct = new Set(placed).size
    return [
      ...(known === placed.length && distinct === placed.length
        ? []
        : [`${String(placed.length)} orders were acknowledged, ${String(known)} are there`]),
      ...(added === placed.length
        ? []
        : [`${String(added)} orders were added, ${String(placed.length)} were acknowledged`]),
    ]
  })
}

const countOrders = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ n: string }>('select count(*) as n from orders')
    return Number(rows[0]?.n)
  })

function tell(visits: Visits, mistakes: readonly string[]): void {
  for (const [kind, count] of visits.done) say(`${String(count).padStart(7)}  ${kind}`)
  const total = [...visits.done.values()].reduce((sum, n) => sum + n, 0)
  say(`${String(total)} requests were answered, ${String(visits.failed.length)} failed.`)
  const problems = [...visits.failed.slice(0, 20), ...mistakes]
  if (problems.length === 0) return
  for (const problem of problems) complain(problem)
  process.exitCode = 1
}

/**
 * `npm run releases:verify`: the former release and this one serve the same database in turn and beside each other, under load:
 * forwards, back and forwards again. Exit code 1 and a line per failure where a request failed, or an order was lost or doubled.
 */
void runCommand(async () => {
  const { former, requests } = readPlan(process.argv.slice(2))
  const settings = loadSettings()
  Object.assign(process.env, {
    SEED: 'none',
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    ...WITHOUT_LIMITS,
  })
  // A database of its own, next to the shop's and never the shop's; made anew by the former release each time.
  const dataDir = path.join(settings.dataDir, 'releases', String(Date.now()))
  await withDatabaseAsItIs({ ...settings, dataDir, databaseUrl: undefined }, async (url) => {
    const { env } = process
    await step({
      doing: 'Filling a shop of the former release',
      done: () => 'Filled a shop of the former release',
      run: async () => {
        await runScript({ name: 'its migrations', args: ['dist/migrate.mjs'], cwd: former, env })
        await runScript({ name: 'its first seed', args: ['dist/seed-first.mjs'], cwd: former, env })
        const args = [...TSX, 'scripts/seed.ts', '--orders', ORDERS]
        await runScript({ name: 'its npm run seed', args, cwd: former, env })
      },
    })
    await buildApp({ root: process.cwd(), env })
    const releases = { former, next: process.cwd(), databaseUrl: url, requests, migrate: runMigrations }
    const before = await countOrders(url)
    const visits = await serveSideBySide(releases)
    tell(visits, await compareOrders(url, visits, before))
  })
}).then(() => process.exit())
