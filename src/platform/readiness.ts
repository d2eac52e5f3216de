import { connect as connectPlain } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { HeadBucketCommand, S3Client } from '@aws-sdk/client-s3'
import type { Env } from './settings/env'
import type { S3Settings } from './settings/env-s3'
import { z } from 'zod'
import { findPendingMigrations, listMigrations } from './database/migrations'
import type { Queryable } from './database/migrations'
import { PartAway } from './http/part-check'
import type { Check } from './http/part-check'
import { s3AccountConfig } from './media/s3-account'

/** Says which part is away, and leaves to the log why: drivers' errors quote users, hosts and queries. */
function named(what: string, run: () => Promise<void>): Check {
  return async () => {
    try {
      await run()
    } catch (cause) {
      throw new PartAway(what, { cause })
    }
  }
}

function checkBucket(settings: S3Settings): Check {
  const client = new S3Client({ ...s3AccountConfig(settings), maxAttempts: 1 })
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
    socket.on('error', reject)
    socket.once('data', () => {
      socket.destroy()
      resolve()
    })
    socket.write('PING\r\n')
  })
}

const NO_ANSWER = 'the database does not answer'
const WRITABLE = `select current_setting('transaction_read_only') as "isReadOnly"`
const writableSchema = z.array(z.object({ isReadOnly: z.string() }))

/** Rejects unless the database answers and takes writes, which a replica does not: a failover may have left us with one. */
export function checkDatabaseOf(database: Queryable, whenReadOnly = (): void => undefined): Check {
  return async () => {
    const { rows } = await database.query(WRITABLE).catch((cause: unknown) => {
      throw new PartAway(NO_ANSWER, { cause })
    })
    if (writableSchema.safeParse(rows).data?.[0]?.isReadOnly !== 'on') return
    whenReadOnly()
    throw new PartAway('the database takes no writes')
  }
}

/** Without these no order is taken: the database, and its migrations. */
export function neededParts(database: Queryable, whenReadOnly?: () => void): Record<string, Check> {
  const names = listMigrations(process.cwd())
  return {
    database: checkDatabaseOf(database, whenReadOnly),
    migrations: async () => {
      const pending = await findPendingMigrations(database, names).catch((cause: unknown) => {
        throw new PartAway(NO_ANSWER, { cause })
      })
      if (pending.length > 0) throw new PartAway(`${String(pending.length)} migrations have not run`)
    },
  }
}

/**
 * What is configured of S3 and Redis. Without the bucket pictures are missing; without Redis PostgreSQL counts what is limited
 * (`limits/counters.ts`). Orders are taken all the same.
 */
export function helpingParts({ s3, redisUrl }: Pick<Env, 's3' | 'redisUrl'>): Record<string, Check> {
  return {
    ...(s3 === undefined ? {} : { s3: checkBucket(s3) }),
    ...(redisUrl === undefined ? {} : { redis: named('Redis cannot be reached', () => ping(redisUrl)) }),
  }
}
