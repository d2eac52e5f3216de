import type { Field, FieldBase } from 'payload'

import { ACTOR_TYPES, CHANNELS } from '@/platform/context'

type Guarded = Pick<FieldBase, 'access'>

/**
 * Who did it, through which channel; frozen as it was then, so that it stays readable when the account is gone.
 * @param person access rules of what names the person.
 */
export const actorFields = (person: { id?: Guarded['access']; name?: Guarded['access'] } = {}): Field[] => [
  { name: 'actorType', type: 'select', required: true, options: [...ACTOR_TYPES] },
  { name: 'actorId', type: 'text', index: true, ...(person.id ? { access: person.id } : {}) },
  { name: 'actorName', type: 'text', required: true, ...(person.name ? { access: person.name } : {}) },
  { name: 'channel', type: 'select', required: true, options: [...CHANNELS] },
]
