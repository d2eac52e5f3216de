import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { argsOf } from '../../../scripts/lib/processes/programs'
import { findPort } from './backroom'

const started: WebProcess[] = []

/** Stops every web process that this file has started. */
export async function stopWebs(): Promise<void> {
  await Promise.all(started.splice(0).map((web) => web.stop()))
}

/** A web process as `npm start` runs it, on this test file's database. */
export class WebProcess {
  readonly url: string
  readonly #child: ChildProcess
  output = ''

  private constructor(port: number, settings: Record<string, string>) {
    this.url = `http://127.0.0.1:${String(port)}`
    this.#child = spawn(process.execPath, argsOf('server'), {
      env: { ...process.env, NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', ...settings },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const keep = (chunk: Buffer) => (this.output += chunk.toString())
    this.#child.stdout?.on('data', keep)
    this.#child.stderr?.on('data', keep)
    started.push(this)
  }

  /** Resolves when it serves. */
  static async start(settings: Record<string, string> = {}): Promise<WebProcess> {
    const web = new WebProcess(await findPort(), settings)
    await new Promise<void>((resolve, reject) => {
      web.#child.on('message', (message) => {
        if (message === 'ready') resolve()
      })
      web.#child.once('close', (code) =>
        reject(new Error(`the web process ended with ${String(code)} before it served:\n${web.output}`)),
      )
    })
    return web
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const ended = once(this.#child, 'close')
    this.#child.kill('SIGTERM')
    await ended
  }
}
