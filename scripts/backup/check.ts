import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { misuse, readArguments } from '../lib/arguments'
import { leaveTheShop } from '../lib/backup/leave-the-shop'
import { readPassphrase } from '../lib/backup/read-passphrase'
import { restoreBackup } from '../lib/backup/restore-backup'
import { openBackupStore, openMediaStore } from '../lib/backup/stores'
import { runCommand } from '../lib/command'
import { say } from '../lib/output'
import { loadSettings } from '../lib/settings'

const USAGE =
  'npm run backup:check -- FOLDER|s3://BUCKET/FOLDER [--passphrase-file FILE] [--work-folder FOLDER]'

/** `npm run backup:check`: restores into a PostgreSQL of its own, verifies what comes out, and removes it again. */
void runCommand(async () => {
  const { values, positionals } = readArguments(USAGE, {
    args: process.argv.slice(2),
    allowPositionals: true,
    options: { 'passphrase-file': { type: 'string' }, 'work-folder': { type: 'string' } },
  })
  const [place, ...more] = positionals
  if (place === undefined || more.length > 0) throw misuse(USAGE)
  const ofTheShop = loadSettings()
  const store = openBackupStore(place, ofTheShop)
  const passphrase = readPassphrase(values['passphrase-file'], ofTheShop)
  const folder = await mkdtemp(path.join(values['work-folder'] ?? tmpdir(), 'backroom-check-'))
  leaveTheShop(process.env)
  process.env['DATA_DIR'] = path.join(folder, 'data')
  try {
    const settings = loadSettings()
    const media = openMediaStore(settings, path.join(folder, 'media'))
    await restoreBackup({ settings, store, media, passphrase, mayReplace: false, secretFile: undefined })
    say('The backup can be restored.')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}).then(() => process.exit())
