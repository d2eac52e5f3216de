import type { Payload } from 'payload'

import { currentRequest } from './served-request'

/** Tells the access log who asks. */
export function noteActor(actorId: string): void {
  const served = currentRequest()
  if (served) served.actorId = actorId
}

/**
 * Every door behind Next.js asks Payload who its caller is (admin panel, REST, GraphQL, storefront), so that this is
 * the one place where the answer passes. Only the id is kept.
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
