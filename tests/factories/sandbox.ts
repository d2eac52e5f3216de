import type { Payload } from 'payload'
import { getPayload } from 'payload'
import { Client } from 'pg'
import { inject } from 'vitest'

import config from '@payload-config'
import { assertPrepared } from '@/platform/sandbox/assert-prepared'
import { sandboxConfig } from '@/platform/sandbox/sandbox-config'
import { env } from '@/platform/settings/env'

import { prepareSandbox } from '../../scripts/lib/sandbox/prepare-sandbox'

/** Makes the database at SANDBOX_DATABASE_URL: an empty one, as operators do. */
async function createDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  const admin = new Client({ connectionString: `${inject('postgresUrl')}/postgres` })
  await admin.connect()
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.query(`create database ${name}`)
  await admin.end()
}

/** Makes the sandbox of this test file, which sets SANDBOX_DATABASE_URL before any module reads its settings. */
export async function makeSandbox(): Promise<void> {
  const { databaseUrl } = env.sandbox
  if (databaseUrl === undefined) throw new Error('the test file sets SANDBOX_DATABASE_URL')
  await createDatabase(databaseUrl)
  await prepareSandbox(await config, databaseUrl)
}

/** Opens the sandbox that {@link makeSandbox} made, as a web process does. It is closed after the file's last test. */
export async function openSandbox(): Promise<Payload> {
  const { databaseUrl = '' } = env.sandbox
  const sandbox = await getPayload({ config: sandboxConfig(await config, databaseUrl), key: 'sandbox' })
  await assertPrepared(sandbox)
  return sandbox
}
