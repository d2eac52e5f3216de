import type { Payload } from 'payload'

import { currentRequest } from './served-request'

/** Notes the actor of the current request for the access log. */
export function noteActor(actorId: string): void {
  const served = currentRequest()
  if (served) served.actorId = actorId
}

/**
 * Notes the authenticated actor of each request. Every interface behind Next.js (admin panel, REST, GraphQL,
 * storefront) authenticates through Payload's strategies, so this one place sees them all. Only the id is kept.
 */
export function noteSignedInActors({ authStrategies }: Pick<Payload, 'authStrategies'>): void {
  for (const strategy of authStrategies) {
    const { authenticate } = strategy
    strategy.authenticate = async (args) => {
      const result = await authenticate(args)
      if (result.user) noteActor(result.user.id)
      return result
    }
  }
}
