import type { Field } from 'payload'

import { ACTOR_TYPES, CHANNELS } from '@/platform/context'

/** Who did it, through which channel; frozen as it was then, so that it stays readable when the account is gone. */
export const actorFields: Field[] = [
  { name: 'actorType', type: 'select', required: true, options: [...ACTOR_TYPES] },
  { name: 'actorId', type: 'text', index: true },
  { name: 'actorName', type: 'text', required: true },
  { name: 'channel', type: 'select', required: true, options: [...CHANNELS] },
]
