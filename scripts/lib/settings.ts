import { existsSync } from 'node:fs'
import { EnvError, readEnv, SECRET_SETTINGS } from '@/platform/settings/env'
import type { Env, EnvSource } from '@/platform/settings/env'
import { fileVariable, readSecretFiles } from '@/platform/settings/env-secrets'
import { passwordProblem } from '@/domain/account/password'
import { DEMO_PEOPLE, FIRST_ADMIN_NAME } from '../seed/accounts'
import { StartFailure } from './failure'

/** Reads `.env` of the working folder into the environment; what is already set wins. */
export function loadDotEnv(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
}

/** Puts secrets of files into the environment, where this process and those that it starts read them. */
function takeSecretFiles(): void {
  const { values } = readSecretFiles(SECRET_SETTINGS, process.env)
  for (const [name, value] of Object.entries(values)) {
    process.env[name] = value
    // Empty and not removed: a `.env` that is read again would bring it back.
    process.env[fileVariable(name)] = ''
  }
}

/**
 * The settings of this command from the environment and `.env`.
 * @throws StartFailure with one line per mistake.
 */
export function loadSettings(): Env {
  loadDotEnv()
  takeSecretFiles()
  const mistakes = findPasswordMistakes(process.env)
  try {
    const settings = readEnv(process.env)
    if (mistakes.length > 0) throw new EnvError(mistakes)
    return settings
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    const others = mistakes.filter((mistake) => !error.mistakes.includes(mistake))
    throw new StartFailure([...error.mistakes, ...others].join('\n'), { cause: error })
  }
}

const DEMO_WORDS = Object.values(DEMO_PEOPLE).flatMap(({ name, email }) => [name, email])

/** The accounts that the first start makes keep to the rule of all others. */
function findPasswordMistakes(source: EnvSource): string[] {
  return (['ADMIN_PASSWORD', 'DEMO_PASSWORD'] as const).flatMap((name) => {
    const password = source[name]?.trim() ?? ''
    const ownWords = name === 'ADMIN_PASSWORD' ? [source['ADMIN_EMAIL'], FIRST_ADMIN_NAME] : DEMO_WORDS
    const problem = password === '' ? undefined : passwordProblem(password, ownWords)
    return problem === undefined ? [] : [`${name} is refused: ${problem}`]
  })
}
