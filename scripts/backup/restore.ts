import { misuse, readArguments } from '../lib/arguments'
import { readPassphrase } from '../lib/backup/read-passphrase'
import { restoreBackup } from '../lib/backup/restore-backup'
import { openBackupStore, openMediaStore } from '../lib/backup/stores'
import { runCommand } from '../lib/command'
import { complain, say } from '../lib/output'
import { loadSettings } from '../lib/settings'

const USAGE =
  'npm run restore -- FOLDER|s3://BUCKET/FOLDER [--passphrase-file FILE] [--replace] [--media FOLDER] [--secret-to FILE]'

/** `npm run restore`: exit code 0 only if everything is there again and both verifies agree. */
void runCommand(async () => {
  const { values, positionals } = readArguments(USAGE, {
    args: process.argv.slice(2),
    allowPositionals: true,
    options: {
      'passphrase-file': { type: 'string' },
      replace: { type: 'boolean', default: false },
      media: { type: 'string' },
      'secret-to': { type: 'string' },
    },
  })
  const [place, ...more] = positionals
  if (place === undefined || more.length > 0) throw misuse(USAGE)
  const settings = loadSettings()
  const { media } = await restoreBackup({
    settings,
    store: openBackupStore(place, settings),
    media: openMediaStore(settings, values.media),
    passphrase: readPassphrase(values['passphrase-file'], settings),
    mayReplace: values.replace,
    secretFile: values['secret-to'],
  })
  if (media.missing.length > 0) {
    complain(`${String(media.missing.length)} files of pictures were missing when the backup was made.`)
  }
  say('The backup is restored.')
}).then(() => process.exit())
