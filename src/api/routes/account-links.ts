import { confirmEmailChange, requestEmailChange } from '@/features/account/own-account/change-own-email'
import { changeOwnUserName } from '@/features/account/own-account/change-own-user-name'
import { acceptInvitation, resetPassword } from '@/features/account/passwords/choose-password'
import { closeOwnAccount } from '@/features/account/own-account/close-own-account'
import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import { resendInvitation, withdrawInvitation } from '@/features/account/staff-accounts/manage-accounts'
import { requestPasswordReset } from '@/features/account/links/request-password-reset'
import { requestVerification, verifyEmail } from '@/features/account/links/verify-email'

import { refuseParameters } from '../call'
import { dataOf, nothing } from '../route'
import type { Router } from '../router'
import { erasureAnswer } from './answers'
import {
  changeEmailSchema,
  changeUserNameSchema,
  choiceSchema,
  forgotPasswordSchema,
  ownPasswordSchema,
  reasonSchema,
  tokenSchema,
} from './schemas'

/** What goes by a link in a mail, and the end of an account. */
export function addAccountLinkRoutes(router: Router): void {
  addLinkRoutes(router)
  addOwnAccountRoutes(router)
  addManagingRoutes(router)
}

function addLinkRoutes({ add }: Router): void {
  add(
    { route: 'POST /auth/verify-email', audience: 'anyone', body: tokenSchema, answer: nothing },
    async (call, body) => {
      await verifyEmail(call.ctx, (await body()).token)
      return { data: null, message: 'The email address is confirmed.' }
    },
  )

  add({ route: 'POST /auth/resend-verification', audience: 'signed-in', answer: nothing }, async (call) => {
    refuseParameters(call)
    await requestVerification(call.ctx)
    return { data: null, message: 'The link is on its way.' }
  })

  add(
    { route: 'POST /auth/forgot-password', audience: 'anyone', body: forgotPasswordSchema, answer: nothing },
    async (call, body) => {
      const { email, username } = await body()
      await requestPasswordReset(call.ctx, email ?? username ?? '')
      const message = 'If there is such an account, a link is on its way to its email address.'
      return { data: null, message }
    },
  )

  add(
    { route: 'POST /auth/reset-password', audience: 'anyone', body: choiceSchema, answer: nothing },
    async (call, body) => {
      await resetPassword(call.ctx, await body())
      return { data: null, message: 'The password is set. Sign in with it.' }
    },
  )

  add(
    { route: 'POST /auth/accept-invitation', audience: 'anyone', body: choiceSchema, answer: nothing },
    async (call, body) => {
      await acceptInvitation(call.ctx, await body())
      return { data: null, message: 'The password is set. Sign in with it.' }
    },
  )
}

function addOwnAccountRoutes({ add }: Router): void {
  add(
    { route: 'POST /auth/change-email', audience: 'signed-in', body: changeEmailSchema, answer: nothing },
    async (call, body) => {
      await requestEmailChange(call.ctx, await body())
      return { data: null, message: 'Follow the link that we sent to the new address.' }
    },
  )

  add(
    {
      route: 'POST /auth/change-username',
      audience: 'signed-in',
      body: changeUserNameSchema,
      answer: nothing,
    },
    async (call, body) => {
      await changeOwnUserName(call.ctx, await body())
      return { data: null, message: 'The user name is changed.' }
    },
  )

  add(
    { route: 'POST /auth/confirm-email', audience: 'anyone', body: tokenSchema, answer: nothing },
    async (call, body) => {
      await confirmEmailChange(call.ctx, (await body()).token)
      return { data: null, message: 'The account has the new email address.' }
    },
  )

  add(
    { route: 'POST /auth/close-account', audience: 'signed-in', body: ownPasswordSchema, answer: nothing },
    async (call, body) => {
      await closeOwnAccount(call.ctx, await body())
      return { data: null, message: 'The account is closed.' }
    },
  )
}

function addManagingRoutes({ add }: Router): void {
  add({ route: 'POST /users/:id/invitation', audience: 'signed-in', answer: nothing }, async (call) => {
    refuseParameters(call)
    await resendInvitation(call.ctx, call.param('id'))
    return { data: null, message: 'The invitation is on its way.' }
  })

  add({ route: 'DELETE /users/:id/invitation', audience: 'signed-in', answer: nothing }, async (call) => {
    refuseParameters(call)
    await withdrawInvitation(call.ctx, call.param('id'))
    return { data: null, message: 'The invitation is withdrawn.' }
  })

  add(
    {
      route: 'POST /users/:id/erasure',
      audience: 'signed-in',
      body: reasonSchema,
      answer: dataOf(erasureAnswer),
    },
    async (call, body) => {
      const { reason } = await body()
      const { orders } = await eraseUser(call.ctx, { account: { id: call.param('id') }, reason })
      return { data: { orders }, message: 'The personal data is erased.' }
    },
  )
}
