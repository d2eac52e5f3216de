import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { StartFailure } from '../failure'
import type { Account, Launch } from './postgres-account'
import { readIfThere, writePrivateFile } from '../processes/private-files'
import { runProgram } from '../processes/run-program'

const CONNECTION_FILE = 'backroom.json'

const connectionSchema = z.object({
  superuserPassword: z.string(),
  password: z.string(),
  port: z.number().int().optional(),
})

/** Passwords and the last used port; kept inside the data folder, so that they move and are restored with it. */
export type Connection = z.output<typeof connectionSchema>

export interface Folder {
  /** The parent: DATA_DIR. */
  dataDir: string
  /** PostgreSQL's own folder inside it. */
  cluster: string
}

/** The paths of the embedded database below DATA_DIR. */
export function folderIn(dataDir: string): Folder {
  return { dataDir, cluster: path.join(dataDir, 'postgres') }
}

/** The major version of the programs, such as `18`. */
async function majorOf(initdb: string): Promise<string> {
  const { output } = await runProgram(initdb, ['--version'])
  return /\b(\d+)[.\w]/.exec(output)?.[1] ?? ''
}

function isThere(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0
}

/** The passwords of a complete folder, or nothing. */
export function readConnection(folder: Folder): Connection | undefined {
  const text = readIfThere(path.join(folder.cluster, CONNECTION_FILE))
  if (text === undefined) return undefined
  try {
    return connectionSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Stores passwords and port. The file gets the folder's owner, so that a copy of the folder is complete. */
export function saveConnection(folder: Folder, connection: Connection): void {
  const file = path.join(folder.cluster, CONNECTION_FILE)
  writePrivateFile(file, `${JSON.stringify(connection)}\n`)
  const { uid, gid } = statSync(folder.cluster)
  if (process.getuid?.() === 0) chownSync(file, uid, gid)
}

/**
 * Checks an existing folder. It is never changed or removed here, because it may hold the only copy of a shop's data.
 * @throws StartFailure when it is incomplete, of another version or of another user.
 */
async function checkFolder(
  folder: Folder,
  initdb: string,
  account: Account | undefined,
): Promise<Connection> {
  const remedy = `restore ${folder.dataDir} from a backup, or move ${folder.cluster} away to start with an empty database.`
  const version = readIfThere(path.join(folder.cluster, 'PG_VERSION'))?.trim()
  const needed = ['global/pg_control', 'base', 'pg_wal'].find(
    (name) => !existsSync(path.join(folder.cluster, name)),
  )
  if (version === undefined || needed !== undefined) {
    const missing = version === undefined ? 'PG_VERSION' : String(needed)
    throw new StartFailure(`${folder.cluster} is not a complete database (${missing} is missing): ${remedy}`)
  }
  const major = await majorOf(initdb)
  if (version !== major) {
    throw new StartFailure(
      `${folder.cluster} was written by PostgreSQL ${version}, this is ${major}: dump it with version ${version} and ` +
        `restore the dump, or move ${folder.cluster} away to start with an empty database.`,
    )
  }
  const owner = statSync(folder.cluster).uid
  if (process.getuid !== undefined && owner !== (account?.uid ?? process.getuid())) {
    throw new StartFailure(
      `${folder.cluster} belongs to another user (id ${String(owner)}): start as that user, or chown it to this one.`,
    )
  }
  const connection = readConnection(folder)
  if (connection !== undefined) return connection
  throw new StartFailure(`${folder.cluster} has lost its passwords (${CONNECTION_FILE}): ${remedy}`)
}

/** Makes the cluster aside and renames it into place when it is complete: what `postgres/` holds is never half made. */
async function initialise(folder: Folder, initdb: string, options: Preparation): Promise<Connection> {
  const draft = `${folder.cluster}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  const connection = {
    superuserPassword: randomBytes(24).toString('hex'),
    password: randomBytes(24).toString('hex'),
  }
  const passwordFile = path.join(draft, '..', 'postgres.new.password')
  writePrivateFile(passwordFile, connection.superuserPassword)
  if (options.account !== undefined) {
    chownSync(draft, options.account.uid, options.account.gid)
    chownSync(passwordFile, options.account.uid, options.account.gid)
  }
  try {
    const flags = [
      '--username=postgres',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]
    const auth = ['--locale=C', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    const durability = options.durable ? [] : ['--no-sync']
    await runProgram(initdb, [`--pgdata=${draft}`, ...flags, ...auth, ...durability], options.launch)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StartFailure(`PostgreSQL could not make its data folder in ${folder.dataDir}: ${reason}`, {
      cause,
    })
  } finally {
    rmSync(passwordFile, { force: true })
  }
  saveConnection({ ...folder, cluster: draft }, connection)
  renameSync(draft, folder.cluster)
  return connection
}

export interface Preparation {
  account: Account | undefined
  launch: Launch
  durable: boolean
}

/**
 * Makes sure that there is a complete data folder of the right version.
 * @throws StartFailure when what is there cannot be used.
 */
export async function prepareFolder(
  folder: Folder,
  initdb: string,
  options: Preparation,
): Promise<Connection> {
  if (isThere(folder.cluster)) return checkFolder(folder, initdb, options.account)
  return initialise(folder, initdb, options)
}
