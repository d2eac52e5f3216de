import type { Queryable } from '@/platform/database/migrations'
import { findUnknownMigrations } from '@/platform/database/migrations'

import { StartFailure } from '../failure'

/**
 * A release must not work on a database that a newer one has migrated: it does not know what its tables mean by now.
 * @throws StartFailure
 */
export async function refuseNewerDatabase(database: Queryable, names: readonly string[]): Promise<void> {
  const unknown = await findUnknownMigrations(database, names)
  const newest = unknown.at(-1)
  if (newest === undefined) return
  const others = unknown.length > 1 ? ` and ${String(unknown.length - 1)} more` : ''
  throw new StartFailure(
    `The database is of a newer release: it has run the migration ${newest}${others}, which this release does not have. Start the newer release, or restore the backup of before it.`,
  )
}
