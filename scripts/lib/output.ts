const QUIET_MS = 1_500
const PROGRESS_MS = 10_000

function seconds(sinceMs: number): string {
  return `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`
}

/** Prints a line to standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Prints a line to standard error. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`)
}

export interface Step<Result> {
  /** What is going on, such as `Building the app`. */
  doing: string
  /** What was done, such as `Built the app`, or a function that words it from the result. */
  done: string | ((result: Result) => string)
  run: () => Promise<Result>
}

/** Runs one step and prints one line with its time; a slow step also prints that it is still running. */
export async function step<Result>({ doing, done, run }: Step<Result>): Promise<Result> {
  const startedMs = performance.now()
  const announce = setTimeout(() => say(`${doing} …`), QUIET_MS)
  const progress = setInterval(() => say(`${doing} … ${seconds(startedMs)}`), PROGRESS_MS)
  try {
    const result = await run()
    say(`${typeof done === 'string' ? done : done(result)} (${seconds(startedMs)})`)
    return result
  } finally {
    clearTimeout(announce)
    clearInterval(progress)
  }
}
