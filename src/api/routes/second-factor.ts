import {
  confirmSetup,
  renewRecoveryCodes,
  resetSecondFactor,
  startSetup,
  turnOff,
} from '@/features/account/two-step/change-second-factor'
import { loadOwnSecondFactor } from '@/features/account/two-step/load-second-factor'

import { readBody, refuseParameters } from '../call'
import type { Call } from '../call'
import type { Router } from '../router'
import { codeSchema, ownPasswordSchema, reasonSchema } from './schemas'

async function readPassword(call: Call): Promise<{ currentPassword: string }> {
  return { currentPassword: (await readBody(call, ownPasswordSchema)).current_password }
}

function presentCodes(codes: readonly string[], message: string) {
  return {
    data: { recovery_codes: codes },
    message: `${message} Keep the recovery codes: they are not shown again.`,
  }
}

/** One's own second factor, and the way back for whoever lost it. */
export function addSecondFactorRoutes({ add }: Router): void {
  add('GET /auth/two-factor', 'setting-up', async (call) => {
    refuseParameters(call)
    const { isOn, confirmedAt, recoveryCodesLeft, isRequired } = await loadOwnSecondFactor(call.ctx)
    const since = confirmedAt === null ? null : new Date(confirmedAt).toISOString()
    const state = { is_on: isOn, confirmed_at: since, is_required: isRequired }
    return { data: { ...state, recovery_codes_left: recoveryCodesLeft } }
  })

  add('POST /auth/two-factor/setup', 'setting-up', async (call) => {
    const { secret, uri } = await startSetup(call.ctx, await readPassword(call))
    return { data: { secret, uri }, message: 'Confirm with the code that the app shows.' }
  })

  add('POST /auth/two-factor/confirm', 'setting-up', async (call) =>
    presentCodes(await confirmSetup(call.ctx, await readBody(call, codeSchema)), 'Two-step sign-in is on.'),
  )

  add('POST /auth/two-factor/recovery-codes', 'signed-in', async (call) =>
    presentCodes(
      await renewRecoveryCodes(call.ctx, await readPassword(call)),
      'The former ones work no more.',
    ),
  )

  add('POST /auth/two-factor/turn-off', 'signed-in', async (call) => {
    await turnOff(call.ctx, await readPassword(call))
    return { data: null, message: 'Two-step sign-in is off.' }
  })

  add('POST /users/:id/two-factor/reset', 'signed-in', async (call) => {
    await resetSecondFactor(call.ctx, call.param('id'), await readBody(call, reasonSchema))
    return { data: null, message: 'The second factor is reset.' }
  })
}
