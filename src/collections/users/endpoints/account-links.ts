import type { Endpoint } from 'payload'
import { z } from 'zod'

import { accountName, reasonInput } from '@/features/account/input-parts'
import { acceptInvitation, resetPassword } from '@/features/account/passwords/choose-password'
import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import {
  accountLinkInput,
  resendInvitation,
  sendAccountLink,
  withdrawInvitation,
} from '@/features/account/staff-accounts/manage-accounts'
import { passwordChoiceInput } from '@/features/account/links/link-input'
import { requestPasswordReset } from '@/features/account/links/request-password-reset'
import { verifyEmail } from '@/features/account/links/verify-email'
import { contextOfRequest } from '@/platform/context'
import { parseInput } from '@/platform/parse-input'
import { readRequestBody } from '@/platform/http/read-json'

import { answer, endpoint, routeParam } from '../../shared/respond'

/** The panel's form asks for either in one field, which it calls `username`. */
const forgotSchema = z
  .object({ email: accountName.optional(), username: accountName.optional() })
  .refine(({ email, username }) => Boolean(email || username), {
    message: 'Name the account by its email address or user name.',
    path: ['email'],
  })

const FORGOT_MESSAGE = 'If there is such an account, a link is on its way to its email address.'

const forgotPassword = endpoint('post', '/forgot-password', async (req) => {
  const { email, username } = parseInput(forgotSchema, await readRequestBody(req))
  await requestPasswordReset(contextOfRequest(req), username || email || '')
  return answer({ message: FORGOT_MESSAGE })
})

const reset = endpoint('post', '/reset-password', async (req) => {
  await resetPassword(contextOfRequest(req), parseInput(passwordChoiceInput, await readRequestBody(req)))
  return answer({ message: 'The password is set. Sign in with it.' })
})

const verify = endpoint('post', '/verify/:id', async (req) => {
  await verifyEmail(contextOfRequest(req), routeParam(req, 'id'))
  return answer({ message: 'The email address is confirmed.' })
})

const accept = endpoint('post', '/accept-invitation', async (req) => {
  await acceptInvitation(contextOfRequest(req), parseInput(passwordChoiceInput, await readRequestBody(req)))
  return answer({ message: 'The password is set. Sign in with it.' })
})

/** What staff do for another account, from its page. */
const managing = [
  endpoint('post', '/:id/invitation', async (req) => {
    await resendInvitation(contextOfRequest(req), routeParam(req, 'id'))
    return answer({ message: 'The invitation is on its way.' })
  }),
  endpoint('post', '/:id/invitation/withdraw', async (req) => {
    await withdrawInvitation(contextOfRequest(req), routeParam(req, 'id'))
    return answer({ message: 'The invitation is withdrawn.' })
  }),
  endpoint('post', '/:id/erase', async (req) => {
    const { reason } = parseInput(reasonInput, await readRequestBody(req))
    const { orders } = await eraseUser(contextOfRequest(req), {
      account: { id: routeParam(req, 'id') },
      reason,
    })
    return answer({ message: 'The personal data is erased.', orders })
  }),
  endpoint('post', '/:id/links', async (req) => {
    const input = parseInput(accountLinkInput, await readRequestBody(req))
    await sendAccountLink(contextOfRequest(req), routeParam(req, 'id'), input)
    return answer({ message: 'The link is on its way.' })
  }),
]

/** In place of Payload's endpoints of the same paths, and beside them. */
export const accountLinkEndpoints: Endpoint[] = [forgotPassword, reset, verify, accept, ...managing]
