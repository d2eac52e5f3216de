// Runs in a copy of the project in which `suppliers` got the field `vatNumber` later: see declare-once.test.ts.
import { expect, it } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'

import { startPayload } from '../../setup/payload'
import { makeUser } from '../../factories/shop'
import type { Json } from '../../integration/support/interfaces'
import { callGraphql, callRest } from '../../integration/support/interfaces'
import { makeClient, tokenOf } from '../../integration/support/v1/v1-client'
import { createCheckedFetch } from '../../integration/support/v1/checked-fetch'

const payload = await startPayload()
const token = await tokenOf(payload, await makeUser(payload, { roles: ['manager'] }))
const v1 = makeClient(createCheckedFetch({ payload }), token)

it('a field that a collection got later is written, read and filtered at every interface, and audited', async () => {
  const made = await v1.post('/suppliers', { name: 'A', code: 'A', vat_number: 'GB1' })
  expect(made.body.data).toMatchObject({ vat_number: 'GB1' })
  const id = String(made.body.data['id'])
  const changed = await callRest('PATCH', `/suppliers/${id}`, { token, body: { vatNumber: 'GB2' } })
  expect(changed.body.doc).toMatchObject({ vatNumber: 'GB2' })
  const { data } = await callGraphql(
    '{ Suppliers(where: { vatNumber: { equals: "GB2" } }) { docs { vatNumber } } }',
    token,
  )
  expect(data?.['Suppliers']?.docs).toEqual([{ vatNumber: 'GB2' }])
  const listed = await v1.get('/suppliers?filter[vat_number]=GB2&sort=vat_number')
  expect((listed.body.data as unknown as Json[]).map((row) => row['id'])).toEqual([id])
  const fields = payload.collections['suppliers' as 'orders'].config.fields
  expect(fields.some((field) => 'name' in field && field.name === 'vatNumber')).toBe(true)
  const [entry] = await sqlOf(payload).query<{ changes: Json }>(
    'select changes from audit_entries where chain = $1 order by position desc limit 1',
    [`suppliers:${id}`],
  )
  expect(entry?.changes).toEqual({ vatNumber: { before: 'GB1', after: 'GB2' } })
})
