import type { PayloadRequest } from 'payload'

import { contextOfRequest } from '@/platform/context'

import { loadChoices } from './own-notifications'

/** What a person has chosen, for their own page in the panel; null on the page of another account. */
export async function loadChoicesPanel(req: PayloadRequest, userId: string) {
  const ctx = contextOfRequest(req)
  return ctx.actor.type === 'user' && ctx.actor.id === userId ? loadChoices(ctx) : null
}
