import {
  confirmSetup,
  renewRecoveryCodes,
  resetSecondFactor,
  startSetup,
  turnOff,
} from '@/features/account/two-step/change-second-factor'
import { loadOwnSecondFactor } from '@/features/account/two-step/load-second-factor'

import { refuseParameters } from '../../call'
import { namedId } from '../../engine/get'
import { users } from '../../resources/users'
import { dataOf, nothing, permission } from '../../route'
import type { Router } from '../../router'
import { recoveryCodesAnswer, secondFactorAnswer, setupAnswer } from '../answers'
import { codeSchema, ownPasswordSchema, reasonSchema } from '../schemas'

function presentCodes(codes: readonly string[], message: string) {
  return {
    data: { recovery_codes: codes },
    message: `${message} Keep the recovery codes: they are not shown again.`,
  }
}

/** The caller's own second factor, and its reset by administrators. */
export function addSecondFactorRoutes(router: Router): void {
  addSetupRoutes(router)
  addChangeRoutes(router)
}

function addSetupRoutes({ add }: Router): void {
  add(
    {
      route: 'GET /auth/two-factor',
      name: 'getSecondFactor',
      summary: 'Read the state of one’s own second factor',
      needs: 'a person',
      audience: 'setting-up',
      answer: dataOf(secondFactorAnswer),
    },
    async (call) => {
      refuseParameters(call)
      const { isOn, confirmedAt, recoveryCodesLeft, isRequired } = await loadOwnSecondFactor(call.ctx)
      const since = confirmedAt === null ? null : new Date(confirmedAt).toISOString()
      const state = { is_on: isOn, confirmed_at: since, is_required: isRequired }
      return { data: { ...state, recovery_codes_left: recoveryCodesLeft } }
    },
  )

  add(
    {
      route: 'POST /auth/two-factor/setup',
      name: 'setUpSecondFactor',
      summary: 'Start to set up a second factor; its secret is shown only now',
      needs: 'a person',
      errors: ['CONFLICT'],
      audience: 'setting-up',
      body: ownPasswordSchema,
      answer: dataOf(setupAnswer),
    },
    async (call, body) => {
      const { secret, uri } = await startSetup(call.ctx, await body())
      return { data: { secret, uri }, message: 'Confirm with the code that the app shows.' }
    },
  )

  add(
    {
      route: 'POST /auth/two-factor/confirm',
      name: 'confirmSecondFactor',
      summary: 'Turn the second factor on by a code of it',
      needs: 'a person',
      errors: ['CONFLICT'],
      example: { code: '123456' },
      audience: 'setting-up',
      body: codeSchema,
      answer: dataOf(recoveryCodesAnswer),
    },
    async (call, body) => presentCodes(await confirmSetup(call.ctx, await body()), 'Two-step sign-in is on.'),
  )
}

function addChangeRoutes({ add }: Router): void {
  add(
    {
      route: 'POST /auth/two-factor/recovery-codes',
      name: 'renewRecoveryCodes',
      summary: 'Get new recovery codes; the former ones work no longer',
      needs: 'a person',
      errors: ['CONFLICT'],
      audience: 'signed-in',
      body: ownPasswordSchema,
      answer: dataOf(recoveryCodesAnswer),
    },
    async (call, body) =>
      presentCodes(await renewRecoveryCodes(call.ctx, await body()), 'The former ones work no more.'),
  )

  add(
    {
      route: 'POST /auth/two-factor/turn-off',
      name: 'turnSecondFactorOff',
      summary: 'Turn the second factor off',
      needs: 'a person',
      errors: ['CONFLICT'],
      audience: 'signed-in',
      body: ownPasswordSchema,
      answer: nothing,
    },
    async (call, body) => {
      await turnOff(call.ctx, await body())
      return { data: null, message: 'Two-step sign-in is off.' }
    },
  )

  add(
    {
      route: 'POST /users/:id/two-factor/reset',
      name: 'resetSecondFactor',
      summary: 'Remove the lost second factor of another account',
      needs: permission('users', 'reset second factor'),
      errors: ['CONFLICT'],
      audience: 'signed-in',
      body: reasonSchema,
      answer: nothing,
    },
    async (call, body) => {
      await resetSecondFactor(call.ctx, await namedId(call, users), await body())
      return { data: null, message: 'The second factor is reset.' }
    },
  )
}
