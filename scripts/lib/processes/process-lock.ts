import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { errorCode, StartFailure } from '../failure'
import { readIfThere } from './private-files'
import { isAlive, startedAt } from './process-identity'

/** Longer than a stop in order may take. */
const HANDOVER_MS = 20_000
const POLL_MS = 100

const ownerSchema = z.object({
  pid: z.number().int().positive(),
  startedAt: z.string().optional(),
  /** The process id of the `npm start` behind it; once that has ended, this process is about to end too. */
  launcher: z.number().int(),
})
type LockOwner = z.output<typeof ownerSchema>

function readOwner(text: string): LockOwner | undefined {
  try {
    return ownerSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Whether the process that wrote the lock still runs. Its start time counts too: process ids are reused. */
function isHeld(owner: LockOwner | undefined): owner is LockOwner {
  return owner !== undefined && isAlive(owner.pid) && startedAt(owner.pid) === owner.startedAt
}

/** Its `npm start` was killed, so that it stops by itself: worth waiting for. */
function isEnding(owner: LockOwner): boolean {
  return owner.launcher > 1 && !isAlive(owner.launcher)
}

/** Creates the lock atomically; false when there already is one. */
function tryWrite(file: string, text: string): boolean {
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, text, { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft)
  }
}

/** Takes away a dead process's lock, and only that one: another start may have replaced it in between. */
function removeStale(file: string, expected: string): void {
  const aside = `${file}.${randomBytes(4).toString('hex')}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  if (readFileSync(aside, 'utf8') !== expected) tryWrite(file, readFileSync(aside, 'utf8'))
  rmSync(aside)
}

/** Decides about a lock that another process holds: waits a moment to ask again, or throws. */
type WhenHeld = (owner: LockOwner) => Promise<void>

async function acquire(file: string, whenHeld: WhenHeld): Promise<() => void> {
  const mine = JSON.stringify({
    pid: process.pid,
    startedAt: startedAt(process.pid),
    launcher: process.ppid,
  })
  while (!tryWrite(file, mine)) {
    const text = readIfThere(file)
    if (text === undefined) continue
    const owner = readOwner(text)
    if (isHeld(owner)) await whenHeld(owner)
    else removeStale(file, text)
  }
  return () => {
    if (readIfThere(file) === mine) rmSync(file, { force: true })
  }
}

/**
 * Makes this process the only one that runs Backroom on a data folder.
 * @returns a function that gives it back.
 * @throws StartFailure when another one does.
 */
export function lockFolder(dataDir: string): Promise<() => void> {
  const deadline = Date.now() + HANDOVER_MS
  return acquire(path.join(dataDir, 'lock'), async (owner) => {
    if (!isEnding(owner) || Date.now() > deadline) {
      throw new StartFailure(
        `Backroom already runs on ${dataDir} (process ${String(owner.pid)}): stop that one first, or set another DATA_DIR and PORT.`,
      )
    }
    await sleep(POLL_MS)
  })
}

/** Waits until no other process builds in this checkout: two at once would spoil each other's output. */
export function lockBuild(root: string): Promise<() => void> {
  return acquire(path.join(root, 'node_modules', '.backroom-build-lock'), async () => {
    await sleep(POLL_MS)
  })
}
