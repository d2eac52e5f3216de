import type { CollectionConfig } from 'payload'

import type { Declared } from './declaration'

/** Each declaration that `defineCollection` has made: what else stands in its place is none. */
const made = new WeakSet<Declared>()

/** For `defineCollection` alone. */
export function noteDeclaration(declared: Declared): Declared {
  made.add(declared)
  return declared
}

/** What a collection keeps of its declaration; null for one that `defineCollection` did not make. */
export function declarationOf({ custom }: Pick<CollectionConfig, 'custom'>): Declared | null {
  const declared = custom?.['declared'] as Declared | undefined
  return declared && made.has(declared) ? declared : null
}
