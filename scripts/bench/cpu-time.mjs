// CPU time of processes from /proc, which tells more than requests per second on a machine that does other work meanwhile.
import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second for all programs, whatever its own clock is (USER_HZ). */
const MS_PER_TICK = 10

/** The fields of /proc/PID/stat after the name, which may hold spaces; null when the process is gone. */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

/** User and system time of the process itself, and of its children that have ended, in ticks. */
const ticksOf = (stat) => stat.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0)

/**
 * User and system time that these processes and their children have taken so far, in milliseconds: a PostgreSQL server's
 * connections are its children. Null where there is no /proc.
 * @param {readonly number[]} pids
 * @returns {number | null}
 */
export function cpuTimeMs(pids) {
  if (pids.length === 0 || statOf(process.pid) === null) return null
  const wanted = new Set(pids.map(String))
  let ticks = 0
  for (const pid of readdirSync('/proc')) {
    const stat = /^\d+$/.test(pid) ? statOf(pid) : null
    if (stat !== null && (wanted.has(pid) || wanted.has(stat[1]))) ticks += ticksOf(stat)
  }
  return ticks * MS_PER_TICK
}
