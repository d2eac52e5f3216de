import { connect as connectPlain } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { HeadBucketCommand, S3Client } from '@aws-sdk/client-s3'
import type { Env } from './settings/env'
import type { S3Settings } from './settings/env-types'
import { findPendingMigrations, listMigrations } from './database/migrations'
import type { Queryable } from './database/migrations'

type Check = () => Promise<void>

/** Only a short reason leaves the process: drivers' errors may quote user, host or query. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed'
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.name === 'Error' ? 'failed' : error.name
}

function named(what: string, run: () => Promise<void>): Check {
  return async () => {
    try {
      await run()
    } catch (cause) {
      throw new Error(`${what} (${reasonOf(cause)})`, { cause })
    }
  }
}

function checkBucket(settings: S3Settings): Check {
  const client = new S3Client({
    region: settings.region,
    ...(settings.endpoint === undefined ? {} : { endpoint: settings.endpoint, forcePathStyle: true }),
    credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
    maxAttempts: 1,
  })
  return named('the bucket cannot be reached', async () => {
    await client.send(new HeadBucketCommand({ Bucket: settings.bucket }))
  })
}

/** Any reply to a PING counts: a request for a password also shows that the server is up. */
function ping(url: string): Promise<void> {
  const { protocol, hostname, port } = new URL(url)
  const address = { host: hostname, port: port === '' ? 6379 : Number(port) }
  return new Promise((resolve, reject) => {
    const socket = protocol === 'rediss:' ? connectTls(address) : connectPlain(address)
    socket.setTimeout(2_500, () => socket.destroy(new Error('timeout')))
    socket.once('error', reject)
    socket.once('data', () => {
      socket.destroy()
      resolve()
    })
    socket.write('PING\r\n')
  })
}

/**
 * Checks of the services that requests depend on: the database and its migrations, and S3 and Redis when configured.
 */
export function readinessChecks(
  database: Queryable,
  settings: Pick<Env, 's3' | 'redisUrl'>,
): Record<string, Check> {
  const { s3, redisUrl } = settings
  const names = listMigrations(process.cwd())
  return {
    database: named('the database does not answer', async () => {
      await database.query('select 1')
    }),
    migrations: async () => {
      const pending = await findPendingMigrations(database, names)
      if (pending.length > 0) throw new Error(`${pending.length} migrations have not run`)
    },
    ...(s3 === undefined ? {} : { s3: checkBucket(s3) }),
    ...(redisUrl === undefined ? {} : { redis: named('Redis cannot be reached', () => ping(redisUrl)) }),
  }
}
