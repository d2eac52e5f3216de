'use server'

import { redirect } from 'next/navigation'

import { logOut } from '@/features/account/end-sessions'
import { logIn } from '@/features/account/log-in'
import { registerCustomer } from '@/features/account/register-customer'
import { parseInput } from '@/platform/parse-input'
import { logInSchema, registerSchema } from '@/storefront/lib/account-schemas'
import type { ActionResult } from '@/storefront/lib/action-result'

import { perform } from '../_server/attempt'
import { getStorefrontContext } from '../_server/context'
import { deviceOfBrowser, dropSession, keepSession } from '../_server/session-cookie'

/** Signs a customer (or somebody of the staff) in. */
export async function logInAction(input: unknown): Promise<ActionResult> {
  return perform(
    async (ctx) => {
      const credentials = parseInput(logInSchema, input)
      await keepSession(await logIn(ctx, { ...credentials, deviceToken: await deviceOfBrowser() }))
    },
    { AUTHENTICATION_REQUIRED: 'The email address or the password is wrong.' },
  )
}

/** Makes an account and signs its owner in. */
export async function registerAction(input: unknown): Promise<ActionResult> {
  return perform(async (ctx) => {
    const { email, password, name } = parseInput(registerSchema, input)
    await registerCustomer(ctx, { email, password, name })
    await keepSession(await logIn(ctx, { identifier: email, password }))
  })
}

/** Ends the session, here and in the database. */
export async function logOutAction(): Promise<void> {
  await logOut(await getStorefrontContext())
  await dropSession()
  redirect('/')
}
