'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'

import { wireInput } from '@/api/wire-input'
import { ownPasswordInput } from '@/features/account/input-parts'
import { emailChangeInput, requestEmailChange } from '@/features/account/own-account/change-own-email'
import { changeOwnPassword, passwordChangeInput } from '@/features/account/own-account/change-own-password'
import { changeOwnUserName, userNameChangeInput } from '@/features/account/own-account/change-own-user-name'
import { closeOwnAccount } from '@/features/account/own-account/close-own-account'
import { endOtherSessions, endSession } from '@/features/account/sessions/end-sessions'
import { removeOwnAddress } from '@/features/account/own-account/remove-own-address'
import { saveOwnAddress } from '@/features/account/own-account/save-own-address'
import { ownDetailsInput, updateOwnDetails } from '@/features/account/own-account/update-own-details'
import { requestVerification } from '@/features/account/links/verify-email'
import { parseInput } from '@/platform/parse-input'
import type { Context } from '@/platform/context'
import {
  endSessionSchema,
  removeAddressSchema,
  saveAddressSchema,
} from '@/storefront/lib/forms/account-schemas'
import type { ActionResult } from '@/storefront/lib/forms/action-result'

import { perform } from '../_server/attempt'
import { dropSession } from '../_server/session-cookie'

/** Changes one's own name and phone. */
export async function updateDetailsAction(input: unknown): Promise<ActionResult> {
  return change((ctx) => updateOwnDetails(ctx, parseInput(ownDetailsInput, input)))
}

/** Adds or replaces one of one's own addresses. */
export async function saveAddressAction(input: unknown): Promise<ActionResult> {
  return change((ctx) => {
    const { id, address } = parseInput(saveAddressSchema, input)
    return saveOwnAddress(ctx, address, id)
  })
}

/** Removes one of one's own addresses. */
export async function removeAddressAction(input: unknown): Promise<ActionResult> {
  return change((ctx) => removeOwnAddress(ctx, parseInput(removeAddressSchema, input).id))
}

/** Ends one of one's own sessions. */
export async function endSessionAction(input: unknown): Promise<ActionResult> {
  return change((ctx) => endSession(ctx, parseInput(endSessionSchema, input).id))
}

/** Ends all of one's own sessions but this one. */
export async function endOtherSessionsAction(): Promise<ActionResult> {
  return change(endOtherSessions)
}

/** Changes one's own password, which ends every other session. */
export async function changePasswordAction(input: unknown): Promise<ActionResult> {
  return change((ctx) => changeOwnPassword(ctx, parseInput(wireInput(passwordChangeInput), input)))
}

/** Asks for another email address; it changes when the link that is sent there is followed. */
export async function changeEmailAction(input: unknown): Promise<ActionResult> {
  return change((ctx) => requestEmailChange(ctx, parseInput(wireInput(emailChangeInput), input)))
}

/** Changes what one may sign in with besides the email address. */
export async function changeUserNameAction(input: unknown): Promise<ActionResult> {
  return change((ctx) => changeOwnUserName(ctx, parseInput(wireInput(userNameChangeInput), input)))
}

/** Has the link sent again that confirms one's own address. */
export async function resendVerificationAction(): Promise<ActionResult> {
  return change(requestVerification)
}

/** Closes one's own account, signs this browser out and leads home; answers only when it was refused. */
export async function closeAccountAction(input: unknown): Promise<ActionResult> {
  const result = await perform((ctx) => closeOwnAccount(ctx, parseInput(wireInput(ownPasswordInput), input)))
  if (!result.ok) return result
  await dropSession()
  redirect('/')
}

/** The page shows what was changed. */
async function change(work: (ctx: Context) => Promise<unknown>): Promise<ActionResult> {
  const result = await perform(work)
  if (result.ok) refresh()
  return result
}
