import type { SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { BUILT_IN } from '@/access/built-in-collections'

import { recordChange } from './audit/record-change'
import { recordDeletion } from './audit/record-deletion'
import { declarationOf } from './declarations'
import { readGuards } from './read-guards'

const isBuiltIn = (slug: string) => BUILT_IN.some((name) => name === slug)

/** What a collection lacks of what a declaration attaches; null when it is whole. */
function lackOf(collection: SanitizedCollectionConfig): string | null {
  const { access, hooks } = collection
  const declared = declarationOf(collection)
  if (!declared) return 'a declaration: make it by defineCollection'
  if (Object.entries(declared.access).some(([action, rule]) => access[action as 'read'] !== rule))
    return 'the access rules of its permissions'
  if (!readGuards.every((guard) => hooks.beforeOperation.includes(guard))) return 'the read guards'
  const isAudited = hooks.afterChange.includes(recordChange) && hooks.afterDelete.includes(recordDeletion)
  return declared.audit.records === 'every change' && !isAudited ? 'the hooks of the audit trail' : null
}

/**
 * Refuses a configuration with a collection that was made by hand, or changed behind its declaration's back. Payload's own
 * three are under the table of permissions otherwise (`guardBuiltInCollections`).
 * @throws Error naming the collection and what it lacks: the process does not start.
 */
export function refuseUndeclared(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const lack = isBuiltIn(collection.slug) ? null : lackOf(collection)
    if (lack !== null) throw new Error(`The collection "${collection.slug}" lacks ${lack}.`)
  }
  return config
}
