import type { Endpoint, PayloadRequest } from 'payload'

import { codeInput, ownPasswordInput, reasonInput } from '@/features/account/input-parts'
import {
  confirmSetup,
  renewRecoveryCodes,
  resetSecondFactor,
  startSetup,
  turnOff,
} from '@/features/account/two-step/change-second-factor'
import { loadOwnSecondFactor } from '@/features/account/two-step/load-second-factor'
import { contextForSetup } from '@/features/account/two-step/setup-context'
import { contextOfRequest } from '@/platform/context'
import { parseInput } from '@/platform/parse-input'
import { readRequestBody } from '@/platform/http/read-json'

import { answer, endpoint, routeParam } from '../../shared/respond'

const readPassword = async (req: PayloadRequest) => parseInput(ownPasswordInput, await readRequestBody(req))

/** `/api/users/two-factor…`: one's own second factor, also for those who may do nothing before they have one. */
const own = [
  endpoint('get', '/two-factor', async (req) =>
    answer(await loadOwnSecondFactor(await contextForSetup(req))),
  ),
  endpoint('post', '/two-factor/setup', async (req) =>
    answer(await startSetup(await contextForSetup(req), await readPassword(req))),
  ),
  endpoint('post', '/two-factor/confirm', async (req) => {
    const input = parseInput(codeInput, await readRequestBody(req))
    return answer({ recoveryCodes: await confirmSetup(await contextForSetup(req), input) })
  }),
  endpoint('post', '/two-factor/recovery-codes', async (req) =>
    answer({ recoveryCodes: await renewRecoveryCodes(contextOfRequest(req), await readPassword(req)) }),
  ),
  endpoint('post', '/two-factor/turn-off', async (req) => {
    await turnOff(contextOfRequest(req), await readPassword(req))
    return answer({ message: 'Two-step sign-in is off.' })
  }),
]

const reset = endpoint('post', '/:id/two-factor/reset', async (req) => {
  const input = parseInput(reasonInput, await readRequestBody(req))
  await resetSecondFactor(contextOfRequest(req), routeParam(req, 'id'), input)
  return answer({ message: 'The second factor is reset.' })
})

export const secondFactorEndpoints: Endpoint[] = [...own, reset]
