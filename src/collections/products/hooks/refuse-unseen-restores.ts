import type { CollectionBeforeOperationHook } from 'payload'
import { Forbidden } from 'payload'

/** Payload looks for the version before it checks the caller's rights: callers without them would learn which ids exist. */
export const refuseUnseenRestores: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'restoreVersion' || overrideAccess === true) return args
  if ((await collection.access.update({ req })) === false) throw new Forbidden(req.t)
  return args
}
