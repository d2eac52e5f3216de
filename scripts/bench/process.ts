import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

import { StartFailure } from '../lib/failure'
import { findFreePort } from '../lib/processes/ports'

const STOP_TIMEOUT_MS = 10_000

/** A process of this run that serves on a port of its own. */
export interface ServerProcess {
  base: string
  pid: number
  stop: () => Promise<void>
}

/** The program alone: what it is told may hold secrets of the shop that is measured. */
const nameOf = (args: readonly string[]) => args.find((arg) => /\.m?[jt]s$/.test(arg)) ?? 'a server'

interface ServerOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** A free one, unless it is given. */
  port?: number
  /** Its own address, unless a proxy stands before it. */
  publicUrl?: string
}

/** Starts a server that says `ready` to its parent; PORT is in its environment. */
export async function startServer(
  args: readonly string[],
  { cwd = process.cwd(), env: given = process.env, publicUrl, ...places }: ServerOptions = {},
): Promise<ServerProcess> {
  const port = places.port ?? (await findFreePort())
  const env: NodeJS.ProcessEnv = {
    ...given,
    NODE_ENV: 'production',
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: publicUrl ?? `http://127.0.0.1:${String(port)}`,
    // Everything under test writes the lines that it writes in production.
    LOG_LEVEL: 'info',
  }
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message) => {
      if (message === 'ready') resolve()
    })
    child.once('exit', () => reject(new StartFailure(`${nameOf(args)} ended before it served`)))
  })
  const stop = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
    await ended
    clearTimeout(timer)
  }
  return { base: `http://127.0.0.1:${String(port)}`, pid: child.pid ?? 0, stop }
}

/** The process id of the embedded PostgreSQL that keeps its data in this data folder; none for a server elsewhere. */
export async function postgresPids(dataDir: string): Promise<number[]> {
  const file = path.join(dataDir, 'postgres', 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.split('\n', 1).flatMap((line) => (line === '' ? [] : Number(line)))
}

/** Resident memory of a process, in MB. */
export async function residentMegabytes(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)])
  return Number(stdout.trim()) / 1024
}
