import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'

import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import { assertScope, mayAll } from '@/domain/permissions'
import type { Context } from '@/platform/context'
import { sqlOf, withTransaction } from '@/platform/database/transaction'
import { isSandbox } from '@/platform/sandbox/is-sandbox'
import { sandboxPictures } from '@/platform/sandbox/sandbox-config'

import { OWNER_DOMAIN } from './sandbox-owner'

/** Sandboxes that this process is resetting. */
const resetting = new WeakSet<Payload>()

/** The function of the sandbox's database, made with its demo data. False when requests in flight kept it from starting. */
const RESTORE = 'select sandbox_demo.restore($1) as "isDone"'

/** @throws DomainError `SERVICE_UNAVAILABLE` while this process resets the sandbox. */
export function assertNotResetting(sandbox: Payload): void {
  if (!resetting.has(sandbox)) return
  throw new DomainError('SERVICE_UNAVAILABLE', 'The sandbox is being reset: try again in a second.')
}

const RESETS = 'select last_value::text as resets from sandbox_demo.resets'

async function resetsOf(sandbox: Payload): Promise<string> {
  const [row] = await sqlOf(sandbox).prepared<{ resets: string }>('sandbox-resets', RESETS)
  return row?.resets ?? ''
}

/**
 * Runs a write of several steps. When it fails and the sandbox was reset meanwhile, by any process, the cause is that what it had
 * begun with was gone.
 * @throws DomainError `SERVICE_UNAVAILABLE` then, and what `write` throws.
 */
export async function betweenResets<T>(sandbox: Payload, write: () => Promise<T>): Promise<T> {
  const before = await resetsOf(sandbox)
  try {
    return await write()
  } catch (cause) {
    if ((await resetsOf(sandbox)) === before) throw cause
    const words = 'The sandbox was reset meanwhile: try again.'
    throw new DomainError('SERVICE_UNAVAILABLE', words, { cause })
  }
}

async function removePictures(): Promise<void> {
  const folder = sandboxPictures()
  const files = await readdir(folder).catch(() => [])
  for (const file of files) await rm(path.join(folder, file), { force: true })
}

/**
 * Makes the sandbox as it was when it was new: its demo data, and nothing else. It waits a few seconds for writes in flight,
 * and is one transaction, so that no request finds half of it.
 * @throws DomainError `FORBIDDEN` outside the sandbox and for callers who may not, `SERVICE_UNAVAILABLE` when writes went on.
 */
export async function resetSandbox(ctx: Context): Promise<void> {
  const { payload, actor } = ctx
  if (!isSandbox(payload)) {
    throw new DomainError('FORBIDDEN', 'Only a test key (br_test_…) resets the sandbox: this is the shop.')
  }
  assertScope(actor, 'sandbox', 'reset')
  if (!mayAll(actor, 'sandbox', 'reset')) throw new DomainError('FORBIDDEN', 'You may not do this.')
  assertNotResetting(payload)
  resetting.add(payload)
  try {
    const isDone = await withTransaction(ctx, async (sql) => {
      const [row] = await sql.query<{ isDone: boolean }>(RESTORE, [OWNER_DOMAIN])
      return row?.isDone === true
    })
    if (!isDone) {
      throw new DomainError(
        'SERVICE_UNAVAILABLE',
        'Other requests write to the sandbox: try again in a second.',
      )
    }
    await removePictures()
  } finally {
    resetting.delete(payload)
  }
}
