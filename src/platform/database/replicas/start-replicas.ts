import type { Payload } from 'payload'
import type { Pool } from 'pg'

import type { Check } from '@/platform/http/part-check'
import { PartAway } from '@/platform/http/part-check'
import { measurePool } from '@/platform/metrics/measure-pool'
import type { Env } from '@/platform/settings/env'

import { guardStatements } from '../connections/guard-statements'
import { onEachConnection } from '../connections/each-connection'
import { nameServer } from '../connections/server-name'
import { poolOf } from '../transaction'
import { breakFrozen } from '../waits/break-frozen'
import { keepPositions } from './keep-positions'
import { installReplicas } from './reads'
import type { Absence, Replica } from './replica'
import { ReplicaSet } from './replica-set'

/** As many as of the primary. */
const CONNECTIONS = 20

function watchReplica({ pool, name }: Replica): void {
  onEachConnection(pool, (client) => client.on('error', () => undefined))
  nameServer(pool, name)
  measurePool(pool)
  breakFrozen(pool)
  guardStatements(pool)
}

/** One line for each server that is given as a replica and is none. */
function refuseMistakes(replicas: readonly Replica[]): void {
  const lines = replicas.flatMap(({ mistake }, index) =>
    mistake === null ? [] : [`DATABASE_READ_URLS: address ${String(index + 1)} ${mistake}`],
  )
  if (lines.length > 0) throw new Error(lines.join('\n'))
}

type Settings = Pick<Env, 'databaseUrl' | 'databaseReadUrls' | 'databaseReadLagMs'>

/**
 * Has this process read from the replicas of the settings. One that does not answer is left out until it does.
 * @throws Error for a server that is no replica of the database.
 */
export async function startReplicas(payload: Payload, settings: Settings): Promise<ReplicaSet | null> {
  const { databaseUrl: primaryUrl, databaseReadUrls: urls, databaseReadLagMs: lagMs } = settings
  if (primaryUrl === undefined || urls.length === 0) return null
  const primary: Pool = poolOf(payload)
  const log = payload.logger
  const set = new ReplicaSet({ primary, primaryUrl, urls, connections: CONNECTIONS, lagMs, log })
  for (const replica of set.replicas) watchReplica(replica)
  await set.start()
  try {
    refuseMistakes(set.replicas)
  } catch (error) {
    await set.close()
    throw error
  }
  keepPositions(primary)
  installReplicas(primary, set)
  return set
}

const WORDS: Readonly<Record<Absence, string>> = {
  away: 'the replica does not answer',
  late: 'the replica is late',
  wrong: 'the replica is none of this database',
}

/** What `/ready` says of each replica: without them the primary answers all. */
export function replicaParts(set: ReplicaSet | null): Record<string, Check> {
  const parts = (set?.replicas ?? []).map((replica): [string, Check] => [
    replica.name,
    () => {
      const absence = set?.absenceOf(replica) ?? null
      return absence === null ? Promise.resolve() : Promise.reject(new PartAway(WORDS[absence]))
    },
  ])
  return Object.fromEntries(parts)
}
