import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { errorCode, StartFailure } from '../failure'

/**
 * Makes a folder that only its owner can enter.
 * @throws StartFailure when this user may not write there.
 */
export function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
  } catch (cause) {
    const code = errorCode(cause) ?? 'error'
    throw new StartFailure(
      `DATA_DIR ${folder} cannot be used (${code}): set DATA_DIR to a folder that this user may write.`,
      { cause },
    )
  }
}

/** Writes a file that only its owner can read; a crash leaves the old one or the new one, never half of it. */
export function writePrivateFile(file: string, text: string): void {
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  try {
    writeFileSync(draft, text, { mode: 0o600, flush: true })
    renameSync(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** The text of a file, or nothing if there is no such file. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined
    throw error
  }
}

/** The secret that signs sessions, made once and kept in the data folder. */
export function keepSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret')
  const kept = readIfThere(file)?.trim()
  if (kept !== undefined && kept.length >= 32) return kept
  const secret = randomBytes(32).toString('hex')
  writePrivateFile(file, `${secret}\n`)
  return secret
}
