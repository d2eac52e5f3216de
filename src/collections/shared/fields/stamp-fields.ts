import type { CollectionBeforeChangeHook, Field } from 'payload'

/** Who created and who last changed a document; written by {@link stampActor}, never by a caller. */
export const stampFields: Field[] = [
  {
    name: 'createdBy',
    type: 'relationship',
    relationTo: 'users',
    access: { create: () => false, update: () => false },
    admin: { readOnly: true, position: 'sidebar', condition: (data) => Boolean(data['createdBy']) },
  },
  {
    name: 'updatedBy',
    type: 'relationship',
    relationTo: 'users',
    access: { create: () => false, update: () => false },
    admin: { readOnly: true, position: 'sidebar', condition: (data) => Boolean(data['updatedBy']) },
  },
]

/** Sets `createdBy` and `updatedBy` from the signed-in user. */
export const stampActor: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  const actorId = req.user?.id
  if (!actorId) return data
  return operation === 'create'
    ? { ...data, createdBy: actorId, updatedBy: actorId }
    : { ...data, updatedBy: actorId }
}
