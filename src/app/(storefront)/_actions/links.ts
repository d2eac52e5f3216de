'use server'

import { confirmEmailChange } from '@/features/account/own-account/change-own-email'
import { linkInput, passwordChoiceInput } from '@/features/account/links/link-input'
import { acceptInvitation, resetPassword } from '@/features/account/passwords/choose-password'
import { requestPasswordReset } from '@/features/account/links/request-password-reset'
import { verifyEmail } from '@/features/account/links/verify-email'
import { parseInput } from '@/platform/parse-input'
import type { ActionResult } from '@/storefront/lib/forms/action-result'
import type { Chosen } from '@/storefront/lib/forms/link-schemas'
import { forgotPasswordSchema } from '@/storefront/lib/forms/link-schemas'

import { attempt, perform } from '../_server/attempt'

/** Sends a link to set a new password; the answer is the same whether or not the account exists. */
export async function forgotPasswordAction(input: unknown): Promise<ActionResult> {
  return perform((ctx) => requestPasswordReset(ctx, parseInput(forgotPasswordSchema, input).identifier))
}

/** Sets a new password by the link of a mail. */
export async function resetPasswordAction(input: unknown): Promise<ActionResult<Chosen>> {
  return attempt((ctx) => resetPassword(ctx, parseInput(passwordChoiceInput, input)))
}

/** Sets the first password of an invited user. */
export async function acceptInvitationAction(input: unknown): Promise<ActionResult<Chosen>> {
  return attempt((ctx) => acceptInvitation(ctx, parseInput(passwordChoiceInput, input)))
}

/** Confirms an address by the link that was sent there. */
export async function verifyEmailAction(input: unknown): Promise<ActionResult> {
  return perform((ctx) => verifyEmail(ctx, parseInput(linkInput, input).token))
}

/** Moves an account to the address that the link was sent to. */
export async function confirmEmailAction(input: unknown): Promise<ActionResult> {
  return perform((ctx) => confirmEmailChange(ctx, parseInput(linkInput, input).token))
}
