import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { whenCommitted } from '@/platform/database/transaction'
import { isSandbox } from '@/platform/sandbox/is-sandbox'

import { isMeasuring } from './record'

/**
 * Counts what a transaction of the shop has written, once it is committed. What happens in the sandbox is no figure of the
 * shop.
 */
export function onCommit({ payload }: Pick<Context, 'payload'>, sql: Sql, act: () => void): void {
  if (isMeasuring() && !isSandbox(payload)) whenCommitted(sql, act)
}
