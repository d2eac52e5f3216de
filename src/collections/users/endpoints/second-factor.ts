import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

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

const passwordSchema = z.object({ currentPassword: z.string().max(1000) })
const codeSchema = z.object({ code: z.string().max(100) })
const reasonSchema = z.object({ reason: z.string().max(1000) })

const readPassword = async (req: PayloadRequest) => parseInput(passwordSchema, await readRequestBody(req))

/** `/api/users/two-factor…`: one's own second factor, also for those who may do nothing before they have one. */
const own = [
  endpoint('get', '/two-factor', async (req) =>
    answer(await loadOwnSecondFactor(await contextForSetup(req))),
  ),
  endpoint('post', '/two-factor/setup', async (req) =>
    answer(await startSetup(await contextForSetup(req), await readPassword(req))),
  ),
  endpoint('post', '/two-factor/confirm', async (req) => {
    const input = parseInput(codeSchema, await readRequestBody(req))
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
  const input = parseInput(reasonSchema, await readRequestBody(req))
  await resetSecondFactor(contextOfRequest(req), routeParam(req, 'id'), input)
  return answer({ message: 'The second factor is reset.' })
})

export const secondFactorEndpoints: Endpoint[] = [...own, reset]
