import type { ErrorDetails } from '@/domain/errors'
import type { ToldFailure } from '@/domain/item-failure'

import { toDomainError } from '../problem'

/** So often work is tried whose keys others take at the same time. */
const MAX_ATTEMPTS = 10

/** The document that has the value which was asked for, as a text; undefined when the database alone has refused it. */
function holderIn(details: ErrorDetails): string | undefined {
  const [failure] = (details['failures'] ?? []) as readonly ToldFailure[]
  const { held_by, document } = failure?.details ?? details
  return JSON.stringify(held_by ?? document)
}

/**
 * Tries work again that was refused by what another request has written meanwhile: it then finds that, or another free slug.
 * What is refused twice because of the same document is refused.
 * @throws DomainError as `attempt` does.
 */
export async function despiteRaces<T>(attempt: () => Promise<T>, tried = 1, heldBefore?: string): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    const { code, details = {} } = toDomainError(error)
    const held = holderIn(details)
    const isLasting = held !== undefined && held === heldBefore
    if (code !== 'CONFLICT' || isLasting || tried === MAX_ATTEMPTS) throw error
    return despiteRaces(attempt, tried + 1, held)
  }
}
