import { accessTo, mayUse } from '@/access/permissions'

import { accountLinkEndpoints } from './endpoints/account-links'
import { customerEndpoints } from './endpoints/customers'
import { ownPasswordEndpoint } from './endpoints/own-password'
import { personalDataEndpoints } from './endpoints/personal-data'
import { secondFactorEndpoints } from './endpoints/second-factor'
import { sessionStrategy } from './endpoints/session-strategy'
import { serviceAccountEndpoints } from './endpoints/service-accounts'
import { sessionEndpoints } from './endpoints/sessions'
import { signInEndpoints } from './endpoints/sign-in'
import { userFields } from './fields'
import { checkNewPassword } from './hooks/check-new-password'
import { followEmailCorrection } from './hooks/follow-email-correction'
import { forceCustomerRole } from './hooks/force-customer-role'
import { guardOwnEmail } from './hooks/guard-own-email'
import { guardOwnEnd } from './hooks/guard-own-end'
import { guardOwnPassword } from './hooks/guard-own-password'
import { guardOwnUserName } from './hooks/guard-own-user-name'
import { guardRoleChange } from './hooks/guard-role-change'
import { guardServiceAccount } from './hooks/guard-service-account'
import { invite, prepareInvitation } from './hooks/invite-without-password'
import { keepAnAdministrator } from './hooks/keep-an-administrator'
import { readSignInName } from './hooks/read-sign-in-name'
import { refuseTagsOfStaff } from './hooks/refuse-tags-of-staff'
import { refuseAddressAsUserName } from './hooks/refuse-address-as-user-name'
import { refuseReturnOfMerged } from './hooks/refuse-return-of-merged'
import { refuseServiceAsPerson } from './hooks/refuse-service-as-person'
import { refuseTakenSignInName } from './hooks/refuse-taken-sign-in-name'
import { noteActorForTrigger } from './hooks/note-actor-for-trigger'
import { notifyOwnerOfPassword } from './hooks/notify-owner-of-password'
import { defineCollection } from '../shared/define-collection'
import { tagsInUse } from '../shared/endpoints/tags-in-use'

/** Staff and customers. */
export const Users = defineCollection({
  slug: 'users',
  labels: { singular: 'User', plural: 'Users' },
  menu: { group: 'People', position: 1, isLinked: false },
  permissions: 'table',
  audit: {
    records: 'every change',
    except: [
      ...['salt', 'sessions', 'resetPasswordExpiration', 'resetPasswordToken'],
      ...['ordersPlaced', 'spentMinor'],
    ],
  },
  api: 'own resource',
  search: { label: 'name, email address or user name', searches: ['name', 'email', 'username'] },
  trash: true,
  // An account is a person: its password, addresses and second factor are not copied.
  disableDuplicate: true,
  auth: {
    loginWithUsername: { allowEmailLogin: true, requireEmail: true, requireUsername: false },
    // Sessions are a collection of their own: the built-in array loses those of parallel sign-ins.
    useSessions: false,
    strategies: [sessionStrategy],
    // Wrong guesses have to wait (features/account/sign-in/limit-attempts.ts); a lock would lock its owner out.
    maxLoginAttempts: 0,
    cookies: { sameSite: 'Lax' },
  },
  admin: {
    useAsTitle: 'email',
    defaultColumns: ['name', 'email', 'roles', 'isActive', 'createdAt'],
    components: {
      beforeListTable: [
        '@/admin/customers/add-customer-button#AddCustomerButton',
        '@/admin/users/service-account-button#ServiceAccountButton',
      ],
      views: {
        edit: {
          default: { Component: '@/admin/users/user-edit-view#UserEditView' },
        },
      },
    },
  },
  defaultSort: '-createdAt',
  endpoints: [
    ...signInEndpoints,
    ownPasswordEndpoint,
    ...secondFactorEndpoints,
    ...serviceAccountEndpoints,
    ...customerEndpoints,
    ...personalDataEndpoints,
    ...accountLinkEndpoints,
    ...sessionEndpoints,
    tagsInUse('users'),
  ],
  access: {
    admin: mayUse('panel', 'open'),
    unlock: accessTo('users', 'unlock'),
  },
  hooks: {
    beforeOperation: [refuseServiceAsPerson, readSignInName],
    beforeValidate: [
      guardServiceAccount,
      refuseReturnOfMerged,
      refuseAddressAsUserName,
      refuseTakenSignInName,
      refuseTagsOfStaff,
      guardOwnPassword,
      guardOwnEmail,
      guardOwnUserName,
      guardOwnEnd,
      checkNewPassword,
      notifyOwnerOfPassword,
      prepareInvitation,
    ],
    beforeChange: [forceCustomerRole, guardRoleChange, keepAnAdministrator, noteActorForTrigger],
    afterRecorded: [invite, followEmailCorrection],
  },
  fields: userFields,
})
