import type { SanitizedConfig } from 'payload'

import { lockDocuments } from './lock-documents'
import { lockGlobals } from './lock-globals'
import { refuseHalfDone } from './refuse-half-done'

/**
 * Puts every collection and global under the locks that keep writes from being lost, Payload's own collections too, and one
 * that is added tomorrow. Last of what decorates the configuration: locks are taken behind everything that can refuse.
 */
export function serialiseWrites(config: SanitizedConfig): SanitizedConfig {
  for (const { hooks } of config.collections) {
    hooks.beforeOperation = [...hooks.beforeOperation, lockDocuments]
    hooks.afterOperation = [...hooks.afterOperation, refuseHalfDone]
  }
  for (const { hooks } of config.globals) {
    // Payload gives globals no empty list of these.
    const declared: Partial<typeof hooks> = hooks
    hooks.beforeOperation = [...(declared.beforeOperation ?? []), lockGlobals]
  }
  return config
}
