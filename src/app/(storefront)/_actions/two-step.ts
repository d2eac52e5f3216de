'use server'

import { wireInput } from '@/api/wire-input'
import { codeInput, ownPasswordInput } from '@/features/account/input-parts'
import type { Setup } from '@/features/account/two-step/change-second-factor'
import {
  confirmSetup,
  renewRecoveryCodes,
  startSetup,
  turnOff,
} from '@/features/account/two-step/change-second-factor'
import { parseInput } from '@/platform/parse-input'
import type { ActionResult } from '@/storefront/lib/forms/action-result'

import { attempt, attemptSetup, perform } from '../_server/attempt'

const passwordOf = (input: unknown) => parseInput(wireInput(ownPasswordInput), input)

/** Answers the secret for an authenticator app. */
export async function startTwoStepAction(input: unknown): Promise<ActionResult<Setup>> {
  return attemptSetup((ctx) => startSetup(ctx, passwordOf(input)))
}

/** Turns two-step sign-in on, and answers the recovery codes. */
export async function confirmTwoStepAction(input: unknown): Promise<ActionResult<string[]>> {
  return attemptSetup((ctx) => confirmSetup(ctx, parseInput(codeInput, input)))
}

/** Answers new recovery codes. */
export async function renewCodesAction(input: unknown): Promise<ActionResult<string[]>> {
  return attempt((ctx) => renewRecoveryCodes(ctx, passwordOf(input)))
}

/** Turns two-step sign-in off. */
export async function turnOffTwoStepAction(input: unknown): Promise<ActionResult> {
  return perform((ctx) => turnOff(ctx, passwordOf(input)))
}
