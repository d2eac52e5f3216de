import { Pool } from 'pg'

import { applicationName } from '@/platform/database/connections/application-name'
import { neededParts } from '@/platform/readiness'
import type { SandboxSettings } from '@/platform/settings/env-sandbox'

const IDLE_MS = 30_000
const CONNECT_MS = 2_500

/** The check of the sandbox's database and its migrations, if there is one; it does not open the sandbox. */
export function sandboxChecks({ databaseUrl }: SandboxSettings): Record<string, () => Promise<void>> {
  if (databaseUrl === undefined) return {}
  const pool = new Pool({
    ...{ connectionString: databaseUrl, max: 1, idleTimeoutMillis: IDLE_MS },
    ...{ connectionTimeoutMillis: CONNECT_MS, allowExitOnIdle: true },
    fallback_application_name: applicationName('checks'),
  })
  // A connection that dies while idle says so; the next check says it to those who ask.
  pool.on('error', () => undefined)
  const checks = neededParts({ query: (text) => pool.query(text) })
  return {
    sandbox: async () => {
      for (const check of Object.values(checks)) await check()
    },
  }
}
