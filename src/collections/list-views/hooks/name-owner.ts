import type { CollectionBeforeValidateHook } from 'payload'

import type { ListView } from '@/payload-types'

/** A view belongs to the person who saves it. */
export const nameOwner: CollectionBeforeValidateHook<ListView> = ({ data, operation, req }) =>
  operation === 'create' && req.user ? { ...data, owner: req.user.id } : data
