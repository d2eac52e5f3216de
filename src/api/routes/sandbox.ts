import { resetSandbox } from '@/features/sandbox/reset-sandbox'

import { refuseParameters } from '../call'
import { nothing, permission } from '../route'
import type { Router } from '../router'

/** What is done with the sandbox as a whole. */
export function addSandboxRoutes({ add }: Router): void {
  add(
    {
      route: 'POST /sandbox/reset',
      name: 'resetSandbox',
      summary: 'Bring the demo data of the sandbox back; with a test key alone',
      needs: permission('sandbox', 'reset'),
      audience: 'signed-in',
      answer: nothing,
    },
    async (call) => {
      refuseParameters(call)
      await resetSandbox(call.ctx)
      return { data: null, message: 'The sandbox is as new.' }
    },
  )
}
