import { realpathSync } from 'node:fs'
import { buildApp } from './lib/build-app'
import { runCommand } from './lib/command'
import { loadDotEnv } from './lib/settings'

/** The build needs no database and keeps no secret; these only let the configuration load. */
const PLACEHOLDERS = {
  DATABASE_URL: 'postgres://build@127.0.0.1:1/build',
  PAYLOAD_SECRET: 'only-while-building-never-served',
}

/** Builds the app unless the last build was made from these very sources. */
async function build(): Promise<void> {
  loadDotEnv()
  const env = {
    ...PLACEHOLDERS,
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    __NEXT_PROCESSED_ENV: 'true',
  } as const
  await buildApp({ root: realpathSync('.'), env, isShown: true })
}

void runCommand(build)
