import type { CollectionBeforeLoginHook } from 'payload'
import { AuthenticationError } from 'payload'

/** An inactive account answers exactly like a wrong password. */
export const refuseInactiveLogin: CollectionBeforeLoginHook = ({ req, user }) => {
  if ((user as { isActive?: boolean | null }).isActive === false) throw new AuthenticationError(req.t)
}
