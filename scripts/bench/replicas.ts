import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { say } from '../lib/output'
import type { StreamingReplica } from '../lib/postgres/streaming-replica'
import { addressOn, startStreamingReplica } from '../lib/postgres/streaming-replica'
import { argsOf } from '../lib/processes/programs'
import type { Effort, Measured } from './measure'
import { compare, measureInTurn } from './measure'
import { postgresPids, startServer } from './process'
import type { ServerProcess } from './process'
import type { BenchShop } from './shop'
import type { Servers } from './targets'

/** Two servers beside the primary, a load and the web processes: with fewer cores they take them from each other. */
const CORES_NEEDED = 8
/** Until a web process has seen that a replica has all that was written before. */
const SETTLE_MS = 2_000
const READS = 1_000

/** Reads of a list and of single orders by many principals, over all web processes. */
function readsOf(webs: readonly ServerProcess[], { orderIds }: BenchShop, authorizations: readonly string[]) {
  const mix = [
    { urls: webs.map(({ base }) => `${base}/api/v1/orders`) },
    { urls: orderIds.map((id, index) => `${webs[index % webs.length]?.base ?? ''}/api/v1/orders/${id}`) },
  ]
  return { url: webs[0]?.base ?? '', authorizations, mix }
}

interface Reading {
  throughput: Measured
  /** CPU time of the primary, and of all replicas, for a thousand reads, in milliseconds. */
  primaryMs: number
  replicasMs: number
}

async function measureWith(
  replicas: readonly StreamingReplica[],
  shop: BenchShop,
  effort: Effort,
): Promise<Reading> {
  const count = Math.max(1, Math.floor(availableParallelism() / 4))
  const addresses = replicas.map((replica) => addressOn(process.env['DATABASE_URL'] ?? '', replica))
  const env = { ...process.env, DATABASE_READ_URLS: addresses.join(',') }
  const webs: ServerProcess[] = []
  try {
    for (let index = 0; index < count; index += 1) webs.push(await startServer(argsOf('server'), { env }))
    const target = readsOf(webs, shop, await shop.principals())
    await sleep(SETTLE_MS)
    const named = `${String(replicas.length)} replicas, ${String(count)} web processes`
    const primaryPids = await postgresPids(process.env['DATA_DIR'] ?? '')
    const [throughput, ofReplicas] = await measureInTurn(
      [
        { ...target, name: `reads with ${named}`, watchedPids: primaryPids },
        ...(replicas.length === 0
          ? []
          : [{ ...target, name: '  CPU of the replicas', watchedPids: replicas.map(({ pid }) => pid) }]),
      ],
      effort,
    )
    if (!throughput) throw new Error('nothing was measured')
    return {
      throughput,
      primaryMs: (throughput.cpuMs ?? 0) * READS,
      replicasMs: (ofReplicas?.cpuMs ?? 0) * READS,
    }
  } finally {
    await Promise.all(webs.map((web) => web.stop()))
  }
}

/** Reads of `/api/v1` with no, one and two replicas: how many, and what they cost the primary. */
export async function compareReplicas(_servers: Servers, shop: BenchShop, effort: Effort): Promise<void> {
  const cores = availableParallelism()
  say(`  this machine has ${String(cores)} cores: ${cpus()[0]?.model ?? 'unknown'}`)
  const dataDir = process.env['DATA_DIR'] ?? ''
  const folder = await mkdtemp(path.join(tmpdir(), 'backroom-bench-replicas-'))
  const replicas: StreamingReplica[] = []
  const readings: Reading[] = []
  try {
    for (const count of [0, 1, 2]) {
      while (replicas.length < count) {
        const own = path.join(folder, String(replicas.length))
        replicas.push(await startStreamingReplica({ dataDir, folder: own }))
      }
      readings.push(await measureWith(replicas, shop, effort))
    }
  } finally {
    await Promise.all(replicas.map((replica) => replica.kill()))
    await rm(folder, { recursive: true, force: true })
  }
  const [alone, , both] = readings
  if (!alone || !both) return
  say('')
  for (const [count, { primaryMs, replicasMs }] of readings.entries())
    say(
      `  ${String(count)} replicas: 1,000 reads take ${primaryMs.toFixed(0)} ms of the primary's CPU, ${replicasMs.toFixed(0)} ms of the replicas'`,
    )
  const gained = both.throughput.perSecond / alone.throughput.perSecond
  compare('reads a second: two replicas over none', gained, cores >= CORES_NEEDED ? { atLeast: 1.6 } : {})
  const busiest = Math.max(both.primaryMs, both.replicasMs / replicas.length)
  compare('  on paper, servers with cores of their own', alone.primaryMs / busiest, { atLeast: 1.6 })
}
