import 'server-only'

import type { Context } from '@/platform/context'
import { noteOutage } from '@/platform/http/served-request'
import { countError } from '@/platform/metrics/errors'
import type { ActionResult } from '@/storefront/lib/forms/action-result'
import { friendlyProblem } from '@/storefront/lib/forms/friendly-problem'

import { getSetupContext, getStorefrontContext } from './context'
import { outageOr } from './outage'

type Words = Parameters<typeof friendlyProblem>[1]

/** Runs a use case as the visitor. Returns its value, or the reason of a refusal in plain words. */
export async function attempt<Value>(
  work: (ctx: Context) => Promise<Value>,
  words?: Words,
): Promise<ActionResult<Value>> {
  return settle(getStorefrontContext, work, words)
}

/** The same for setting up two-step sign-in, by users who count as unauthenticated until they have done so. */
export async function attemptSetup<Value>(
  work: (ctx: Context) => Promise<Value>,
): Promise<ActionResult<Value>> {
  return settle(getSetupContext, work)
}

async function settle<Value>(
  findContext: () => Promise<Context>,
  work: (ctx: Context) => Promise<Value>,
  words?: Words,
): Promise<ActionResult<Value>> {
  try {
    return { ok: true, value: await work(await findContext()) }
  } catch (error) {
    const problem = friendlyProblem(outageOr(error), words)
    if (problem.code === 'SERVICE_UNAVAILABLE') noteOutage()
    countError('storefront', problem.code)
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
