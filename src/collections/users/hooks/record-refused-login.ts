import type { AfterErrorHook, CollectionBeforeOperationHook } from 'payload'

import { auditContextOf } from '@/platform/audit'
import { recordLogin } from '@/platform/audit-login'

const NAME = 'loginName'

/** Remembers who is signing in, because a refusal does not say. */
export const noteLoginName: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'login' || !('data' in args)) return args
  const { email, username } = args.data as { email?: unknown; username?: unknown }
  const name = email ?? username
  if (typeof name === 'string') req.context[NAME] = name
  return args
}

/** GraphQL wraps what was thrown. */
function statusOf(error: Error): unknown {
  const inner: unknown = 'originalError' in error ? error.originalError : error
  return typeof inner === 'object' && inner !== null && 'status' in inner ? inner.status : undefined
}

/** Payload refuses a wrong password, a locked and an inactive account all with 401. */
export const recordRefusedLogin: AfterErrorHook = async ({ error, req }) => {
  const name: unknown = req.context[NAME]
  if (statusOf(error) === 401 && typeof name === 'string')
    await recordLogin(auditContextOf(req), 'login-failed', { name })
}
