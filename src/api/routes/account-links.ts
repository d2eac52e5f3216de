import { confirmEmailChange, requestEmailChange } from '@/features/account/own-account/change-own-email'
import { changeOwnUserName } from '@/features/account/own-account/change-own-user-name'
import { acceptInvitation, resetPassword } from '@/features/account/passwords/choose-password'
import { closeOwnAccount } from '@/features/account/own-account/close-own-account'
import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import { resendInvitation, withdrawInvitation } from '@/features/account/staff-accounts/manage-accounts'
import { requestPasswordReset } from '@/features/account/links/request-password-reset'
import { requestVerification, verifyEmail } from '@/features/account/links/verify-email'

import { readBody, refuseParameters } from '../call'
import type { Router } from '../router'
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
  addManagingRoutes(router)
}

function addLinkRoutes({ add }: Router): void {
  add('POST /auth/verify-email', 'anyone', async (call) => {
    await verifyEmail(call.ctx, (await readBody(call, tokenSchema)).token)
    return { data: null, message: 'The email address is confirmed.' }
  })

  add('POST /auth/resend-verification', 'signed-in', async (call) => {
    refuseParameters(call)
    await requestVerification(call.ctx)
    return { data: null, message: 'The link is on its way.' }
  })

  add('POST /auth/forgot-password', 'anyone', async (call) => {
    const { email, username } = await readBody(call, forgotPasswordSchema)
    await requestPasswordReset(call.ctx, email ?? username ?? '')
    const message = 'If there is such an account, a link is on its way to its email address.'
    return { data: null, message }
  })

  add('POST /auth/reset-password', 'anyone', async (call) => {
    await resetPassword(call.ctx, await readBody(call, choiceSchema))
    return { data: null, message: 'The password is set. Log in with it.' }
  })

  add('POST /auth/accept-invitation', 'anyone', async (call) => {
    await acceptInvitation(call.ctx, await readBody(call, choiceSchema))
    return { data: null, message: 'The password is set. Log in with it.' }
  })

  add('POST /auth/change-email', 'signed-in', async (call) => {
    const { current_password: currentPassword, email } = await readBody(call, changeEmailSchema)
    await requestEmailChange(call.ctx, { currentPassword, email })
    return { data: null, message: 'Follow the link that we sent to the new address.' }
  })

  add('POST /auth/change-username', 'signed-in', async (call) => {
    const { current_password: currentPassword, username } = await readBody(call, changeUserNameSchema)
    await changeOwnUserName(call.ctx, { currentPassword, username })
    return { data: null, message: 'The user name is changed.' }
  })

  add('POST /auth/confirm-email', 'anyone', async (call) => {
    await confirmEmailChange(call.ctx, (await readBody(call, tokenSchema)).token)
    return { data: null, message: 'The account has the new email address.' }
  })

  add('POST /auth/close-account', 'signed-in', async (call) => {
    const { current_password: currentPassword } = await readBody(call, ownPasswordSchema)
    await closeOwnAccount(call.ctx, { currentPassword })
    return { data: null, message: 'The account is closed.' }
  })
}

function addManagingRoutes({ add }: Router): void {
  add('POST /users/:id/invitation', 'signed-in', async (call) => {
    refuseParameters(call)
    await resendInvitation(call.ctx, call.param('id'))
    return { data: null, message: 'The invitation is on its way.' }
  })

  add('DELETE /users/:id/invitation', 'signed-in', async (call) => {
    refuseParameters(call)
    await withdrawInvitation(call.ctx, call.param('id'))
    return { data: null, message: 'The invitation is withdrawn.' }
  })

  add('POST /users/:id/erasure', 'signed-in', async (call) => {
    const { reason } = await readBody(call, reasonSchema)
    const { orders } = await eraseUser(call.ctx, { account: { id: call.param('id') }, reason })
    return { data: { orders }, message: 'The personal data is erased.' }
  })
}
