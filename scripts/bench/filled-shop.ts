import { buildApp } from '../lib/build-app'
import { isBuildStale } from '../lib/build-stamp'
import { step } from '../lib/output'
import { withClient } from '../lib/postgres/database'
import { runScript } from '../lib/processes/child'

/** Builds the app unless the build is of the sources as they are. */
export async function buildWhenStale(): Promise<void> {
  if (!isBuildStale(process.cwd())) return
  await step({
    doing: 'Building the app',
    done: 'Built the app',
    run: () => buildApp({ root: process.cwd(), env: process.env }),
  })
}

/** Fills a database with so many orders once; later runs find it filled. */
export async function fillShop(url: string, orders: number): Promise<void> {
  const found = await withClient(url, async (client) => {
    const { rows } = await client.query<{ n: string }>('select count(*) as n from orders')
    return Number(rows[0]?.n)
  })
  if (found >= orders) return
  await runScript({
    name: 'npm run seed',
    args: ['--import', 'tsx', 'scripts/seed.ts', '--orders', String(orders - found)],
    env: process.env,
    isShown: true,
  })
}
