import type { CollectionConfig } from 'payload'

import { hiddenUnless } from '@/access/visibility'

import { capReadLimits } from '../shared/cap-read-limits'
import { historyTab } from '../shared/history-tab'
import { recordChange } from '../shared/record-change'
import { recordDeletion } from '../shared/record-deletion'
import { refuseHardDelete } from '../shared/refuse-hard-delete'
import { stampActor } from '../shared/stamp-fields'
import {
  canCreateUser,
  canReadUsers,
  canTrashUser,
  canUnlockUsers,
  canUpdateUser,
  canUseAdminPanel,
} from './access'
import { userFields } from './fields'
import { forceCustomerRole } from './hooks/force-customer-role'
import { guardRoleChange } from './hooks/guard-role-change'
import { noteLoginName } from './hooks/record-refused-login'
import { recordSignIn } from './hooks/record-sign-in'
import { recordSignOut } from './hooks/record-sign-out'
import { refuseInactiveLogin } from './hooks/refuse-inactive-login'
import { refuseTakenLogin } from './hooks/refuse-taken-login'

/** Staff and customers. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'User', plural: 'Users' },
  trash: true,
  auth: {
    loginWithUsername: { allowEmailLogin: true, requireEmail: true, requireUsername: false },
    tokenExpiration: 2 * 60 * 60,
    maxLoginAttempts: 10,
    lockTime: 10 * 60 * 1000,
    cookies: { sameSite: 'Lax' },
  },
  admin: {
    group: 'People',
    hidden: hiddenUnless('admin', 'manager', 'support'),
    useAsTitle: 'email',
    defaultColumns: ['name', 'email', 'roles', 'isActive', 'createdAt'],
    components: { views: { edit: { history: historyTab } } },
    listSearchableFields: ['email', 'name', 'username'],
  },
  defaultSort: '-createdAt',
  access: {
    admin: canUseAdminPanel,
    unlock: canUnlockUsers,
    create: canCreateUser,
    read: canReadUsers,
    update: canUpdateUser,
    delete: canTrashUser,
  },
  hooks: {
    beforeOperation: [capReadLimits, noteLoginName],
    beforeValidate: [refuseTakenLogin],
    beforeLogin: [refuseInactiveLogin],
    afterLogin: [recordSignIn],
    afterLogout: [recordSignOut],
    beforeChange: [forceCustomerRole, guardRoleChange, stampActor],
    afterChange: [recordChange],
    beforeDelete: [refuseHardDelete],
    afterDelete: [recordDeletion],
  },
  fields: userFields,
}
