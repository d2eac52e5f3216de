import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode } from '../failure'

/** Whether a process with this id runs, under any user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** An ended process keeps its id until its parent has waited for it; in a container that can be for ever. */
function isZombie(pid: number): boolean {
  return process.platform === 'linux' && readStat(pid)?.[0] === 'Z'
}

/** The fields of /proc/PID/stat after the command, which may itself hold spaces and brackets. */
function readStat(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

function askPs(column: string, pid: number): string | undefined {
  try {
    const args = ['-o', `${column}=`, '-p', String(pid)]
    return execFileSync('ps', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined
  }
}

/**
 * When the process was started, in the system's own words. Together with the id it names a process for good:
 * ids are reused, after a restart of a container at once.
 */
export function startedAt(pid: number): string | undefined {
  if (process.platform === 'linux') return readStat(pid)?.[19]
  return process.platform === 'win32' ? undefined : askPs('lstart', pid)
}

/** The id of the process that started this one, or of the one that took it over; known on Linux. */
export function parentOf(pid: number): number | undefined {
  const parent = Number(process.platform === 'linux' ? readStat(pid)?.[1] : undefined)
  return Number.isInteger(parent) ? parent : undefined
}

/** The command line of a process, or nothing if it cannot be known. */
export function commandLine(pid: number): string | undefined {
  if (process.platform === 'win32') return undefined
  if (process.platform !== 'linux') return askPs('command', pid)
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8')
      .split('\0')
      .join(' ')
      .trim()
  } catch {
    return undefined
  }
}

/** Waits until the process is gone; false if it still lives after `timeoutMs`. */
export async function waitForExit(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false
    await sleep(25)
  }
  return true
}
