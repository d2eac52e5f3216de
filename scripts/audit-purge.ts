import { superuserUrl } from './lib/postgres/audit-guard'
import { purgeAudit } from './lib/audit-purge'
import { misuse, readArguments } from './lib/arguments'
import { runCommand } from './lib/command'
import { withClient } from './lib/postgres/database'
import { errorCode, StartFailure } from './lib/failure'
import { step } from './lib/output'
import { loadSettings } from './lib/settings'
import { withDatabase } from './lib/postgres/with-database'

const USAGE = 'npm run audit:purge -- --older-than DAYS, 90 at least'
const MIN_DAYS = 90
const DAY_MS = 24 * 60 * 60 * 1000

/** @throws StartFailure when the age is missing or too low. */
function parseAge(args: string[]): number {
  const { values } = readArguments(USAGE, { args, options: { 'older-than': { type: 'string' } } })
  const days = Number(values['older-than'])
  if (!Number.isInteger(days) || days < MIN_DAYS) throw misuse(USAGE)
  return days
}

async function purge(url: string, before: Date): Promise<number> {
  try {
    return await withClient(url, (client) => purgeAudit(client, before))
  } catch (cause) {
    if (errorCode(cause) !== '42501') throw cause
    const remedy = 'give DATABASE_URL a role that owns the audit trail, or a superuser'
    throw new StartFailure(`This database role may not purge: ${remedy} (docs/audit.md).`, { cause })
  }
}

/** `npm run audit:purge`: removes old entries of the audit trail. */
void runCommand(async () => {
  const days = parseAge(process.argv.slice(2))
  const settings = loadSettings()
  const before = new Date(Date.now() - days * DAY_MS)
  await withDatabase(settings, async (databaseUrl) => {
    const { dataDir } = settings
    await step({
      doing: 'Purging the audit trail',
      done: (gone) => `Purged ${String(gone)} entries of before ${before.toISOString().slice(0, 10)}`,
      run: () => purge(superuserUrl({ databaseUrl, dataDir }) ?? databaseUrl, before),
    })
  })
}).then(() => process.exit())
