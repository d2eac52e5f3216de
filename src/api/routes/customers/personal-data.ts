import { giveOutData, giveOutJson } from '@/features/account/personal-data/give-out-data'
import { printPersonalData } from '@/features/papers/print-personal-data'

import type { Call } from '../../call'
import { refuseParameters } from '../../call'
import { findVisible } from '../../engine/get'
import { customers } from '../../resources/users'
import { fileOf, permission } from '../../route'
import type { Router } from '../../router'

const idOf = ({ engine, principal, param }: Call) =>
  findVisible(engine, { resource: customers, principal, id: param('id') })

const GIVES_OUT = {
  audience: 'signed-in',
  needs: permission('users', 'give out'),
  errors: ['CONFLICT'],
} as const

/** All that is stored about a person, to staff who answer them and to themselves. */
export function addPersonalDataRoutes({ add }: Router): void {
  add(
    {
      ...GIVES_OUT,
      route: 'GET /customers/:id/personal-data.json',
      name: 'getPersonalData',
      summary: 'All that is stored about a customer, as a file for programs',
      answer: fileOf('application/json'),
    },
    async (call) => {
      refuseParameters(call)
      return { data: null, document: await giveOutJson(call.ctx, await idOf(call)) }
    },
  )
  add(
    {
      ...GIVES_OUT,
      route: 'GET /customers/:id/personal-data.pdf',
      name: 'printPersonalData',
      summary: 'What is stored about a customer, as PDF in their language',
      answer: fileOf('application/pdf'),
    },
    async (call) => {
      refuseParameters(call)
      const data = await giveOutData(call.ctx, await idOf(call), 'PDF')
      return { data: null, document: await printPersonalData(call.engine.payload, data) }
    },
  )
}
