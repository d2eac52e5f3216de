import { accessSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isAlive } from '../processes/process-identity'

/** A file system in memory, where Linux has one. */
const MEMORY = '/dev/shm'
/** What a whole run may keep there. */
const NEEDED_BYTES = 4 * 1024 ** 3
const PREFIX = 'backroom-npm-test-'

/** Whether this process may write into a folder. */
export function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= NEEDED_BYTES
  } catch {
    return false
  }
}

/** Runs that were killed could not remove theirs. */
function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : NaN
    if (Number.isInteger(owner) && !isAlive(owner)) rmSync(path.join(parent, name), { recursive: true })
  }
}

/**
 * Makes the folder of one test run, with the id of this process in its name. In memory, if there is room: each test file has
 * a database of some 500 files, of which a copy takes 50 ms there and up to a second on a disk.
 * @returns its path; the caller removes the folder.
 */
export function makeWorkFolder(): string {
  const parent = canWrite(MEMORY) && hasRoom(MEMORY) ? MEMORY : tmpdir()
  removeAbandoned(parent)
  return mkdtempSync(path.join(parent, `${PREFIX}${String(process.pid)}-`))
}
