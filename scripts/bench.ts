import path from 'node:path'
import { parseArgs } from 'node:util'

import { buildWhenStale, fillShop } from './bench/filled-shop'
import { postgresPids, residentMegabytes, startServer } from './bench/process'
import type { SizeFigures } from './bench/rounds'
import {
  BUILD_TARGETS,
  compareBuilds,
  COMPARISON_NAMES,
  COMPARISONS,
  compareSizes,
  measureSize,
} from './bench/rounds'
import { withOtherBuild } from './bench/other-build'
import { ADMIN, prepareShop } from './bench/shop'
import { compare } from './bench/measure'
import { runCommand } from './lib/command'
import { StartFailure } from './lib/failure'
import { say } from './lib/output'
import { loadSettings } from './lib/settings'
import { argsOf } from './lib/processes/programs'
import { withDatabase } from './lib/postgres/with-database'
import { WITHOUT_LIMITS } from './bench/without-limits'

const USAGE =
  'npm run bench -- [--orders 100000,10000,1000000] [--seconds 8] [--connections 8] [--rounds 3] [--against FOLDER] [--only NAME,…]'
const TSX = ['--import', 'tsx']

interface Plan {
  /** The first is where the interfaces are compared; the smallest and the largest show what growth costs. */
  sizes: readonly number[]
  seconds: number
  connections: number
  /** Another checkout, built: what it does as well is measured beside it, and nothing else. */
  against: string | undefined
  /** What is measured, of all that may be; the command names some of it. */
  only: string | undefined
  rounds: number | undefined
}

/**
 * The names that the command gave, or all.
 * @throws StartFailure for a name that is none of them.
 */
function readNames<Name extends string>(only: string | undefined, names: readonly Name[]): readonly Name[] {
  if (only === undefined) return names
  return only.split(',').map((asked) => {
    const name = names.find((known) => known === asked)
    if (!name) throw new StartFailure(`--only takes ${names.join(', ')} here. Usage: ${USAGE}`)
    return name
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
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds)
  const isWhole = [...sizes, seconds, connections, rounds ?? 1].every(
    (value) => Number.isSafeInteger(value) && value > 0,
  )
  if (!isWhole) throw new StartFailure(`Only whole numbers above zero. Usage: ${USAGE}`)
  const { against, only } = values
  return { sizes, seconds, connections, against, only, rounds }
}

/** How long and how often each thing is measured. */
const effortOf = ({ seconds, connections, rounds }: Plan) => ({
  ...{ seconds, connections },
  ...(rounds === undefined ? {} : { rounds }),
})

async function measureAgainst(url: string, plan: Plan, orders: number): Promise<void> {
  const { against: folder } = plan
  if (folder === undefined) return
  const names = readNames(plan.only, BUILD_TARGETS)
  await fillShop(url, orders)
  const ownDataDir = process.env['DATA_DIR'] ?? ''
  const dataDir = path.join(ownDataDir, 'other')
  const web = await startServer(argsOf('server'))
  try {
    const pids = [web.pid, ...(await postgresPids(ownDataDir))]
    const own = { web: web.base, shop: await prepareShop(url, web.base), pids }
    await withOtherBuild({ folder, dataDir, orders }, (other) =>
      compareBuilds(own, other, { ...effortOf(plan), names }),
    )
  } finally {
    await web.stop()
  }
}

/** The table of all sizes, unless the command names what else is wanted. */
async function measureAt(url: string, plan: Plan, orders: number): Promise<SizeFigures | null> {
  const names = readNames(plan.only, COMPARISON_NAMES)
  await fillShop(url, orders)
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
      const database = await postgresPids(process.env['DATA_DIR'] ?? '')
      const servers = {
        ...{ web: web.base, bare: bare.base },
        ...{ webPids: [web.pid, ...database], barePids: [bare.pid, ...database] },
      }
      const effort = effortOf(plan)
      const figures = plan.only === undefined ? await measureSize(servers, shop, { ...effort, orders }) : null
      const compared = orders === plan.sizes[0] ? names : []
      for (const name of compared) await COMPARISONS[name](servers, shop, effort)
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
    ...WITHOUT_LIMITS,
    // Each call of a measurement of times comes from an address of its own.
    TRUST_PROXY: '1',
  })
  const figures: SizeFigures[] = []
  for (const orders of plan.sizes) {
    // A database of its own for each size, next to the shop's and never the shop's.
    const dataDir = path.join(settings.dataDir, 'bench', String(orders))
    await withDatabase({ ...settings, dataDir, databaseUrl: undefined }, async (url) => {
      // Now, because what is built reads the address of a database.
      await buildWhenStale()
      if (plan.against !== undefined) return measureAgainst(url, plan, orders)
      const measured = await measureAt(url, plan, orders)
      if (measured) figures.push(measured)
    })
  }
  compareSizes(figures)
}

void runCommand(bench).then(() => process.exit())
