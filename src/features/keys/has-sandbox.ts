import { env } from '@/platform/settings/env'

/** Whether there is a sandbox, and so keys for it. */
export function hasSandbox(): boolean {
  return env.sandbox.databaseUrl !== undefined
}
