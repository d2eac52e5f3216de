import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

import { argsOf } from '../../../scripts/lib/processes/programs'

const started: WorkerProcess[] = []

/** Kills every worker that this file has started. */
export async function killWorkers(): Promise<void> {
  await Promise.all(started.splice(0).map((worker) => worker.kill()))
}

/** A worker process as `npm start` runs it, on this test file's database. */
export class WorkerProcess {
  readonly child: ChildProcess
  output = ''

  private constructor(child: ChildProcess) {
    this.child = child
    const keep = (chunk: Buffer) => (this.output += chunk.toString())
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
  }

  /** Resolves when the worker has said that it is ready. */
  static async start(settings: Record<string, string> = {}): Promise<WorkerProcess> {
    const child = spawn(process.execPath, argsOf('worker'), {
      env: { ...process.env, LOG_LEVEL: 'info', ...settings },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const worker = new WorkerProcess(child)
    started.push(worker)
    await new Promise<void>((resolve, reject) => {
      child.on('message', (message) => {
        if (message === 'ready') resolve()
      })
      // Not 'exit': what it said last may not have been read by then.
      child.once('close', (code) => {
        reject(new Error(`the worker ended with ${String(code)} before it was ready:\n${worker.output}`))
      })
    })
    return worker
  }

  /** What it logged, by message. */
  logged(message: string): Record<string, unknown>[] {
    return this.output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter((entry) => entry['msg'] === message)
  }

  /** Ends it without a chance to tidy up. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Asks it to end; answers its exit code and how long it took. */
  async stop(): Promise<{ code: number | null; durationMs: number }> {
    const startedMs = performance.now()
    const code = await this.#end('SIGTERM')
    return { code, durationMs: performance.now() - startedMs }
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode
    const ended = once(this.child, 'exit') as Promise<[number | null]>
    this.child.kill(signal)
    const [code] = await ended
    return code
  }
}
