import type { Endpoint } from 'payload'

import { changeOwnPassword, passwordChangeInput } from '@/features/account/own-account/change-own-password'
import { contextOfRequest } from '@/platform/context'
import { readJson } from '@/platform/http/read-json'
import { parseInput } from '@/platform/parse-input'

import { answer, endpoint } from '../../shared/respond'

/** `POST /api/users/password`: changes one's own password with the present one, which ends every other session. */
export const ownPasswordEndpoint: Endpoint = endpoint('post', '/password', async (req) => {
  await changeOwnPassword(contextOfRequest(req), parseInput(passwordChangeInput, await readJson(req)))
  return answer({ message: 'The password is changed. Your other sessions are ended.' })
})
