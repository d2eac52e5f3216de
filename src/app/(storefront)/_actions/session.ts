'use server'

import { redirect } from 'next/navigation'

import { completeSignIn, secondStepInput } from '@/features/account/sign-in/complete-sign-in'
import { signOut } from '@/features/account/sessions/end-sessions'
import { signInInput, signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import type { SignInResult } from '@/features/account/sessions/open-session'
import { registerCustomer, registrationInput } from '@/features/account/own-account/register-customer'
import type { Context } from '@/platform/context'
import { parseInput } from '@/platform/parse-input'
import type { ActionResult } from '@/storefront/lib/forms/action-result'

import { attempt, perform } from '../_server/attempt'
import { getSetupContext } from '../_server/context'
import { deviceOfBrowser, dropSession, keepSession } from '../_server/session-cookie'

/** The outcome of a sign-in: with `mustSetUp`, everything is refused until the second step is set up. */
type SignedIn = Pick<SignInResult, 'mustSetUp'>

async function keep(session: SignInResult): Promise<SignedIn> {
  await keepSession(session)
  return { mustSetUp: session.mustSetUp }
}

/** Signs a customer or a member of staff in, or answers the challenge of the second step. */
export async function signInAction(input: unknown): Promise<ActionResult<SignedIn>> {
  const work = async (ctx: Context) => {
    const credentials = parseInput(signInInput, input)
    return keep(await signInWithPassword(ctx, { ...credentials, ...(await deviceOfBrowser()) }))
  }
  return attempt(work, { AUTHENTICATION_REQUIRED: 'The email address or the password is wrong.' })
}

/** The second step of a sign-in. */
export async function completeSignInAction(input: unknown): Promise<ActionResult<SignedIn>> {
  const work = async (ctx: Context) => {
    const step = parseInput(secondStepInput, input)
    return keep(await completeSignIn(ctx, { ...step, ...(await deviceOfBrowser()) }))
  }
  return attempt(work, {
    AUTHENTICATION_REQUIRED: 'This code is wrong, or it was used before. Wait for the next one.',
  })
}

/** Makes an account and signs its owner in. */
export async function registerAction(input: unknown): Promise<ActionResult> {
  return perform(async (ctx) => {
    const { email, password, ...details } = parseInput(registrationInput, input)
    await registerCustomer(ctx, { email, password, ...details })
    await keepSession(
      await signInWithPassword(ctx, { identifier: email, password, ...(await deviceOfBrowser()) }),
    )
  })
}

/** Ends the session, here and in the database. */
export async function logOutAction(): Promise<void> {
  await signOut(await getSetupContext())
  await dropSession()
  redirect('/')
}
