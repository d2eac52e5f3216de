import { AsyncLocalStorage } from 'node:async_hooks'

import type { KeyInUse } from '@/platform/context'
import type { SessionUser } from './session-user'

/** A program that was let in: with which key, and whose. */
export interface AdmittedKey {
  user: SessionUser
  key: KeyInUse
}

/** `globalThis` is all that the copies of this module share: Payload is started by another bundle than its routes. */
const KEY = Symbol.for('backroom.admitted-key')

type Shared = { [KEY]: AsyncLocalStorage<AdmittedKey> | undefined }

function storage(): AsyncLocalStorage<AdmittedKey> {
  return ((globalThis as unknown as Shared)[KEY] ??= new AsyncLocalStorage())
}

/** Answers a request for a program that was let in; what runs within finds it by {@link admittedKey}. */
export function asAdmitted<T>(admitted: AdmittedKey, work: () => T): T {
  return storage().run(admitted, work)
}

/** The program behind the request that is being answered; undefined when there is none. */
export function admittedKey(): AdmittedKey | undefined {
  return storage().getStore()
}
