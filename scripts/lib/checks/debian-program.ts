import { existsSync } from 'node:fs'
import path from 'node:path'

import { installDebianPackage } from './debian-package'

/** A server that tests run, which a package of Debian's of the same name brings. */
type Program = 'redis-server' | 'pgbouncer'

/** Where a program is on this machine; undefined means that it is not there. */
export function findProgram(program: Program): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin']
  return folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file))
}

/** Finds a program or installs Debian's package when root. */
export function provideProgram(program: Program, log: (line: string) => void): string | undefined {
  const found = findProgram(program)
  if (found !== undefined) return found
  installDebianPackage(program, log)
  return findProgram(program)
}
