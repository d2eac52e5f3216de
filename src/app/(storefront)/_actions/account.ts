'use server'

import { refresh } from 'next/cache'

import { removeOwnAddress } from '@/features/account/remove-own-address'
import { saveOwnAddress } from '@/features/account/save-own-address'
import { updateOwnDetails } from '@/features/account/update-own-details'
import { parseInput } from '@/platform/parse-input'
import type { Context } from '@/platform/context'
import { detailsSchema, removeAddressSchema, saveAddressSchema } from '@/storefront/lib/account-schemas'
import type { ActionResult } from '@/storefront/lib/action-result'
import { friendlyProblem } from '@/storefront/lib/friendly-problem'

import { getStorefrontContext } from '../_server/context'

/** Changes one's own name and phone. */
export async function updateDetailsAction(input: unknown): Promise<ActionResult> {
  return change((ctx) => updateOwnDetails(ctx, parseInput(detailsSchema, input)))
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

async function change(work: (ctx: Context) => Promise<void>): Promise<ActionResult> {
  const ctx = await getStorefrontContext()
  try {
    await work(ctx)
  } catch (error) {
    return { ok: false, problem: friendlyProblem(error) }
  }
  refresh()
  return { ok: true, value: undefined }
}
