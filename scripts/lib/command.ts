import { StartFailure } from './failure'
import { complain } from './output'

/** Runs a command; a known failure is one line (or one per wrong setting) and exit code 1, anything else a defect. */
export async function runCommand(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    process.exitCode = 1
    if (error instanceof StartFailure) {
      for (const line of error.message.split('\n')) complain(`Cannot start: ${line}`)
    } else {
      complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
  }
}
