import { confirmEmailChange, requestEmailChange } from '@/features/account/own-account/change-own-email'
import { changeOwnUserName } from '@/features/account/own-account/change-own-user-name'
import { acceptInvitation, resetPassword } from '@/features/account/passwords/choose-password'
import { closeOwnAccount } from '@/features/account/own-account/close-own-account'
import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import { resendInvitation, withdrawInvitation } from '@/features/account/staff-accounts/manage-accounts'
import { requestPasswordReset } from '@/features/account/links/request-password-reset'
import { requestVerification, verifyEmail } from '@/features/account/links/verify-email'

import { refuseParameters } from '../../call'
import { namedId } from '../../engine/get'
import { users } from '../../resources/users'
import { dataOf, nothing, permission } from '../../route'
import type { Router } from '../../router'
import { erasureAnswer } from '../answers'
import {
  changeEmailSchema,
  changeUserNameSchema,
  choiceSchema,
  forgotPasswordSchema,
  ownPasswordSchema,
  reasonSchema,
  tokenSchema,
} from '../schemas'

/** What goes by a link in a mail, and the end of an account. */
export function addAccountLinkRoutes(router: Router): void {
  addLinkRoutes(router)
  addForgottenRoute(router)
  addChoiceRoutes(router)
  addOwnAccountRoutes(router)
  addOwnEndRoutes(router)
  addManagingRoutes(router)
  addErasureRoute(router)
}

function addLinkRoutes({ add }: Router): void {
  add(
    {
      route: 'POST /auth/verify-email',
      name: 'verifyEmail',
      summary: 'Confirm an email address by the link that was sent to it',
      needs: 'nothing',
      audience: 'anyone',
      body: tokenSchema,
      answer: nothing,
    },
    async (call, body) => {
      await verifyEmail(call.ctx, (await body()).token)
      return { data: null, message: 'The email address is confirmed.' }
    },
  )

  add(
    {
      route: 'POST /auth/resend-verification',
      name: 'resendVerification',
      summary: 'Send the link that confirms the email address again',
      needs: 'a person',
      errors: ['CONFLICT'],
      audience: 'signed-in',
      answer: nothing,
    },
    async (call) => {
      refuseParameters(call)
      await requestVerification(call.ctx)
      return { data: null, message: 'The link is on its way.' }
    },
  )
}

function addForgottenRoute({ add }: Router): void {
  add(
    {
      route: 'POST /auth/forgot-password',
      name: 'forgotPassword',
      summary: 'Ask for a link to choose a new password',
      needs: 'nothing',
      example: { email: 'ada@example.com' },
      audience: 'anyone',
      body: forgotPasswordSchema,
      answer: nothing,
    },
    async (call, body) => {
      const { email, username } = await body()
      await requestPasswordReset(call.ctx, email ?? username ?? '')
      const message = 'If there is such an account, a link is on its way to its email address.'
      return { data: null, message }
    },
  )
}

function addChoiceRoutes({ add }: Router): void {
  add(
    {
      route: 'POST /auth/reset-password',
      name: 'resetPassword',
      summary: 'Choose a new password by the link; every session ends',
      needs: 'nothing',
      audience: 'anyone',
      body: choiceSchema,
      answer: nothing,
    },
    async (call, body) => {
      await resetPassword(call.ctx, await body())
      return { data: null, message: 'The password is set. Sign in with it.' }
    },
  )

  add(
    {
      route: 'POST /auth/accept-invitation',
      name: 'acceptInvitation',
      summary: 'Choose the first password of an invited account by the link',
      needs: 'nothing',
      audience: 'anyone',
      body: choiceSchema,
      answer: nothing,
    },
    async (call, body) => {
      await acceptInvitation(call.ctx, await body())
      return { data: null, message: 'The password is set. Sign in with it.' }
    },
  )
}

function addOwnAccountRoutes({ add }: Router): void {
  add(
    {
      route: 'POST /auth/change-email',
      name: 'changeEmail',
      summary: 'Ask for another email address; a link goes to it',
      needs: 'a person',
      audience: 'signed-in',
      body: changeEmailSchema,
      answer: nothing,
    },
    async (call, body) => {
      await requestEmailChange(call.ctx, await body())
      return { data: null, message: 'Follow the link that we sent to the new address.' }
    },
  )

  add(
    {
      route: 'POST /auth/change-username',
      name: 'changeUsername',
      summary: 'Change or remove the name to sign in with',
      needs: 'a person',
      errors: ['CONFLICT'],
      audience: 'signed-in',
      body: changeUserNameSchema,
      answer: nothing,
    },
    async (call, body) => {
      await changeOwnUserName(call.ctx, await body())
      return { data: null, message: 'The user name is changed.' }
    },
  )
}

function addOwnEndRoutes({ add }: Router): void {
  add(
    {
      route: 'POST /auth/confirm-email',
      name: 'confirmEmail',
      summary: 'Take the new email address by the link that was sent to it',
      needs: 'nothing',
      errors: ['CONFLICT'],
      audience: 'anyone',
      body: tokenSchema,
      answer: nothing,
    },
    async (call, body) => {
      await confirmEmailChange(call.ctx, (await body()).token)
      return { data: null, message: 'The account has the new email address.' }
    },
  )

  add(
    {
      route: 'POST /auth/close-account',
      name: 'closeAccount',
      summary: 'Move one’s own account to the trash; every session ends',
      needs: 'a person',
      errors: ['CONFLICT'],
      audience: 'signed-in',
      body: ownPasswordSchema,
      answer: nothing,
    },
    async (call, body) => {
      await closeOwnAccount(call.ctx, await body())
      return { data: null, message: 'The account is closed.' }
    },
  )
}

function addManagingRoutes({ add }: Router): void {
  add(
    {
      route: 'POST /users/:id/invitation',
      name: 'sendInvitation',
      summary: 'Send an invitation again',
      needs: permission('users', 'manage'),
      errors: ['CONFLICT'],
      audience: 'signed-in',
      answer: nothing,
    },
    async (call) => {
      refuseParameters(call)
      await resendInvitation(call.ctx, await namedId(call, users))
      return { data: null, message: 'The invitation is on its way.' }
    },
  )

  add(
    {
      route: 'DELETE /users/:id/invitation',
      name: 'withdrawInvitation',
      summary: 'Withdraw an invitation; the account becomes inactive',
      needs: permission('users', 'manage'),
      errors: ['CONFLICT'],
      audience: 'signed-in',
      answer: nothing,
    },
    async (call) => {
      refuseParameters(call)
      await withdrawInvitation(call.ctx, await namedId(call, users))
      return { data: null, message: 'The invitation is withdrawn.' }
    },
  )
}

function addErasureRoute({ add }: Router): void {
  add(
    {
      route: 'POST /users/:id/erasure',
      name: 'eraseUser',
      summary: 'Erase the personal data of a customer',
      needs: permission('users', 'erase'),
      errors: ['CONFLICT'],
      example: { reason: 'Asked for by the customer' },
      audience: 'signed-in',
      body: reasonSchema,
      answer: dataOf(erasureAnswer),
    },
    async (call, body) => {
      const { reason } = await body()
      const id = await namedId(call, users)
      const { orders } = await eraseUser(call.ctx, { account: { id }, reason })
      return { data: { orders }, message: 'The personal data is erased.' }
    },
  )
}
