import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'

const started: ChildProcess[] = []

export interface KillableApi {
  /** Where its `/api/v1` is. */
  base: string
  child: ChildProcess
}

/** Starts `/api/v1` in a process of its own, to be killed; resolves when it serves. `program` is what serves it. */
export async function startKillableApi(
  settings: Record<string, string> = {},
  program = 'tests/faults/support/api-process.ts',
): Promise<KillableApi> {
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  let printed = ''
  for await (const chunk of child.stdout) {
    printed += String(chunk)
    const port = /^port (\d+)$/m.exec(printed)?.[1]
    if (port) return { base: `http://127.0.0.1:${port}/api/v1`, child }
  }
  throw new Error('the web process ended before it served')
}

/** Ends every process that this file has started. */
export function endKillableApis(): void {
  for (const child of started.splice(0)) child.kill('SIGKILL')
}
