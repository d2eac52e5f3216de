import type { S3ClientConfig } from '@aws-sdk/client-s3'
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'

import { DomainError } from '@/domain/errors'
import { onClientGone } from '@/platform/http/served-request'
import { getLogger } from '@/platform/logging/logger'
import type { ServiceWait } from '@/platform/settings/env-waits'
import type { S3Settings } from '@/platform/settings/env-s3'

import { s3AccountConfig } from './s3-account'

/** A file as it is stored: its name is its key. */
export interface StoredFile {
  name: string
  data: Buffer
  mimeType: string
}

/** Connections to the storage that a process has at most. */
const MAX_SOCKETS = 50

/** Settings of a client whose waits all end. */
export function s3ClientConfig(settings: S3Settings, { connectMs, answerMs }: ServiceWait) {
  const agent = { keepAlive: true, maxSockets: MAX_SOCKETS }
  return {
    ...s3AccountConfig(settings),
    maxAttempts: 2,
    requestHandler: {
      ...{ httpAgent: agent, httpsAgent: agent, connectionTimeout: connectMs },
      ...{ requestTimeout: answerMs, throwOnRequestTimeout: true, socketTimeout: answerMs },
    },
  } satisfies S3ClientConfig
}

/** Stores and removes files of a bucket. */
export interface S3Files {
  /** Stores all or, as far as the storage can be reached, none. @throws DomainError `SERVICE_UNAVAILABLE`. */
  put: (files: readonly StoredFile[]) => Promise<void>
  /** Never throws: what cannot be removed is left over. */
  remove: (names: readonly string[]) => Promise<void>
}

/** Runs a call that ends with the client of the request, and with its time. */
async function bounded(limitMs: number, call: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const leaving = new AbortController()
  const stay = onClientGone(() => leaving.abort())
  try {
    await call(AbortSignal.any([leaving.signal, AbortSignal.timeout(limitMs)]))
  } finally {
    stay()
  }
}

/** The files of a bucket. */
export function s3Files(settings: S3Settings, wait: ServiceWait): S3Files {
  const client = new S3Client(s3ClientConfig(settings, wait))
  const { bucket } = settings
  // Both attempts and the connections before them.
  const limitMs = 2 * (wait.connectMs + wait.answerMs)
  const putOne = ({ name, data, mimeType }: StoredFile) =>
    bounded(limitMs, (abortSignal) => {
      const command = new PutObjectCommand({ Bucket: bucket, Key: name, Body: data, ContentType: mimeType })
      return client.send(command, { abortSignal })
    })
  const remove = async (names: readonly string[]) => {
    const removed = await Promise.allSettled(
      names.map((name) =>
        client.send(new DeleteObjectCommand({ Bucket: bucket, Key: name }), {
          abortSignal: AbortSignal.timeout(limitMs),
        }),
      ),
    )
    const left = names.filter((_, index) => removed[index]?.status === 'rejected')
    if (left.length > 0) getLogger().warn({ files: left }, 'files are left over in the bucket')
  }
  return {
    remove,
    put: async (files) => {
      const stored = await Promise.allSettled(files.map(putOne))
      const failure = stored.find((result) => result.status === 'rejected')
      if (!failure) return
      void remove(files.map(({ name }) => name))
      throw new DomainError('SERVICE_UNAVAILABLE', 'The storage of pictures does not answer: try again.', {
        cause: failure.reason,
      })
    },
  }
}
