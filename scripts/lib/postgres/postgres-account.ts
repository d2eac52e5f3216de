import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'
import { StartFailure } from '../failure'

/** The account that PostgreSQL runs as when this process is root. */
export interface Account {
  name: string
  uid: number
  gid: number
}

function lookUp(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
  if (uid?.status !== 0 || gid?.status !== 0) return undefined
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

/**
 * PostgreSQL refuses to run as root: finds the account `postgres`, or makes it. Not root: nothing to change.
 * @throws StartFailure when there is no account to use.
 */
export function findAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const existing = lookUp('postgres')
  if (existing !== undefined) return existing
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
  const account = lookUp('postgres') ?? lookUp('nobody')
  if (account !== undefined) return account
  throw new StartFailure(
    'PostgreSQL refuses to run as root and no other account was found: start as an ordinary user, or set DATABASE_URL.',
  )
}

/** How to run a program as another account: what stands before its path, and the ids for `spawn`. */
export interface Launch {
  prefix: readonly string[]
  ids: { uid?: number; gid?: number }
}

/**
 * Root's home and a `mktemp -d` are closed to other users, so that the account could reach neither the programs
 * nor the data. In that case an ambient capability lets this one process through, and no folder's permissions
 * are changed.
 * @throws StartFailure when the folders are closed and the system cannot grant that.
 */
export function planLaunch(account: Account | undefined, program: string, dataParent: string): Launch {
  if (account === undefined) return { prefix: [], ids: {} }
  const ids = { uid: account.uid, gid: account.gid }
  const test = ['-c', 'test -x "$0" && test -x "$1"', program, dataParent]
  if (spawnSync('sh', test, { ...ids, cwd: '/' }).status === 0) return { prefix: [], ids }
  const prefix = [
    'setpriv',
    `--reuid=${String(account.uid)}`,
    `--regid=${String(account.gid)}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    // Without it the system calls that PostgreSQL asks "may I?" with would ignore the capability.
    '--securebits=+no_setuid_fixup',
    '--',
  ]
  const granted = spawnSync('setpriv', [...prefix.slice(1), 'sh', ...test], { cwd: '/' })
  if (granted.status === 0) return { prefix, ids: {} }
  throw new StartFailure(
    `Started as root, PostgreSQL runs as the user ${account.name}, who cannot enter ${closedFolder([program, dataParent])}: ` +
      'move the folder, start as an ordinary user, or set DATABASE_URL.',
  )
}

/** The first folder on the way to one of `targets` that is closed to other users. */
function closedFolder(targets: readonly string[]): string {
  for (const target of targets) {
    const parts = target.split(path.sep)
    const folders = parts.slice(1).map((_, index) => parts.slice(0, index + 2).join(path.sep))
    const closed = folders.find((folder) => (statSync(folder).mode & 0o001) === 0)
    if (closed !== undefined) return closed
  }
  return path.dirname(targets[0] ?? '/')
}
