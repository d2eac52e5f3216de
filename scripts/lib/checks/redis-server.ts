import { existsSync } from 'node:fs'
import path from 'node:path'

import { installDebianPackage } from './debian-package'

/** Where a Redis server is on this machine; undefined means that there is none. */
export function findRedisServer(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  return folders.map((folder) => path.join(folder, 'redis-server')).find((file) => existsSync(file))
}

/** Finds a Redis server or installs Debian's package when root. */
export function provideRedisServer(log: (line: string) => void): string | undefined {
  const found = findRedisServer()
  if (found !== undefined) return found
  installDebianPackage('redis-server', log)
  return findRedisServer()
}
