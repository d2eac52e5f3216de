import { spawn } from 'node:child_process'
import type { Launch } from '../postgres/postgres-account'

/** Programs run under the account of this process. */
const OWN_ACCOUNT: Launch = { prefix: [], ids: {} }

/** The command and its arguments with what `launch` puts before them. */
export function commandOf(program: string, args: readonly string[], launch: Launch = OWN_ACCOUNT) {
  const [command = program, ...rest] = [...launch.prefix, program, ...args]
  return { command, args: rest }
}

/**
 * Runs a short program to its end.
 * @throws Error with its last line of error output when it fails.
 */
export function runProgram(program: string, args: readonly string[], launch: Launch = OWN_ACCOUNT) {
  return new Promise<{ output: string }>((resolve, reject) => {
    const call = commandOf(program, args, launch)
    const child = spawn(call.command, call.args, { ...launch.ids, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) resolve({ output })
      else reject(new Error(lastLine(errors) ?? `it ended with ${signal ?? `code ${String(code)}`}`))
    })
  })
}

function lastLine(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.find((line) => line.includes('error:')) ?? lines.at(-1)
}
