import type { ParseArgsConfig } from 'node:util'
import { parseArgs } from 'node:util'
import { StartFailure } from './failure'

/** The failure for a command called with wrong arguments: one line with its usage. */
export function misuse(usage: string, cause?: unknown): StartFailure {
  return new StartFailure(`use ${usage}`, { cause })
}

/**
 * A command's arguments as Node.js reads them.
 * @throws StartFailure saying how the command is used.
 */
export function readArguments<T extends ParseArgsConfig>(usage: string, config: T) {
  try {
    return parseArgs(config)
  } catch (cause) {
    throw misuse(usage, cause)
  }
}
