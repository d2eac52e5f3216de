import { DomainError } from '@/domain/errors'
import { EVENT_DOCUMENT_TYPES, eventDocument } from '@/domain/events'
import { policyOf } from '@/domain/permissions'
import { rowsUnder } from '@/domain/policy'
import { typesMatching } from '@/domain/webhooks/event-filter'
import type { Context } from '@/platform/context'

/**
 * A caller who says where events go, or learns the secret that signs them, may read what they tell of: a key cannot have told to it
 * what its scopes do not let it read.
 * @throws DomainError `FORBIDDEN`, naming what may not be read.
 */
export function assertMayReceive({ actor }: Context, patterns: readonly string[]): void {
  const types = typesMatching(patterns)
  const unread = EVENT_DOCUMENT_TYPES.filter(
    (document) =>
      types.some((type) => type.startsWith(`${document}.`)) &&
      !rowsUnder(policyOf(eventDocument(document).resource), actor, 'read').includes('all'),
  )
  if (unread.length === 0) return
  throw new DomainError('FORBIDDEN', `Events of these may not be read: ${unread.join(', ')}.`)
}
