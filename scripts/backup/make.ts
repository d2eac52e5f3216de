import { misuse, readArguments } from '../lib/arguments'
import type { Manifest } from '../lib/backup/manifest'
import { newSealing } from '../lib/backup/manifest'
import { readPassphrase } from '../lib/backup/read-passphrase'
import { openBackupStore, openMediaStore } from '../lib/backup/stores'
import { writeBackup } from '../lib/backup/write-backup'
import { runCommand } from '../lib/command'
import { complain, say, step } from '../lib/output'
import { withClient } from '../lib/postgres/database'
import { withDatabaseAsItIs } from '../lib/postgres/with-database'
import { loadSettings } from '../lib/settings'

const USAGE = 'npm run backup -- FOLDER|s3://BUCKET/FOLDER [--passphrase-file FILE]'

function summary({ tables, parts, media }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const megabytes = parts.reduce((sum, part) => sum + part.bytes, 0) / 1e6
  return `Backed up ${String(rows)} rows of ${String(tables.length)} tables and ${String(media.files)} files of pictures, ${megabytes.toFixed(1)} MB`
}

function tell({ media }: Manifest, place: string, isEncrypted: boolean): void {
  for (const name of media.missing.slice(0, 20))
    complain(`The picture ${name} is in the database and not in the storage.`)
  if (media.missing.length > 20) complain(`… and ${String(media.missing.length - 20)} more`)
  say(`The backup is in ${place}. Try it out: npm run backup:check -- ${place}`)
  if (!isEncrypted)
    say('It is not encrypted, and holds personal data and the secret: keep it where only you can read it.')
}

/** `npm run backup`: the database, the pictures and the secret as they are now; exit code 1 when anything of it failed. */
void runCommand(async () => {
  const { values, positionals } = readArguments(USAGE, {
    args: process.argv.slice(2),
    allowPositionals: true,
    options: { 'passphrase-file': { type: 'string' } },
  })
  const [place, ...more] = positionals
  if (place === undefined || more.length > 0) throw misuse(USAGE)
  const settings = loadSettings()
  const passphrase = readPassphrase(values['passphrase-file'], settings)
  const store = openBackupStore(place, settings)
  const media = openMediaStore(settings)
  // Not migrated: it may be the backup before an update.
  await withDatabaseAsItIs(settings, async (url) => {
    const payloadSecret = process.env['PAYLOAD_SECRET'] ?? ''
    const manifest = await step({
      doing: 'Backing up',
      done: summary,
      run: async () => {
        const sealing = await newSealing(passphrase)
        return withClient(url, (client) => writeBackup({ client, store, media, sealing, payloadSecret }))
      },
    })
    tell(manifest, store.place, passphrase !== undefined)
  })
}).then(() => process.exit())
