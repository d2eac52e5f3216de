import { Client } from 'pg'
import { applicationName } from '@/platform/database/connections/application-name'
import { errorCode, StartFailure } from '../failure'

const CONNECT_TIMEOUT_MS = 5_000

const CAUSES: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there: start that PostgreSQL, or correct the host and port',
  ENOTFOUND: 'there is no such host: correct the host name',
  EAI_AGAIN: 'its name cannot be resolved: check the host name and the network',
  ETIMEDOUT: 'it does not answer: check the host, the port and the firewall',
  EHOSTUNREACH: 'there is no way to it: check the host and the network',
  '28P01': 'it refuses the password: correct the user and the password',
  '28000': 'it refuses this user: correct the user, or allow it in pg_hba.conf',
  '3D000': 'it has no such database: create it, or correct the name',
  '53300': 'it has no connection left: raise max_connections, or close other connections',
  '57P03': 'it is still starting up: try again in a moment',
}

/** The address without user and password. */
function describe(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

function explain(error: unknown): string {
  const code = errorCode(error)
  const known = code === undefined ? undefined : CAUSES[code]
  if (known !== undefined) return known
  const message = error instanceof Error ? error.message : String(error)
  if (/timeout/i.test(message)) return 'it does not answer: check the host, the port and the firewall'
  return `${message}: correct the address, or unset it to use the embedded PostgreSQL`
}

interface Found {
  version: string
  isReadOnly: boolean
}

const FOUND = `
  select current_setting('server_version') as version, current_setting('transaction_read_only')::bool as "isReadOnly"`

const takesNoWrites = (setting: string, url: string) =>
  `${setting} (${describe(url)}) cannot be used: it takes no writes, as a replica does not. Name the primary, or the proxy that leads to it.`

/** Runs `use` with one connection of its own. */
export async function withClient<Result>(
  url: string,
  use: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({
    ...{ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS },
    fallback_application_name: applicationName(),
  })
  // A connection that breaks while idle also fails the next query, which is where it is handled.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await use(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * Makes sure that the operator's database can be reached, which a setting names.
 * @throws StartFailure that names the cause and the remedy, never the password.
 */
export async function checkDatabase(url: string, setting = 'DATABASE_URL'): Promise<string> {
  try {
    return await withClient(url, async (client) => {
      const [found] = (await client.query<Found>(FOUND)).rows
      if (found?.isReadOnly === true) throw new StartFailure(takesNoWrites(setting, url))
      return found?.version ?? 'unknown'
    })
  } catch (cause) {
    if (cause instanceof StartFailure) throw cause
    throw new StartFailure(`${setting} (${describe(url)}) cannot be used: ${explain(cause)}.`, { cause })
  }
}

/** Whether this database is unused: it has no user account yet. */
export async function isEmptyShop(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ empty: boolean }>(
      'select not exists (select 1 from users) as empty',
    )
    return rows[0]?.empty === true
  })
}
