import { beforeAll, describe, expect, it } from 'vitest'

import { createServiceAccount } from '@/features/account/service-accounts/create-service-account'
import type { User } from '@/payload-types'
import { sqlOf } from '@/platform/database/transaction'

import { contextOf, makeStore, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { openClients } from '../support/accounts/session-interfaces'
import { tokenOf } from '../support/v1/v1-client'

const payload = await startPayload()
const sql = sqlOf(payload)
const { rest } = openClients(payload)

beforeAll(async () => {
  await makeStore(payload)
}, 60_000)

const ADMINISTRATORS = `
  select u.id from users u join users_roles r on r.parent_id = u.id and r.value = 'admin'
  where u.is_active is not false and u.deleted_at is null`

/** Two administrators, and no third one. */
async function twoAdministrators() {
  await sql.query('update users set is_active = false')
  const people = [
    await makeUser(payload, { roles: ['admin'] }),
    await makeUser(payload, { roles: ['admin'] }),
  ] as const
  const change = async (by: User, of: User, body: object) => {
    const headers = { authorization: `Bearer ${await tokenOf(payload, by)}` }
    return () => rest('PATCH', `/users/${of.id}`, { headers, body })
  }
  return { people, change }
}

const CHANGES = {
  deactivate: { isActive: false },
  trash: { deletedAt: new Date().toISOString() },
  'take the role of': { roles: ['support'] },
}

describe('two administrators who', () => {
  it.each(Object.entries(CHANGES))('%s each other at the same moment leave one', async (_what, body) => {
    const { people, change } = await twoAdministrators()
    const [one, other] = people
    const both = [await change(one, other, body), await change(other, one, body)]
    const statuses = await Promise.all(both.map(async (send) => (await send()).status))
    expect(statuses.toSorted()).toEqual([200, 409])
    expect(await sql.query(ADMINISTRATORS)).toHaveLength(1)
  })

  it('demote each other beside a service account that administers leave one', async () => {
    const { people, change } = await twoAdministrators()
    const [one, other] = people
    const service = { name: 'ERP', roles: ['admin' as const] }
    await createServiceAccount(contextOf(payload, one), service)
    const both = [await change(one, other, CHANGES.deactivate), await change(other, one, CHANGES.deactivate)]
    const statuses = await Promise.all(both.map(async (send) => (await send()).status))
    expect(statuses.toSorted()).toEqual([200, 409])
  })

  it('are not the last may both go', async () => {
    const { people, change } = await twoAdministrators()
    const third = await makeUser(payload, { roles: ['admin'] })
    for (const one of people) {
      expect((await (await change(third, one, CHANGES.deactivate))()).status).toBe(200)
    }
    expect(await sql.query(ADMINISTRATORS)).toEqual([{ id: third.id }])
  })
})
