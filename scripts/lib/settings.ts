import { existsSync } from 'node:fs'
import { EnvError, readEnv } from '@/platform/env'
import type { Env } from '@/platform/env'
import { StartFailure } from './failure'

/** Reads `.env` of the working folder into the environment; what is already set wins. */
export function loadDotEnv(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
}

/**
 * The settings of this command from the environment and `.env`.
 * @throws StartFailure with one line per mistake.
 */
export function loadSettings(): Env {
  loadDotEnv()
  try {
    return readEnv(process.env)
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    throw new StartFailure(error.mistakes.join('\n'), { cause: error })
  }
}
