import type { Tab } from 'payload'

import { fieldAccess } from '@/access/permissions'
import { ROLE_LABELS, ROLES } from '@/domain/account/roles'

/** What people need to sign in. */
export const signInTab: Tab = {
  label: 'Sign-in',
  fields: [
    {
      name: 'secondFactorRoles',
      label: 'Roles that sign in with two steps',
      type: 'select',
      hasMany: true,
      access: fieldAccess('store', 'secondFactorRoles'),
      options: ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
      admin: {
        description:
          'People with such a role, and their API keys, are refused until they have set up an authenticator app. It is optional for all other roles. Only administrators can change this.',
      },
    },
  ],
}
