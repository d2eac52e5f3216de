import { expect, it } from 'vitest'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()

it('the migrations build a database that this Payload can use, with the settings of a new store', async () => {
  const users = await payload.count({ collection: 'users', overrideAccess: true })
  expect(users.totalDocs).toBe(0)
  const store = await payload.findGlobal({ slug: 'store', overrideAccess: true })
  expect(store.currency).toMatch(/^[A-Z]{3}$/)
})

it('ids are UUIDs of version 7, so that they sort by creation', async () => {
  const create = (title: string) =>
    payload.create({
      collection: 'categories',
      data: { title, slug: title, position: 0 },
      overrideAccess: true,
    })
  const first = await create('first')
  const second = await create('second')
  expect(first.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
  expect(first.id < second.id).toBe(true)
})
