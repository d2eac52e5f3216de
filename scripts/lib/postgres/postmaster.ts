import { rmSync } from 'node:fs'
import path from 'node:path'
import { StartFailure } from '../failure'
import { readIfThere } from '../processes/private-files'
import { endOrphans } from './orphans'
import { commandLine, isAlive, waitForExit } from '../processes/process-identity'

const FAST_STOP_MS = 30_000
const IMMEDIATE_STOP_MS = 10_000

export interface Postmaster {
  pid: number
  isReady: boolean
}

/** What the server that runs, or ran, in this folder wrote about itself in `postmaster.pid`. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const lines = readIfThere(path.join(cluster, 'postmaster.pid'))?.split('\n')
  const pid = Number(lines?.[0])
  if (lines === undefined || !Number.isInteger(pid) || pid <= 0) return undefined
  return { pid, isReady: lines[7]?.trim() === 'ready' }
}

/** Ids are reused: only a `postgres` that was started on this very folder is taken for its server. */
function isServerOf(cluster: string, pid: number): boolean {
  const command = commandLine(pid)
  return command?.includes(` -D ${cluster} `) === true
}

/** Whether a server takes connections on this folder right now. */
export function isServing(cluster: string): boolean {
  const found = readPostmaster(cluster)
  if (found?.isReady !== true || !isAlive(found.pid)) return false
  return process.platform === 'win32' || isServerOf(cluster, found.pid)
}

/** Stops a server in order: open transactions are rolled back, everything is written. Again, harder, if that hangs. */
export async function stopServer(pid: number): Promise<void> {
  for (const [signal, timeoutMs] of [
    ['SIGINT', FAST_STOP_MS],
    ['SIGQUIT', IMMEDIATE_STOP_MS],
  ] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    if (await waitForExit(pid, timeoutMs)) return
  }
  throw new StartFailure(
    `PostgreSQL (process ${String(pid)}) does not stop: end it by hand, then start again.`,
  )
}

/**
 * Removes a `postmaster.pid` that PostgreSQL would take for a running server. With it goes PostgreSQL's own check for
 * surviving backends, so they are ended first.
 */
async function removeStalePid(cluster: string): Promise<void> {
  await endOrphans(cluster)
  rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
}

/**
 * Clears the way after a start that was killed: stops the server that it left behind, and removes a
 * `postmaster.pid` whose id meanwhile belongs to some other program, which PostgreSQL would take for a server.
 * @returns what was found, for the report.
 */
export async function clearLeftovers(cluster: string): Promise<'nothing' | 'stopped' | 'stale'> {
  const found = readPostmaster(cluster)
  if (found === undefined) return 'nothing'
  // Windows gives no command line to check; there PostgreSQL's own lock decides.
  if (process.platform === 'win32') return 'stale'
  if (isAlive(found.pid) && isServerOf(cluster, found.pid)) {
    await stopServer(found.pid)
    return 'stopped'
  }
  await removeStalePid(cluster)
  return 'stale'
}
