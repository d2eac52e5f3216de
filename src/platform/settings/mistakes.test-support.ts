import { EnvError, readEnv } from './env'

/** What is wrong in settings, a line each; nothing when they can be used. */
export function mistakesOf(source: Record<string, string>): readonly string[] {
  try {
    readEnv(source)
  } catch (error) {
    if (error instanceof EnvError) return error.mistakes
    throw error
  }
  return []
}
