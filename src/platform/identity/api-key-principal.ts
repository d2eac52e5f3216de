import { AsyncLocalStorage } from 'node:async_hooks'

import type { KeyInUse } from '@/platform/context'
import type { SessionUser } from './session-user'

/** An authenticated API key, and the account that it belongs to. */
export interface ApiKeyPrincipal {
  user: SessionUser
  key: KeyInUse
}

/** Copies of this module share only `globalThis`: Payload is started by another bundle than its routes. */
const KEY = Symbol.for('backroom.api-key-principal')

type Shared = { [KEY]: AsyncLocalStorage<ApiKeyPrincipal> | undefined }

function storage(): AsyncLocalStorage<ApiKeyPrincipal> {
  return ((globalThis as unknown as Shared)[KEY] ??= new AsyncLocalStorage())
}

/** Runs `work` for a request that an API key authenticated: {@link currentApiKey} finds the principal within. */
export function withApiKey<T>(principal: ApiKeyPrincipal, work: () => T): T {
  return storage().run(principal, work)
}

/** The API key that authenticated the current request; undefined without one. */
export function currentApiKey(): ApiKeyPrincipal | undefined {
  return storage().getStore()
}
