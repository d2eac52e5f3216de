import type { GlobalBeforeOperationHook } from 'payload'

import { tableOf } from '@/features/writes/document-tables'
import { lockGlobal } from '@/features/writes/lock-rows'
import { storedGlobalVersion } from '@/features/writes/stored-version'
import { isStale, versionConflict, versionSent } from '@/features/writes/version-conflict'
import { atPayloadsEdge } from '@/platform/errors/payload-error'
import { sqlOfTransaction } from '@/platform/database/transaction'

/** As much of the arguments as is asked for; Payload does not type them. */
interface GlobalWriteArgs {
  data?: Readonly<Record<string, unknown>>
  overrideAccess?: boolean
}

const WRITES: ReadonlySet<string> = new Set(['update', 'restoreVersion'])

/** As `lockDocuments` does, for the one document of a global. */
export const lockGlobals: GlobalBeforeOperationHook = ({ args, global, operation, req }) =>
  atPayloadsEdge(async () => {
    if (!WRITES.has(operation)) return
    const { data, overrideAccess } = args as GlobalWriteArgs
    // Payload refuses, in its own words.
    if (!overrideAccess && (await global.access.update({ req, data })) === false) return
    const sql = await sqlOfTransaction(req)
    await lockGlobal(sql, { table: tableOf(req, global.slug), slug: global.slug })
    const sentMs = operation === 'update' ? versionSent(data) : null
    const stored = sentMs === null ? null : await storedGlobalVersion(req, sql, global.slug)
    if (sentMs === null || stored === null || !isStale(sentMs, stored)) return
    throw await versionConflict(req, sql, {
      ...{ chain: `${global.slug}:${global.slug}`, fields: global.flattenedFields },
      ...{ sinceMs: sentMs, sent: data ?? {}, stored },
    })
  })
