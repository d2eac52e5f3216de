import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import { sqlOf } from '@/platform/database/transaction'
import { env } from '@/platform/settings/env'

const MEGABYTE = 1024 * 1024
/** How long a size is taken for the present one. */
const KEPT_MS = 3_000

/** Pictures lie beside the database; each has three smaller copies, which are smaller together. */
const SIZE = `
  select pg_database_size(current_database())::float8
    + (select coalesce(sum(filesize), 0) from media)::float8 * 2 as bytes`

interface Measured {
  bytes: number
  atMs: number
}

const measured = new WeakMap<Payload, Measured>()

/**
 * Asks whether the sandbox may take one more write.
 * @throws DomainError `FORBIDDEN` when it is as large as `SANDBOX_MAX_MB` says.
 */
export async function assertRoom(sandbox: Payload): Promise<void> {
  let known = measured.get(sandbox)
  if (!known || Date.now() - known.atMs > KEPT_MS) {
    const [row] = await sqlOf(sandbox).query<{ bytes: number }>(SIZE)
    known = { bytes: row?.bytes ?? 0, atMs: Date.now() }
    measured.set(sandbox, known)
  }
  const { maxMegabytes } = env.sandbox
  if (known.bytes <= maxMegabytes * MEGABYTE) return
  throw new DomainError(
    'FORBIDDEN',
    `The sandbox is full (SANDBOX_MAX_MB is ${String(maxMegabytes)}): reset it by POST /api/v1/sandbox/reset.`,
  )
}
