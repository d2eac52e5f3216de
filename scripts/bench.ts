import path from 'node:path'
import { parseArgs } from 'node:util'

import { postgresPids, residentMegabytes, startServer } from './bench/process'
import type { BuildTarget, SizeFigures } from './bench/rounds'
import {
  BUILD_TARGETS,
  compareAuthentication,
  compareBuilds,
  compareDepths,
  compareInterfaces,
  compareSizes,
  measureSize,
} from './bench/rounds'
import { withOtherBuild } from './bench/other-build'
import { ADMIN, prepareShop } from './bench/shop'
import { compare } from './bench/measure'
import { compareTimings } from './bench/timings'
import { buildApp } from './lib/build-app'
import { isBuildStale } from './lib/build-stamp'
import { runScript } from './lib/processes/child'
import { runCommand } from './lib/command'
import { withClient } from './lib/postgres/database'
import { StartFailure } from './lib/failure'
import { say, step } from './lib/output'
import { loadSettings } from './lib/settings'
import { argsOf } from './lib/processes/programs'
import { withDatabase } from './lib/postgres/with-database'

const USAGE =
  'npm run bench -- [--orders 100000,10000,1000000] [--seconds 8] [--connections 8] [--against FOLDER [--only mixed,…] [--rounds 9]]'
const TSX = ['--import', 'tsx']

interface Plan {
  /** The first is where the interfaces are compared; the smallest and the largest show what growth costs. */
  sizes: readonly number[]
  seconds: number
  connections: number
  /** Another checkout, built: what it does as well is measured beside it, and nothing else. */
  against: string | undefined
  /** What is compared with it, and in how many rounds. */
  names: readonly BuildTarget[]
  rounds: number
}

/** @throws StartFailure for a name that is none of the targets. */
function readNames(only: string | undefined): readonly BuildTarget[] {
  if (only === undefined) return BUILD_TARGETS
  return only.split(',').map((name) => {
    const target = BUILD_TARGETS.find((known) => known === name)
    if (!target) throw new StartFailure(`--only takes ${BUILD_TARGETS.join(', ')}. Usage: ${USAGE}`)
    return target
  })
}

function readPlan(): Plan {
  const option = { type: 'string' } as const
  const { values } = parseArgs({
    options: {
      orders: option,
      seconds: option,
      connections: option,
      against: option,
      only: option,
      rounds: option,
    },
  })
  const sizes = (values.orders ?? '100000,10000,1000000').split(',').map(Number)
  const seconds = Number(values.seconds ?? 8)
  const connections = Number(values.connections ?? 8)
  const rounds = Number(values.rounds ?? 9)
  const isWhole = [...sizes, seconds, connections, rounds].every(
    (value) => Number.isSafeInteger(value) && value > 0,
  )
  if (!isWhole) throw new StartFailure(`Only whole numbers above zero. Usage: ${USAGE}`)
  return { sizes, seconds, connections, against: values.against, names: readNames(values.only), rounds }
}

async function build(): Promise<void> {
  if (!isBuildStale(process.cwd())) return
  await step({
    doing: 'Building the app',
    done: 'Built the app',
    run: () => buildApp({ root: process.cwd(), env: process.env }),
  })
}

/** Fills a size's own database once; later runs find it filled. */
async function fill(url: string, orders: number): Promise<void> {
  const found = await withClient(url, async (client) => {
    const { rows } = await client.query<{ n: string }>('select count(*) as n from orders')
    return Number(rows[0]?.n)
  })
  if (found >= orders) return
  await runScript({
    name: 'npm run seed',
    args: [...TSX, 'scripts/seed.ts', '--orders', String(orders - found)],
    env: process.env,
    isShown: true,
  })
}

async function measureAgainst(url: string, plan: Plan, orders: number): Promise<void> {
  const { against: folder } = plan
  if (folder === undefined) return
  await fill(url, orders)
  const ownDataDir = process.env['DATA_DIR'] ?? ''
  const dataDir = path.join(ownDataDir, 'other')
  const web = await startServer(argsOf('server'))
  try {
    const pids = [web.pid, ...(await postgresPids(ownDataDir))]
    const own = { web: web.base, shop: await prepareShop(url, web.base), pids }
    await withOtherBuild({ folder, dataDir, orders }, (other) => compareBuilds(own, other, plan))
  } finally {
    await web.stop()
  }
}

async function measureAt(url: string, plan: Plan, orders: number): Promise<SizeFigures> {
  await fill(url, orders)
  const web = await startServer(argsOf('server'))
  try {
    const shop = await prepareShop(url, web.base)
    const bare = await startServer([
      ...TSX,
      'scripts/bench/bare-server.ts',
      JSON.stringify({ ...shop, token: await shop.freshToken() }),
    ])
    try {
      say(`\nWith ${orders.toLocaleString('en')} orders, ${String(plan.connections)} requests at a time:`)
      const servers = { web: web.base, bare: bare.base }
      const figures = await measureSize(servers, shop, { ...plan, orders })
      if (orders === plan.sizes[0]) {
        await compareDepths(servers, shop, plan)
        await compareInterfaces(servers, shop, plan)
        await compareAuthentication(servers, shop, plan)
        await compareTimings(web.base, shop.orderId)
      }
      compare('memory of the web process, MB', await residentMegabytes(web.pid), { atMost: 400 })
      return figures
    } finally {
      await bare.stop()
    }
  } finally {
    await web.stop()
  }
}

async function bench(): Promise<void> {
  const plan = readPlan()
  const settings = loadSettings()
  Object.assign(process.env, {
    SEED: 'none',
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    WORKER: 'off',
    // What is measured is how fast it is, not how soon it refuses.
    USER_REQUESTS_PER_MINUTE: '999999',
    ADDRESS_REQUESTS_PER_MINUTE: '999999',
    ADDRESS_PAGES_PER_MINUTE: '999999',
    CUSTOMER_ORDERS_PER_HOUR: '999999',
    // Each call of a measurement of times comes from an address of its own.
    TRUST_PROXY: '1',
  })
  const figures: SizeFigures[] = []
  for (const orders of plan.sizes) {
    // A database of its own for each size, next to the shop's and never the shop's.
    const dataDir = path.join(settings.dataDir, 'bench', String(orders))
    await withDatabase({ ...settings, dataDir, databaseUrl: undefined }, async (url) => {
      // Now, because what is built reads the address of a database.
      await build()
      if (plan.against === undefined) figures.push(await measureAt(url, plan, orders))
      else await measureAgainst(url, plan, orders)
    })
  }
  compareSizes(figures)
}

void runCommand(bench).then(() => process.exit())
