import { parseArgs } from 'node:util'
import { Client } from 'pg'

import { applicationName } from '@/platform/database/connections/application-name'
import { runScript } from './lib/processes/child'
import { runCommand } from './lib/command'
import { isEmptyShop, withClient } from './lib/postgres/database'
import { StartFailure } from './lib/failure'
import { say, step } from './lib/output'
import { loadSettings } from './lib/settings'
import { withDatabase } from './lib/postgres/with-database'
import type { VolumePlan } from './seed/volume'
import { fillVolume } from './seed/volume'

const USAGE = 'npm run seed -- [--orders 1000000] [--customers 50000] [--products 2000] [--seed 42]'
const LANES = 2

function readCount(name: string, text: string | undefined, limit: number): number | undefined {
  if (text === undefined) return undefined
  if (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= limit) return Number(text)
  throw new StartFailure(
    `--${name} ${text} is not a whole number from 1 to ${String(limit)}. Usage: ${USAGE}`,
  )
}

/** What was asked for; by default customers and products in a shop's usual proportion to its orders. */
function readPlan(): VolumePlan | undefined {
  const option = { type: 'string' } as const
  const options = { orders: option, customers: option, products: option, seed: option }
  let values: Partial<Record<keyof typeof options, string>>
  try {
    values = parseArgs({ options, strict: true }).values
  } catch (cause) {
    throw new StartFailure(`${cause instanceof Error ? cause.message : String(cause)}. Usage: ${USAGE}`, {
      cause,
    })
  }
  const orders = readCount('orders', values.orders, 20_000_000)
  if (orders === undefined) return undefined
  return {
    orders,
    customers: readCount('customers', values.customers, 5_000_000) ?? clamp(orders / 20, 50, 50_000),
    products: readCount('products', values.products, 100_000) ?? clamp(orders / 500, 50, 2_000),
    seed: values.seed ?? '42',
    nowMs: Date.now(),
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.floor(Math.min(Math.max(value, low), high))
}

/** Tells how far it is, about every tenth of the way. */
function printProgress(total: number): (done: number) => void {
  const startedMs = performance.now()
  let reported = 0
  return (done) => {
    if (done - reported < total / 20 && done < total) return
    reported = done
    const seconds = (performance.now() - startedMs) / 1000
    const left = ((total - done) * seconds) / done
    say(
      `${done.toLocaleString('en')} of ${total.toLocaleString('en')} orders (${seconds.toFixed(0)} s, about ${left.toFixed(0)} s to go)`,
    )
  }
}

async function fill(url: string, plan: VolumePlan): Promise<void> {
  const lanes = Array.from(
    { length: LANES },
    () => new Client({ connectionString: url, fallback_application_name: applicationName('seed') }),
  )
  try {
    await Promise.all(lanes.map((lane) => lane.connect()))
    await withClient(url, (control) => fillVolume({ control, lanes }, plan, printProgress(plan.orders)))
  } finally {
    await Promise.all(lanes.map((lane) => lane.end()))
  }
}

async function seed(): Promise<void> {
  const plan = readPlan()
  await withDatabase(loadSettings(), async (url) => {
    const isEmpty = await isEmptyShop(url)
    if (isEmpty) {
      await step({
        doing: 'Filling the empty shop',
        done: 'Filled the empty shop',
        run: () =>
          runScript({
            name: 'the first seed',
            args: ['--import', 'tsx', 'scripts/seed-first.ts'],
            env: process.env,
            isShown: true,
          }),
      })
    }
    if (plan === undefined) {
      if (!isEmpty) say(`The shop is in use already, nothing was added. To add orders: ${USAGE}`)
      return
    }
    await step({
      doing: `Adding ${plan.orders.toLocaleString('en')} orders`,
      done: `Added ${plan.orders.toLocaleString('en')} orders, ${plan.customers.toLocaleString('en')} customers and ${plan.products.toLocaleString('en')} products`,
      run: () => fill(url, plan),
    })
  })
}

void runCommand(seed)
