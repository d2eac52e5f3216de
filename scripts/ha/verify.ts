import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'

import { Buyers } from './buyers'
import { Cluster } from './cluster'
import { countJobs, countOrders } from './count'
import type { Round, Trial } from './rounds'
import { runRound, TEN_ROUNDS } from './rounds'
import { Shop } from './shop'
import { findTools } from './tools'
import { runCommand } from '../lib/command'
import { StartFailure } from '../lib/failure'
import { complain, say } from '../lib/output'

/** What the documentation promises. */
const LONGEST_MS = 30_000
const BUYERS = 4
const PORTS = { host: '127.0.50.1', primary: 4150, replicas: 4151, web: 4155, direct: 4156 }

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

function describeRound(round: Round, number: number): string {
  const { fault, from, to, refusedMs, refusals, acknowledged, lost, lostBehindProxy, doubled } = round
  return [
    `${String(number).padStart(2)}. ${from} ${fault}: ${to} after ${seconds(refusedMs)} without a success`,
    `${String(refusals)} refused`,
    `${String(acknowledged)} acknowledged so far, ${String(lost)} lost (${String(lostBehindProxy)} behind the proxy), ${String(doubled)} doubled`,
    `${String(round.acknowledgedByFormer)} by the former primary`,
  ].join('; ')
}

/** The trial on a cluster that runs; answers what went wrong. */
async function tryOut(trial: Trial, rounds: number): Promise<string[]> {
  const mistakes: string[] = []
  for (const [index, fault] of TEN_ROUNDS.slice(0, rounds).entries()) {
    const round = await runRound(trial, fault)
    say(describeRound(round, index + 1))
    if (round.lost > 0) mistakes.push(`round ${String(index + 1)}: ${String(round.lost)} orders are lost`)
    if (round.doubled > 0)
      mistakes.push(`round ${String(index + 1)}: ${String(round.doubled)} orders are doubled`)
    if (round.refusedMs > LONGEST_MS)
      mistakes.push(`round ${String(index + 1)}: ${seconds(round.refusedMs)} without a success`)
  }
  const { shop, buyers } = trial
  await buyers.stop(30_000)
  const { acknowledged, lost, doubled, unanswered } = await countOrders(shop.databaseUrl, trial.told())
  const jobs = await countJobs(shop.databaseUrl)
  say(
    `${String(acknowledged)} orders acknowledged, ${String(lost)} lost, ${String(doubled)} doubled, ${String(unanswered)} kept whose buyer has no answer`,
  )
  say(
    `The worker was started ${String(shop.workerStarts)} times; jobs of orders by state: ${JSON.stringify(jobs)}`,
  )
  say((await shop.script('stock-verify')).trim())
  return [...mistakes, ...buyers.wrong.map((answer) => `a buyer was told: ${answer}`)]
}

/** `npm run ha:verify -- [rounds]`: ten failovers under orders, on three nodes in network namespaces. */
async function verify(): Promise<void> {
  const tools = findTools()
  const folder = mkdtempSync('/tmp/backroom-ha-')
  chmodSync(folder, 0o711)
  const password = randomBytes(16).toString('hex')
  const cluster = new Cluster(folder, { tools, password })
  const shop = new Shop({ folder, ports: PORTS, password })
  const end = () => {
    shop.stop()
    cluster.remove()
  }
  process.once('SIGINT', () => {
    end()
    process.exit(130)
  })
  try {
    await cluster.start()
    shop.startProxy(tools)
    await shop.prepare()
    await shop.open()
    const { key, variants } = await shop.provision()
    say(`Three nodes, HAProxy, a web process and a worker run in ${folder}; ${String(BUYERS)} buyers begin`)
    const buyers = new Buyers({ base: shop.base, key, variants, count: BUYERS }).start()
    const all: Buyers[] = [buyers]
    const told = () => all.flatMap(({ acknowledged }) => acknowledged)
    const addDirect = (other: Buyers) => all.push(other)
    const rounds = Number(process.argv[2] ?? TEN_ROUNDS.length)
    const mistakes = await tryOut({ cluster, shop, buyers, key, variants, told, addDirect }, rounds)
    for (const mistake of mistakes) complain(mistake)
    if (mistakes.length > 0) throw new StartFailure(`not all is as promised; logs are in ${folder}`)
    say('No acknowledged order was lost, none was doubled, and no failover took longer than promised')
    end()
    rmSync(folder, { recursive: true, force: true })
  } finally {
    end()
  }
}

void runCommand(verify).then(() => process.exit())
