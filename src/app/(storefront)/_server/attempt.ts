import 'server-only'

import type { Context } from '@/platform/context'
import { countError } from '@/platform/metrics/errors'
import type { ActionResult } from '@/storefront/lib/forms/action-result'
import { friendlyProblem } from '@/storefront/lib/forms/friendly-problem'

import { getSetupContext, getStorefrontContext } from './context'

type Words = Parameters<typeof friendlyProblem>[1]

/** Runs a use case as the visitor. Returns its value, or the reason of a refusal in plain words. */
export async function attempt<Value>(
  work: (ctx: Context) => Promise<Value>,
  words?: Words,
): Promise<ActionResult<Value>> {
  return settle(await getStorefrontContext(), work, words)
}

/** The same for setting up two-step sign-in, by users who count as unauthenticated until they have done so. */
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
    const problem = friendlyProblem(error, words)
    countError(ctx.channel, problem.code)
    return { ok: false, problem }
  }
}

/** The same for use cases without a result. */
export async function perform(
  work: (ctx: Context) => Promise<unknown>,
  words?: Words,
): Promise<ActionResult> {
  return attempt(async (ctx) => {
    await work(ctx)
    return undefined
  }, words)
}
