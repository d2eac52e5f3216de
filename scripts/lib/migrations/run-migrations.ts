import type { Migration } from 'payload'
import { takeAllTime } from '@/platform/database/connections/database-timeouts'

/** Runs those of `migrations` that the database of the environment has not recorded. */
export async function runPayloadMigrations(migrations: Migration[]): Promise<void> {
  takeAllTime()
  // Loaded only now: Payload reads its configuration from the environment that the settings completed.
  const { withPayload } = await import('../with-payload')
  await withPayload((payload) => payload.db.migrate({ migrations }))
}
