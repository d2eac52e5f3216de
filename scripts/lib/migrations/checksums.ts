import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { listMigrations } from '@/platform/database/migrations'

/** Name of a migration → SHA-256 of its source. What is listed here is released: it has run on databases that we do not see. */
export type Checksums = Readonly<Record<string, string>>

/** As `sha256sum` writes it. Not JSON: Payload takes the last `.json` of the folder for the newest snapshot of the schema. */
const FILE = 'migrations/checksums.txt'
const LINE = /^([0-9a-f]{64}) {2}(\S+)\.ts$/

/** The same for a checkout with Windows' line ends. */
export function checksumOf(source: string): string {
  return createHash('sha256').update(source.replaceAll('\r\n', '\n')).digest('hex')
}

/** The checksums of the migrations in `root` as they are now. */
async function currentChecksums(root: string): Promise<Checksums> {
  const entries = listMigrations(root).map(async (name): Promise<[string, string]> => {
    const source = await readFile(path.join(root, 'migrations', `${name}.ts`), 'utf8')
    return [name, checksumOf(source)]
  })
  return Object.fromEntries(await Promise.all(entries))
}

function parseLine(line: string): [string, string] {
  const [, checksum, name] = LINE.exec(line) ?? []
  if (checksum === undefined || name === undefined)
    throw new Error(`${FILE} has a line of another form: ${line}`)
  return [name, checksum]
}

/** The checksums that were recorded; none when there is no file. */
async function recordedChecksums(root: string): Promise<Checksums> {
  try {
    const text = await readFile(path.join(root, FILE), 'utf8')
    return Object.fromEntries(
      text
        .split(/\r?\n/)
        .filter((line) => line !== '')
        .map(parseLine),
    )
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
}

/** Adds what is not recorded yet. An entry that is there never changes: the check tells of it instead. */
export function withNewMigrations(recorded: Checksums, current: Checksums): Checksums {
  const all = { ...current, ...recorded }
  return Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const AS_RELEASED = 'it is released, and has run on databases that a change of it would not reach'

function problemOf(name: string, recorded: Checksums, current: Checksums): string | undefined {
  const [before, now] = [recorded[name], current[name]]
  if (before === now) return undefined
  if (before === undefined)
    return `migrations/${name}.ts is not in ${FILE}: run \`npm run generate\` and commit the result`
  if (now !== undefined)
    return `migrations/${name}.ts was changed: ${AS_RELEASED}. Restore it, and write a new migration for what you want to change`
  const renamed = Object.keys(current).find((other) => current[other] === before && !(other in recorded))
  return renamed === undefined
    ? `migrations/${name}.ts was removed: ${AS_RELEASED}. Restore it, and write a new migration that undoes it`
    : `migrations/${name}.ts was renamed to ${renamed}: databases have recorded its former name, and would run it again. Give it that name back`
}

/** One line for each migration that is not as it was recorded: what is wrong and what to do. */
export function findUnfrozen(recorded: Checksums, current: Checksums): string[] {
  const removed = Object.keys(recorded).filter((name) => !(name in current))
  const isTold = new Set(
    removed.flatMap((name) => Object.keys(current).find((other) => current[other] === recorded[name]) ?? []),
  )
  return [...removed, ...Object.keys(current)]
    .toSorted()
    .flatMap((name) =>
      isTold.has(name) && !(name in recorded) ? [] : (problemOf(name, recorded, current) ?? []),
    )
}

/** The same for the migrations of a checkout. */
export async function findChecksumDrift(root: string): Promise<string[]> {
  return findUnfrozen(await recordedChecksums(root), await currentChecksums(root))
}

/** Records the migrations that are not recorded yet. */
export async function recordChecksums(root: string): Promise<void> {
  const checksums = withNewMigrations(await recordedChecksums(root), await currentChecksums(root))
  const lines = Object.entries(checksums).map(([name, checksum]) => `${checksum}  ${name}.ts\n`)
  await writeFile(path.join(root, FILE), lines.join(''))
}
