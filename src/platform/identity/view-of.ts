import type { Actor } from '@/platform/context'

/**
 * What an actor may see, as a text: actors of one view see the same fields of the documents that they may read, because
 * access to fields depends on roles and scopes alone.
 */
export function viewOf({ type, roles, scopes }: Pick<Actor, 'type' | 'roles' | 'scopes'>): string {
  const within = scopes ? ` within ${[...scopes].sort().join('+')}` : ''
  return `${type === 'anonymous' ? type : [...roles].sort().join('+')}${within}`
}
