import { z } from 'zod'

import { secret } from './env-secrets'
import { httpUrl } from './env-values'

/** The variables of the object storage for pictures. */
export const S3_VARIABLES = {
  S3_BUCKET: z.string().optional(),
  S3_ENDPOINT: httpUrl.optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: secret(z.string().optional()),
  S3_SECRET_ACCESS_KEY: secret(z.string().optional()),
}

/** As they were given. */
export type RawS3 = z.output<z.ZodObject<typeof S3_VARIABLES>>

/** Object storage for media; absent means the local `media/` folder. */
export interface S3Settings {
  bucket: string
  endpoint: string | undefined
  region: string
  accessKeyId: string
  secretAccessKey: string
}

/** What is wrong in these settings together. */
export function findS3Mistakes(raw: RawS3): string[] {
  const keys = ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const
  const missing = keys.filter((key) => raw[key] === undefined)
  if (raw.S3_BUCKET !== undefined)
    return missing.length > 0 ? [`S3_BUCKET needs ${missing.join(' and ')}`] : []
  const isOtherGiven = missing.length < keys.length || raw.S3_ENDPOINT !== undefined
  return isOtherGiven ? ['S3_BUCKET is required when another S3_ setting is given'] : []
}

export function toS3(raw: RawS3): S3Settings | undefined {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = raw
  if (bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined) return undefined
  return { bucket, endpoint: raw.S3_ENDPOINT, region: raw.S3_REGION, accessKeyId, secretAccessKey }
}
