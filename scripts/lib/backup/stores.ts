import path from 'node:path'
import type { Env } from '@/platform/settings/env'
import { STATIC_DIR } from '@/platform/media/static-dir'
import { StartFailure } from '../failure'
import type { FileStore } from './file-store'
import { FolderStore } from './file-store'
import { S3Store } from './s3-store'

const ADDRESS = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/

/**
 * The place that a command names: `s3://bucket/folder`, or a folder, relative to where npm was called.
 * @throws StartFailure when it is a bucket and there are no keys for one.
 */
export function openBackupStore(place: string, { backup }: Env): FileStore {
  if (!place.startsWith('s3:')) return new FolderStore(path.resolve(process.env['INIT_CWD'] ?? '.', place))
  const [, bucket, folder = ''] = ADDRESS.exec(place) ?? []
  if (bucket === undefined) throw new StartFailure(`${place} is no address such as s3://bucket/folder.`)
  if (backup.s3 === undefined) {
    throw new StartFailure(
      `${place} needs BACKUP_S3_ACCESS_KEY_ID and BACKUP_S3_SECRET_ACCESS_KEY, or the keys of S3_BUCKET.`,
    )
  }
  const name = folder.replace(/\/+$/, '')
  return new S3Store(backup.s3, { bucket, prefix: name === '' ? '' : `${name}/` })
}

/** Where pictures are: the bucket of the settings, or a folder, that of the app unless another one is named. */
export function openMediaStore({ s3 }: Env, folder?: string): FileStore {
  if (folder === undefined && s3 !== undefined) return new S3Store(s3, { bucket: s3.bucket, prefix: '' })
  return new FolderStore(folder ?? STATIC_DIR, { file: 0o644, folder: 0o755 })
}
