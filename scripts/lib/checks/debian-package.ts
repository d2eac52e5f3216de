import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'

/** Runs a command that installs something; its output is shown. */
export function runInstaller(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 300_000 }).status === 0
}

/** Installs a package of Debian's where that is possible: on Debian, as root. */
export function installDebianPackage(name: string, log: (line: string) => void): void {
  if (userInfo().uid !== 0 || !existsSync('/usr/bin/apt-get')) return
  log(`installing Debian's package ${name}`)
  runInstaller('apt-get', ['update', '-qq'])
  runInstaller('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name])
}
