import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

/** One command of the test run. */
export interface Step {
  name: string
  /** Run one after the other; the first that fails ends the step. */
  commands: readonly (readonly [program: string, ...args: string[]])[]
  /** Cores that it keeps busy: steps run side by side as long as they fit into two. */
  cores: 1 | 2
  timeoutMs: number
  env?: Record<string, string>
  /** The step is skipped, and counted as failed, unless this one passed. */
  needs?: string
}

export interface StepResult {
  name: string
  isPassed: boolean
  seconds: number
  output: string
}

const CORES = 2
const noop = () => undefined
const HEARTBEAT_MS = 30_000

/** How long a stopped step may take to end what it started. */
const STOP_MS = 30_000

/** The steps that run: their process groups, and when they have ended. */
const running = new Map<number, Promise<void>>()

/** Ends all steps that still run, for Ctrl-C. */
export async function stopSteps(): Promise<void> {
  await Promise.all([...running.keys()].map(endStep))
}

/**
 * Ends a step. At SIGINT the test runners end the servers that they started in process groups of their own; what takes
 * longer than 30 s is killed.
 */
async function endStep(pid: number): Promise<void> {
  stopGroup(pid, 'SIGINT')
  await Promise.race([running.get(pid), sleep(STOP_MS)])
  stopGroup(pid, 'SIGKILL')
}

function stopGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    // The group may have ended by itself in the meantime.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

function execute(
  [program, ...args]: Step['commands'][number],
  step: Step,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...step.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its own process group, so that what it starts ends with it.
      detached: true,
    })
    const chunks: string[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk.toString()))
    const { pid } = child
    if (pid !== undefined) running.set(pid, once(child, 'close').then(noop, noop))
    const timer = setTimeout(() => {
      chunks.push(`\nStopped: it took longer than ${step.timeoutMs / 1000} s.\n`)
      if (pid !== undefined) void endStep(pid)
    }, step.timeoutMs)
    const finish = (code: number) => {
      clearTimeout(timer)
      if (pid !== undefined) running.delete(pid)
      resolve({ code, output: chunks.join('') })
    }
    child.once('error', (error) => {
      chunks.push(String(error))
      finish(1)
    })
    child.once('close', (code, signal) => {
      if (code !== 0) chunks.push(`\n${program} ended with ${signal ?? `exit code ${String(code)}`}\n`)
      finish(code ?? 1)
    })
  })
}

async function runStep(step: Step): Promise<StepResult> {
  const startedAt = Date.now()
  const seconds = () => (Date.now() - startedAt) / 1000
  const heartbeat = setInterval(() => {
    console.log(`  …  ${step.name}: ${seconds().toFixed(0)} s so far`)
  }, HEARTBEAT_MS)
  let output = ''
  let isPassed = true
  for (const command of step.commands) {
    const done = await execute(command, step)
    output += done.output
    isPassed = done.code === 0
    if (!isPassed) break
  }
  clearInterval(heartbeat)
  return { name: step.name, isPassed, seconds: seconds(), output }
}

/** Runs all steps in order, side by side where the cores allow, and goes on after a failure. */
export async function runSteps(
  steps: readonly Step[],
  onResult: (result: StepResult) => void,
): Promise<readonly StepResult[]> {
  const results: StepResult[] = []
  const active = new Set<Promise<void>>()
  let busyCores = 0
  const record = (result: StepResult) => {
    results.push(result)
    onResult(result)
  }

  for (const step of steps) {
    while (busyCores + step.cores > CORES) await Promise.race(active)
    const needed = results.find((result) => result.name === step.needs)
    if (step.needs !== undefined && needed?.isPassed !== true) {
      record({ name: step.name, isPassed: false, seconds: 0, output: `Not run: it needs ${step.needs}.` })
      continue
    }
    busyCores += step.cores
    const task = runStep(step).then((result) => {
      busyCores -= step.cores
      active.delete(task)
      record(result)
    })
    active.add(task)
    // Lets the first output of a step come before that of the next.
    await sleep(0)
  }
  await Promise.all(active)
  return results
}
