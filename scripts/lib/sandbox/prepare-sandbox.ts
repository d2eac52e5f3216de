import type { Payload, SanitizedConfig } from 'payload'
import type { Client } from 'pg'

import { prepareQueues } from '@/jobs/prepare-queues'
import { poolOf } from '@/platform/database/transaction'
import { sandboxConfig } from '@/platform/sandbox/sandbox-config'

import { seedSandbox } from '../../seed/sandbox'
import { StartFailure } from '../failure'
import { MIGRATIONS } from '../migrations/all-migrations'
import { isEmptyShop, withClient } from '../postgres/database'
import { takeTurn } from '../postgres/take-turn'
import { COPY_DEMO, DEMO_SCHEMA, RESTORE_DEMO } from './demo-sql'
import type { SandboxState } from './sandbox-state'
import { hasPending, stateOf } from './sandbox-state'

/** Any number, the same in every process: replicas that start together prepare one after the other. */
const LOCK_KEY = 721_190_419

/** @throws StartFailure for a database that something else is in: a sandbox's data are replaced. */
async function takePossession(client: Client): Promise<SandboxState> {
  const state = await stateOf(client)
  if (!state.isMarked && state.isUsed) {
    throw new StartFailure(
      'SANDBOX_DATABASE_URL names a database that is in use and no sandbox: create an empty one for it.',
    )
  }
  await client.query(`create schema if not exists ${DEMO_SCHEMA}`)
  return state
}

/** How often the copy is tried: it locks all tables, and what PostgreSQL does by itself locks some of them as well. */
const COPIES = 5
const DEADLOCK = '40P01'

const isDeadlock = (error: unknown) => error instanceof Error && 'code' in error && error.code === DEADLOCK

/** One statement, so that what was chosen to end a deadlock has done nothing. */
async function copyDemo(client: Client, triesLeft = COPIES): Promise<void> {
  try {
    await client.query(COPY_DEMO)
  } catch (error) {
    if (triesLeft <= 1 || !isDeadlock(error)) throw error
    await copyDemo(client, triesLeft - 1)
  }
}

/** @throws StartFailure when the sandbox is in use. */
async function restoreDemo(client: Client): Promise<void> {
  const { rows } = await client.query<{ isDone: boolean }>(`select ${DEMO_SCHEMA}.restore('') as "isDone"`)
  if (rows[0]?.isDone !== true)
    throw new StartFailure('The sandbox is written to: stop that, and start again.')
}

async function fill(payload: Payload, databaseUrl: string): Promise<void> {
  await payload.db.migrate({ migrations: MIGRATIONS })
  await prepareQueues(databaseUrl)
  if (await isEmptyShop(databaseUrl)) await seedSandbox(payload)
}

/**
 * Makes a database the sandbox, or brings a sandbox up to date: migrations, queues, demo data, and a copy of these for
 * resets. What was made in it under an earlier release goes: migrations meet demo data alone.
 * @throws StartFailure with the cause and the remedy.
 */
export async function prepareSandbox(shop: SanitizedConfig, databaseUrl: string): Promise<void> {
  const { BasePayload } = await import('payload')
  await withClient(databaseUrl, async (client) => {
    await takeTurn(client, LOCK_KEY)
    const { isWhole } = await takePossession(client)
    if (isWhole && (await hasPending(client))) await restoreDemo(client)
    const config = sandboxConfig(shop, databaseUrl)
    // Not by `getPayload`, which would keep it for the process.
    const payload = await new BasePayload().init({ config, disableOnInit: true })
    try {
      await fill(payload, databaseUrl)
    } finally {
      // Not awaited: Payload never releases its first connection.
      void poolOf(payload).end()
      await payload.destroy()
    }
    await copyDemo(client)
    await client.query(RESTORE_DEMO)
  })
}
