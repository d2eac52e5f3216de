import type { Migration } from 'payload'
import { takeAllTime } from '@/platform/database/database-timeouts'

/** Runs those of `migrations` that the database of the environment has not recorded. */
export async function runPayloadMigrations(migrations: Migration[]): Promise<void> {
  takeAllTime()
  // Loaded only now: Payload reads its configuration from the environment that the settings completed.
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('@payload-config'),
  ])
  const payload = await getPayload({ config, disableOnInit: true })
  await payload.db.migrate({ migrations })
  await payload.destroy()
}
