import type { S3ClientConfig } from '@aws-sdk/client-s3'

import type { S3Settings } from '@/platform/settings/env-s3'

/** Who asks an object storage, and where it is. */
export type S3Account = Omit<S3Settings, 'bucket'>

/** The same in the words of the client. */
export function s3AccountConfig({ endpoint, region, accessKeyId, secretAccessKey }: S3Account) {
  return {
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Servers other than Amazon's address buckets by path; Amazon's by host name.
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
  } satisfies S3ClientConfig
}
