import path from 'node:path'
import type { Env } from '@/platform/settings/env'
import { readSecretFiles } from '@/platform/settings/env-secrets'
import { StartFailure } from '../failure'

/**
 * The passphrase of the named file, else of the settings; without either, backups are not encrypted.
 * @throws StartFailure when the file cannot be read.
 */
export function readPassphrase(file: string | undefined, { backup }: Env): string | undefined {
  if (file === undefined) return backup.passphrase
  const BACKUP_PASSPHRASE_FILE = path.resolve(process.env['INIT_CWD'] ?? '.', file)
  const { values, mistakes } = readSecretFiles(['BACKUP_PASSPHRASE'], { BACKUP_PASSPHRASE_FILE })
  const passphrase = values['BACKUP_PASSPHRASE']
  if (mistakes.length > 0)
    throw new StartFailure(mistakes.join('\n').replace('BACKUP_PASSPHRASE_FILE', '--passphrase-file'))
  if (passphrase !== undefined && passphrase.length < 16) {
    throw new StartFailure(
      'The passphrase must have at least 16 characters (openssl rand -base64 32 makes one).',
    )
  }
  return passphrase
}
