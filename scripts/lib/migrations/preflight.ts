import type { Client } from 'pg'

import { findPendingMigrations } from '@/platform/database/migrations'

import { StartFailure } from '../failure'
import { say } from '../output'
import { describeHolder, findHolders } from '../postgres/lock-holders'
import { findSpaceObstacle } from './free-space'
import { refuseNewerDatabase } from './newer-database'

/** What docs/production.md asks for. */
const OLDEST_SERVER = 15

interface Facts {
  version: number
  role: string
  database: string
  mayCreate: boolean
  /** Tables that belong to a role that this one is no member of. */
  foreign: string[]
}

/**
 * Tables of an extension belong to the role that created it. The audit trail may be kept from the app's role on purpose
 * (docs/audit.md): a migration that changes it says so by itself.
 */
const FACTS = `
  select current_setting('server_version_num')::int / 10000 as version, current_user::text as role,
    current_database()::text as database,
    has_schema_privilege('public', 'create') as "mayCreate",
    array(select c.relname::text from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and c.relname not in ('audit_entries', 'audit_heads')
        and not pg_has_role(c.relowner, 'usage')
        and not exists (select from pg_depend d
          where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
      order by 1) as foreign`

const MOST_TABLES = 5

/** What has to be put right before this role can migrate this database, a line for each. */
export function findObstacles({ version, role, database, mayCreate, foreign }: Facts): string[] {
  const obstacles: string[] = []
  if (version < OLDEST_SERVER)
    obstacles.push(
      `PostgreSQL ${String(version)} is not supported: the database ${database} needs ${String(OLDEST_SERVER)} or newer.`,
    )
  if (!mayCreate)
    obstacles.push(
      `The role ${role} may not create tables in the schema public of ${database}: run \`grant create on schema public to "${role}"\` as its owner.`,
    )
  if (foreign.length > 0) {
    const named = foreign.slice(0, MOST_TABLES).join(', ')
    const more =
      foreign.length > MOST_TABLES ? ` and ${String(foreign.length - MOST_TABLES)} more tables` : ''
    obstacles.push(
      `The role ${role} does not own ${named}${more}, and may not change what it does not own: migrate as the role that the app has always used, or run \`alter table … owner to "${role}"\` for each.`,
    )
  }
  return obstacles
}

/** What is to be known before the first statement. */
export interface Preflight {
  /** The migrations of this release. */
  names: readonly string[]
  lockMs: number
  /** Where the database's files are, if that is on this machine; the room there is measured. */
  folder?: string | undefined
}

/**
 * Looks whether this database can be migrated before anything is changed, and names who may keep migrations waiting.
 * @throws StartFailure with a line for each obstacle.
 */
export async function checkBeforeMigrating(
  client: Client,
  { names, lockMs, folder }: Preflight,
): Promise<void> {
  const database = { query: (text: string) => client.query(text) }
  await refuseNewerDatabase(database, names)
  const pending = await findPendingMigrations(database, names)
  if (pending.length === 0) return
  const [facts] = (await client.query<Facts>(FACTS)).rows
  const obstacles = facts === undefined ? [] : findObstacles(facts)
  const space = await findSpaceObstacle(client, folder)
  if (space !== null) obstacles.push(space)
  if (obstacles.length > 0) throw new StartFailure(obstacles.join('\n'))
  for (const holder of await findHolders(client, lockMs))
    say(`${describeHolder(holder)}: migrations may have to wait for it`)
}
