import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Env } from '@/platform/settings/env'
import { errorCode, StartFailure } from '../failure'
import { complain } from '../output'
import { readIfThere, writePrivateFile } from '../processes/private-files'
import type { FileStore } from './file-store'
import type { OpenBackup } from './manifest'
import { readPart } from './parts'

export async function readSecret(store: FileStore, backup: OpenBackup): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of readPart(store, backup, backup.manifest.secretPart)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

/** @throws StartFailure when the file is there already, or cannot be written. */
export function saveSecret(file: string, secret: string): void {
  const at = path.resolve(process.env['INIT_CWD'] ?? '.', file)
  try {
    writeFileSync(at, `${secret}\n`, { flag: 'wx', mode: 0o600 })
  } catch (cause) {
    throw new StartFailure(`${at} cannot be written (${errorCode(cause) ?? 'error'}).`, { cause })
  }
}

const WARNING =
  'PAYLOAD_SECRET is not that of the backup: secrets of authenticator apps cannot be read by it. Write the former one to a file by --secret-to FILE and set it as PAYLOAD_SECRET, or for a day as PAYLOAD_SECRET_PREVIOUS.'

/** The secret of the backup becomes that of the data folder, unless the settings name one. */
export function restoreSecret(settings: Env, secret: string): void {
  const { payloadSecret, payloadSecretPrevious, dataDir } = settings
  if (payloadSecret !== undefined) {
    if (![payloadSecret, payloadSecretPrevious].includes(secret)) complain(WARNING)
    return
  }
  const file = path.join(dataDir, 'secret')
  const former = readIfThere(file)?.trim()
  if (former !== secret && former !== undefined && !existsSync(`${file}.before-restore`)) {
    writePrivateFile(`${file}.before-restore`, `${former}\n`)
  }
  writePrivateFile(file, `${secret}\n`)
  process.env['PAYLOAD_SECRET'] = secret
}
