import { readdirSync, readlinkSync } from 'node:fs'
import path from 'node:path'

import { StartFailure } from '../failure'
import { say } from '../output'
import { isAlive, parentOf, startedAt, waitForExit } from '../processes/process-identity'

/** A backend that notices the loss of its server ends by itself, at once. */
const BY_THEMSELVES_MS = 500
const QUIT_MS = 1_500
const KILL_MS = 5_000

/** A process by what names it for good: ids are reused. */
interface Orphan {
  pid: number
  startedAt: string | undefined
}

const linkOf = (file: string): string | undefined => {
  try {
    return readlinkSync(file)
  } catch {
    return undefined
  }
}

/**
 * Whether a process is one of PostgreSQL's that works in this data folder and has lost its server: a shell that is open
 * in the folder is no orphan, and neither is a process whose parent is a server that lives.
 */
function isOrphan(cluster: string, pid: number): boolean {
  const isPostgres = (id: number) => {
    const program = linkOf(`/proc/${String(id)}/exe`)?.replace(/ \(deleted\)$/, '')
    return program !== undefined && path.basename(program) === 'postgres'
  }
  if (linkOf(`/proc/${String(pid)}/cwd`) !== cluster || !isPostgres(pid) || !isAlive(pid)) return false
  const parent = parentOf(pid)
  return parent === undefined || !isPostgres(parent) || !isAlive(parent)
}

/** The processes of a killed server that still work in this folder: known on Linux; elsewhere PostgreSQL finds out. */
function findOrphans(cluster: string): Orphan[] {
  if (process.platform !== 'linux') return []
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids
    .map(Number)
    .filter((pid) => isOrphan(cluster, pid))
    .map((pid) => ({ pid, startedAt: startedAt(pid) }))
}

/** Signals those that are still the same processes, and waits for them; answers who is left. */
async function signal(
  cluster: string,
  orphans: readonly Orphan[],
  { name, waitMs }: { name: NodeJS.Signals; waitMs: number },
): Promise<Orphan[]> {
  const same = orphans.filter((orphan) => startedAt(orphan.pid) === orphan.startedAt)
  for (const { pid } of same) {
    if (!isOrphan(cluster, pid)) continue
    try {
      process.kill(pid, name)
    } catch {
      // It has ended meanwhile, or belongs to another user: the next look tells.
    }
  }
  const deadline = Date.now() + waitMs
  for (const { pid } of same) await waitForExit(pid, Math.max(0, deadline - Date.now()))
  return same.filter(({ pid }) => isOrphan(cluster, pid))
}

/**
 * Ends what a killed server has left behind in this folder. Its server is gone, so that nothing they do is kept: what was committed
 * is in the write-ahead log, and the next server recovers from that. Two servers at once on one folder would destroy it.
 * @throws StartFailure with the ids of those that do not end.
 */
export async function endOrphans(cluster: string): Promise<void> {
  const deadline = Date.now() + BY_THEMSELVES_MS
  let orphans = findOrphans(cluster)
  for (const { pid } of orphans) await waitForExit(pid, Math.max(0, deadline - Date.now()))
  orphans = findOrphans(cluster)
  if (orphans.length === 0) return
  const pids = (some: readonly Orphan[]) => some.map(({ pid }) => String(pid)).join(', ')
  say(`Ending what a killed PostgreSQL has left in ${cluster}: process ${pids(orphans)}`)
  orphans = await signal(cluster, orphans, { name: 'SIGQUIT', waitMs: QUIT_MS })
  orphans = await signal(cluster, orphans, { name: 'SIGKILL', waitMs: KILL_MS })
  if (orphans.length === 0) return
  throw new StartFailure(
    `Processes of a killed PostgreSQL still work in ${cluster} and do not end: kill ${pids(orphans)}, then start again.`,
  )
}
