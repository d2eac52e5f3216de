import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { lockBuild } from './processes/process-lock'
import { readIfThere } from './processes/private-files'
import { BUILT_FILES } from './processes/programs'

const SOURCES = [
  'src',
  'public',
  'migrations',
  'scripts/lib',
  'scripts/migrate.ts',
  'scripts/seed',
  'scripts/seed-first.ts',
  'payload.config.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const STAMP = '.next/backroom-build'
/** Unit tests, and what Payload compares the collections with to make the next migration. */
const IGNORED = /\.test\.tsx?$|^migrations\/.*\.(?:json|txt)$/

const MADE = ['.next/BUILD_ID', ...BUILT_FILES]

function listFiles(entry: string): string[] {
  if (!existsSync(entry)) return []
  if (!statSync(entry).isDirectory()) return [entry]
  return readdirSync(entry)
    .sort()
    .flatMap((name) => listFiles(path.join(entry, name)))
}

/** A digest of everything that the build is made from. Contents, not times: a fresh checkout has new times. */
function digestSources(root: string): string {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of listFiles(path.join(root, source))) {
      const name = path.relative(root, file)
      if (IGNORED.test(name)) continue
      hash.update(name).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

/** Whether the last finished build was made from other sources than there are now. */
export function isBuildStale(root: string): boolean {
  if (!MADE.every((file) => existsSync(path.join(root, file)))) return true
  return readIfThere(path.join(root, STAMP)) !== digestSources(root)
}

/** Builds by `run`, alone in this checkout, and unless another process has just done it. */
export async function buildOnce(root: string, run: () => Promise<void>): Promise<void> {
  const unlock = await lockBuild(root)
  try {
    if (!isBuildStale(root)) return
    // An interrupted build must not be taken for finished, nor one whose sources changed meanwhile for current.
    rmSync(path.join(root, STAMP), { force: true })
    const digest = digestSources(root)
    await run()
    writeFileSync(path.join(root, STAMP), digest)
  } finally {
    unlock()
  }
}
