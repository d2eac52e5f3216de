import 'server-only'

import type { Context } from '@/platform/context'
import type { ActionResult } from '@/storefront/lib/forms/action-result'
import { friendlyProblem } from '@/storefront/lib/forms/friendly-problem'

import { getSetupContext, getStorefrontContext } from './context'

type Words = Parameters<typeof friendlyProblem>[1]

/** Runs a use case for whoever visits: its value, or why it was refused in the visitor's words. */
export async function attempt<Value>(
  work: (ctx: Context) => Promise<Value>,
  words?: Words,
): Promise<ActionResult<Value>> {
  return settle(await getStorefrontContext(), work, words)
}

/** The same for setting up two-step sign-in, which those do who are nobody before. */
export async function attemptSetup<Value>(
  work: (ctx: Context) => Promise<Value>,
): Promise<ActionResult<Value>> {
  return settle(await getSetupContext(), work)
}

async function settle<Value>(
  ctx: Context,
  work: (ctx: Context) => Promise<Value>,
  words?: Words,
): Promise<ActionResult<Value>> {
  try {
    return { ok: true, value: await work(ctx) }
  } catch (error) {
    return { ok: false, problem: friendlyProblem(error, words) }
  }
}

/** The same for what answers nothing. */
export async function perform(
  work: (ctx: Context) => Promise<unknown>,
  words?: Words,
): Promise<ActionResult> {
  return attempt(async (ctx) => {
    await work(ctx)
    return undefined
  }, words)
}
