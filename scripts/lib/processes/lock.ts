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

const holderSchema = z.object({
  pid: z.number().int().positive(),
  startedAt: z.string().optional(),
  /** Who started it; when that one is gone, it is on its way out. */
  launcher: z.number().int(),
})
type Holder = z.output<typeof holderSchema>

function readHolder(text: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** The process that wrote the lock, if that very process still runs; an id alone may be somebody else's by now. */
function isHeld(holder: Holder | undefined): holder is Holder {
  return holder !== undefined && isAlive(holder.pid) && startedAt(holder.pid) === holder.startedAt
}

/** Its `npm start` was killed, so that it stops by itself: worth waiting for. */
function isEnding(holder: Holder): boolean {
  return holder.launcher > 1 && !isAlive(holder.launcher)
}

/** Puts the lock in place whole or not at all; false when there already is one. */
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

/** Takes away a dead holder's lock, and only that one: another start may have replaced it in between. */
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
type WhenHeld = (holder: Holder) => Promise<void>

async function acquire(file: string, whenHeld: WhenHeld): Promise<() => void> {
  const mine = JSON.stringify({
    pid: process.pid,
    startedAt: startedAt(process.pid),
    launcher: process.ppid,
  })
  while (!tryWrite(file, mine)) {
    const text = readIfThere(file)
    if (text === undefined) continue
    const holder = readHolder(text)
    if (isHeld(holder)) await whenHeld(holder)
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
  return acquire(path.join(dataDir, 'lock'), async (holder) => {
    if (!isEnding(holder) || Date.now() > deadline) {
      throw new StartFailure(
        `Backroom already runs on ${dataDir} (process ${String(holder.pid)}): stop that one first, or set another DATA_DIR and PORT.`,
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
