import { setTimeout as sleep } from 'node:timers/promises'

import { Buyers } from './buyers'
import type { Cluster } from './cluster'
import { waitFor } from './cluster'
import type { Counted } from './count'
import { countOrders } from './count'
import { HOST_ADDRESS, signal } from './network'
import type { Node } from './node'
import type { Shop } from './shop'

interface Blow {
  strike: (node: Node, cluster: Cluster) => void
  undo: (node: Node) => void
}

/** What is done to a primary, and how it is undone. */
const FAULTS = {
  'kill -9 of the machine': { strike: (node: Node) => node.kill(), undo: (node: Node) => node.start() },
  'kill -9 of PostgreSQL': { strike: (node: Node) => killPostgres(node), undo: () => undefined },
  'cut off from etcd and peers': {
    strike: (node: Node, cluster: Cluster) => node.network.cutFrom(cluster.othersThan(node)),
    undo: (node: Node) => node.network.heal(),
  },
  'cut off from everything': {
    strike: (node: Node, cluster: Cluster) =>
      node.network.cutFrom([...cluster.othersThan(node), HOST_ADDRESS]),
    undo: (node: Node) => node.network.heal(),
  },
  'frozen (SIGSTOP)': { strike: (node: Node) => node.freeze(), undo: (node: Node) => node.thaw() },
} as const satisfies Record<string, Blow>
type Fault = keyof typeof FAULTS

export const TEN_ROUNDS: readonly Fault[] = [
  ...(['kill -9 of the machine', 'cut off from etcd and peers', 'frozen (SIGSTOP)'] as const),
  ...(['kill -9 of PostgreSQL', 'cut off from everything', 'kill -9 of the machine'] as const),
  ...(['cut off from etcd and peers', 'frozen (SIGSTOP)', 'cut off from etcd and peers'] as const),
  'kill -9 of the machine',
]

function killPostgres(node: Node): void {
  const pids = new Set(node.network.pids())
  const lines = node.network.run('ps', '-eo', 'pid,ppid,args').split('\n')
  for (const line of lines) {
    const [pid = 0, , ...args] = line
      .trim()
      .split(/\s+/)
      .map((part, at) => (at < 2 ? Number(part) : part))
    if (pids.has(Number(pid)) && /\/postgres$/.test(String(args[0])) && args.includes('-D'))
      signal(Number(pid), 'SIGKILL')
  }
}

export interface Round extends Counted {
  fault: Fault
  from: string
  to: string
  /** The longest time without a success of any buyer. */
  refusedMs: number
  refusals: number
  /** Of those lost, how many HAProxy's buyers were told of; the others are of the process without a proxy. */
  lostBehindProxy: number
  /** Orders that the former primary acknowledged to a process of its own, more than a second after it was struck. */
  acknowledgedByFormer: number
}

const WARM_MS = 4_000
const AFTER_MS = 4_000
/** An answer to what was replicated before may still be on its way. */
const IN_FLIGHT_MS = 1_000

export interface Trial {
  cluster: Cluster
  shop: Shop
  buyers: Buyers
  key: string
  variants: readonly string[]
  /** Of all buyers, those at former primaries too. */
  told: () => Buyers['acknowledged']
  addDirect: (buyers: Buyers) => void
}

/** Buyers at a process that is connected to this node, whatever becomes of it. */
async function openDirect({ shop, key, variants, addDirect }: Trial, node: Node) {
  const { base, stop } = await shop.openDirect(node.urlOf('backroom', 'backroom'))
  const buyers = new Buyers({ base, key, variants, count: 2 }).start()
  addDirect(buyers)
  return { buyers, stop }
}

/** Strikes the primary once while orders are placed, and counts when all nodes are back. */
export async function runRound(trial: Trial, fault: Fault): Promise<Round> {
  const { cluster, shop, buyers } = trial
  const { strike, undo }: Blow = FAULTS[fault]
  const former = await cluster.whole()
  const direct = fault.startsWith('kill') ? null : await openDirect(trial, former)
  await sleep(WARM_MS)
  buyers.mark()
  const struckMs = performance.now()
  strike(former, cluster)
  const successor = await cluster.successorOf(former)
  const before = buyers.acknowledged.length
  await waitFor('orders after the failover', 120_000, () =>
    Promise.resolve(buyers.acknowledged.length > before + 10 ? true : null),
  )
  await sleep(AFTER_MS)
  const { longestMs, refusals } = buyers.sinceMark()
  undo(former)
  await cluster.whole()
  const late = direct?.buyers.acknowledged.filter(({ atMs }) => atMs > struckMs + IN_FLIGHT_MS).length ?? 0
  await direct?.buyers.stop(1_000)
  direct?.stop()
  const counted = await countOrders(shop.databaseUrl, trial.told())
  const behindProxy = await countOrders(shop.databaseUrl, buyers.acknowledged)
  return {
    ...{ fault, from: former.name, to: successor.name, refusedMs: Math.round(longestMs), refusals },
    ...{ ...counted, lostBehindProxy: behindProxy.lost, acknowledgedByFormer: late },
  }
}
