import {
  createServiceAccount,
  serviceAccountInput,
} from '@/features/account/service-accounts/create-service-account'

import { addResource } from '../../add-resource'
import type { Engine } from '../../engine/engine'
import { getResource } from '../../engine/get'
import { serviceAccounts } from '../../resources/service-accounts'
import { located, one, permission } from '../../route'
import type { Router } from '../../router'
import { wireInput } from '../../wire-input'

const createSchema = wireInput(serviceAccountInput)

/** Accounts of programs: staff see them, administrators create and change them. */
export function addServiceAccountRoutes(router: Router, engine: Engine): void {
  addResource(router, engine, {
    resource: serviceAccounts,
    audience: 'signed-in',
    offers: ['list', 'get', 'change', 'delete'],
    changes: 'manage service accounts',
  })
  router.add(
    {
      route: 'POST /service-accounts',
      name: 'createServiceAccount',
      summary: 'Create an account for programs, without a sign-in',
      needs: permission('users', 'manage service accounts'),
      example: { name: 'Warehouse', roles: ['fulfilment'] },
      audience: 'signed-in',
      body: createSchema,
      answer: located(one(serviceAccounts)),
    },
    async ({ ctx, engine: reading, principal }, body) => {
      const id = await createServiceAccount(ctx, await body())
      const data = await getResource(reading, { resource: serviceAccounts, principal, id })
      return { data, location: `/service-accounts/${id}` }
    },
  )
}
