import { z } from 'zod'

import type { RawS3 } from './env-s3'
import { secret } from './env-secrets'
import { httpUrl } from './env-values'

/** Short ones are guessed, however slow each guess is made. */
const MIN_PASSPHRASE_LENGTH = 16

/** The variables of backups. */
export const BACKUP_VARIABLES = {
  BACKUP_PASSPHRASE: secret(
    z
      .string()
      .min(
        MIN_PASSPHRASE_LENGTH,
        `must have at least ${String(MIN_PASSPHRASE_LENGTH)} characters (openssl rand -base64 32 makes one)`,
      )
      .optional(),
  ),
  BACKUP_S3_ENDPOINT: httpUrl.optional(),
  BACKUP_S3_REGION: z.string().optional(),
  BACKUP_S3_ACCESS_KEY_ID: secret(z.string().optional()),
  BACKUP_S3_SECRET_ACCESS_KEY: secret(z.string().optional()),
}

type Raw = z.output<z.ZodObject<typeof BACKUP_VARIABLES>> & RawS3

/** How backups are encrypted, and the object storage that an address such as `s3://bucket/folder` means. */
export interface BackupSettings {
  passphrase: string | undefined
  s3:
    { endpoint: string | undefined; region: string; accessKeyId: string; secretAccessKey: string } | undefined
}

/** What is wrong in these settings together. */
export function findBackupMistakes(raw: Raw): string[] {
  const hasId = raw.BACKUP_S3_ACCESS_KEY_ID !== undefined
  const hasSecret = raw.BACKUP_S3_SECRET_ACCESS_KEY !== undefined
  return hasId === hasSecret
    ? []
    : ['BACKUP_S3_ACCESS_KEY_ID and BACKUP_S3_SECRET_ACCESS_KEY must be set together']
}

/** Backups go to a storage with keys of its own, else to that of the pictures. */
export function toBackup(raw: Raw): BackupSettings {
  const passphrase = raw.BACKUP_PASSPHRASE
  const own = raw.BACKUP_S3_ACCESS_KEY_ID !== undefined
  const accessKeyId = raw.BACKUP_S3_ACCESS_KEY_ID ?? raw.S3_ACCESS_KEY_ID
  const secretAccessKey = raw.BACKUP_S3_SECRET_ACCESS_KEY ?? raw.S3_SECRET_ACCESS_KEY
  if (accessKeyId === undefined || secretAccessKey === undefined) return { passphrase, s3: undefined }
  const endpoint = raw.BACKUP_S3_ENDPOINT ?? (own ? undefined : raw.S3_ENDPOINT)
  const region = raw.BACKUP_S3_REGION ?? raw.S3_REGION
  return { passphrase, s3: { endpoint, region, accessKeyId, secretAccessKey } }
}
