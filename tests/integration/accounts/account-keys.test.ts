import { beforeAll, describe, expect, it } from 'vitest'

import { makeStore, makeUser, nextSerial } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { callGraphql, callRest } from '../support/interfaces'
import type { Client } from '../support/v1/v1-client'
import { startApi, tokenOf } from '../support/v1/v1-client'

const payload = await startPayload()
const api = await startApi(payload)
const deletedAt = new Date().toISOString()
let token: string
let customerToken: string
let staff: Client

beforeAll(async () => {
  await makeStore(payload)
  const manager = await makeUser(payload, { roles: ['manager'] })
  token = await tokenOf(payload, manager)
  customerToken = await tokenOf(payload, await makeUser(payload))
  staff = await api.as(manager)
})

describe('an email address or a user name of a closed account', () => {
  async function makeClosed() {
    const username = `closed.${String(nextSerial())}`
    const closed = await makeUser(payload)
    await payload.update({
      collection: 'users',
      id: closed.id,
      data: { username, deletedAt },
      overrideAccess: true,
    })
    return { id: closed.id, email: closed.email, username }
  }

  it('is told to staff, who see the trash, with the way to it', async () => {
    const { id, email, username } = await makeClosed()
    const fresh = `fresh${String(nextSerial())}@example.com`
    for (const taken of [
      { email, what: 'email address' },
      { email: fresh, username, what: 'user name' },
    ]) {
      const { what, ...login } = taken
      const body = { ...login, name: 'Ada', roles: ['customer'] }
      const rest = await callRest('POST', '/users', { token, body })
      const v1 = await staff.post('/users', body)
      const query = 'mutation ($data: mutationUserInput!) { createUser(data: $data) { id } }'
      const [graphql] = (await callGraphql(query, token, { data: body })).errors ?? []
      for (const said of [rest.body.errors?.[0]?.message, v1.body.error.message, graphql?.message]) {
        expect(said).toContain(`This ${what} belongs to`)
        expect(said).toContain(`/admin/collections/users/trash/${id}`)
      }
      expect(v1.body.error.details?.['held_by']).toMatchObject({ id, is_trashed: true })
    }
  })

  it('is not told to those who register, nor to customers', async () => {
    const { id, email } = await makeClosed()
    const kept = await makeUser(payload)
    const register = (address: string) =>
      api.anonymous.post('/auth/register', { email: address, password: 'seven quiet herons', name: 'Ada' })
    const [ofClosed, ofKept] = [await register(email), await register(kept.email)]
    expect(ofClosed.status).toBe(409)
    expect([ofClosed.status, ofClosed.body.error.message]).toEqual([ofKept.status, ofKept.body.error.message])
    const body = { email, name: 'Ada', password: 'seven quiet herons' }
    for (const who of [null, customerToken]) {
      const { text } = await callRest('POST', '/users', { token: who, body })
      expect(text).not.toContain(id)
      expect(text).not.toContain('trash')
    }
  })
})
