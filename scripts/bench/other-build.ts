import path from 'node:path'

import { runScript } from '../lib/processes/child'
import { withClient } from '../lib/postgres/database'
import { startEmbeddedPostgres } from '../lib/postgres/embedded-postgres'
import { StartFailure } from '../lib/failure'
import { serverArgsOf } from '../lib/processes/programs'
import { StopList } from '../lib/processes/stop'
import { postgresPids, startServer } from './process'
import type { ServedBuild } from './rounds'
import { prepareShop } from './shop'

const TSX = ['--import', 'tsx']

/** Another checkout of the app, to compare with. */
export interface OtherBuild {
  /** Its folder, with its packages installed and the app built. */
  folder: string
  /** Where its database is kept. */
  dataDir: string
  orders: number
}

async function fill({ folder, orders }: OtherBuild, url: string, env: NodeJS.ProcessEnv): Promise<void> {
  await runScript({ name: 'its migrations', args: [...TSX, 'scripts/migrate.ts'], cwd: folder, env })
  const found = await withClient(url, async (client) => {
    const { rows } = await client.query<{ n: string }>('select count(*) as n from orders')
    return Number(rows[0]?.n)
  })
  if (found >= orders) return
  const args = [...TSX, 'scripts/seed.ts', '--orders', String(orders - found)]
  await runScript({ name: 'its npm run seed', args, cwd: folder, env, isShown: true })
}

/**
 * Runs the other build's web process on a database of its own with as many orders, for as long as `use` takes.
 * @throws StartFailure where it does not start
 */
export async function withOtherBuild(
  build: OtherBuild,
  use: (served: ServedBuild) => Promise<void>,
): Promise<void> {
  const stops = new StopList()
  try {
    const server = await startEmbeddedPostgres({ dataDir: build.dataDir })
    stops.add(server.stop)
    const env = { ...process.env, DATABASE_URL: server.url, DATA_DIR: build.dataDir }
    await fill(build, server.url, env)
    const web = await startServer(serverArgsOf(build.folder), { cwd: build.folder, env })
    stops.add(web.stop)
    const pids = [web.pid, ...(await postgresPids(build.dataDir))]
    await use({ web: web.base, shop: await prepareShop(server.url, web.base), pids })
  } catch (error) {
    if (error instanceof StartFailure) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartFailure(`${path.resolve(build.folder)} cannot be measured: ${reason}`, { cause: error })
  } finally {
    await stops.stopAll()
  }
}
