import { beforeAll, describe, expect, it } from 'vitest'

import { MAX_BULK_DOCUMENTS } from '@/domain/bulk'

import { makeStore, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import type { BulkSlug } from '../support/panel/bulk-client'
import { BULK_SUBJECTS, openBulkClient, TRASHABLE } from '../support/panel/bulk-client'
import { tokenOf } from '../support/v1/v1-client'

const payload = await startPayload()
const bulk = openBulkClient(payload)

beforeAll(async () => {
  await makeStore(payload)
  bulk.signIn(await tokenOf(payload, await makeUser(payload, { roles: ['admin'] })))
})

/** Conditions that say nothing, or no more than "every document". */
const EVERYTHING = [
  '',
  'where[id][not_equals]=',
  'where[id][exists]=true',
  'where[id][in]=',
  'where[and]=',
  'where[or][0][id][exists]=true',
  'where[createdAt][exists]=true',
]

const writes = Object.entries(BULK_SUBJECTS).map(([slug, subject]) => ({
  slug: slug as BulkSlug,
  ...subject,
}))

describe.each(writes)('a bulk write of $slug through REST', ({ slug, change, shows }) => {
  it('reaches nothing when it does not say which documents, or how many', async () => {
    const made = await bulk.make(slug, 3)
    for (const query of [...EVERYTHING, made.filter]) {
      const patched = await bulk.rest('PATCH', `/${slug}?${query}`, { body: change })
      expect(patched.status, `PATCH ${query}`).toBe(400)
      const deleted = await bulk.rest('DELETE', `/${slug}?${query}`)
      expect([400, 403], `DELETE ${query}`).toContain(deleted.status)
    }
    expect(await bulk.changed(slug, made.ids, shows)).toEqual([])
    expect(await bulk.count(slug, made.ids)).toBe(3)
  })

  it('is refused whole when a document came to match since it was counted, and when one left', async () => {
    const made = await bulk.make(slug, 3)
    const late = await bulk.make(slug, 1, made.mark)
    const query = `${made.filter}&expected=3`
    expect(await bulk.rest('PATCH', `/${slug}?${query}`, { body: change })).toMatchObject({
      status: 409,
      body: { errors: [{ data: { code: 'CONFLICT', matching: 4 } }] },
    })
    const gone = await bulk.rest('PATCH', `/${slug}?${made.filter}&expected=5`, { body: change })
    expect(gone.status).toBe(409)
    expect(await bulk.changed(slug, [...made.ids, ...late.ids], shows)).toEqual([])
  })

  it('reaches exactly what the filter matches when the number is right, and exactly what it names', async () => {
    const [made, others] = [await bulk.make(slug, 3), await bulk.make(slug, 2)]
    const patched = await bulk.rest('PATCH', `/${slug}?${made.filter}&expected=3`, { body: change })
    expect(patched.status, JSON.stringify(patched.body)).toBe(200)
    expect(await bulk.changed(slug, [...made.ids, ...others.ids], shows)).toEqual([...made.ids].sort())
    const [first = ''] = others.ids
    expect((await bulk.rest('PATCH', `/${slug}?where[id][in]=${first}`, { body: change })).status).toBe(200)
    expect(await bulk.changed(slug, others.ids, shows)).toEqual([first])
  })
})

describe.each(TRASHABLE)('a bulk write of %s through REST', (slug) => {
  it('takes to the trash and back what it names, and no more', async () => {
    const [made, others] = [await bulk.make(slug, 2), await bulk.make(slug, 2)]
    const named = `where[id][in]=${made.ids.join(',')}`
    const body = { deletedAt: new Date('2026-11-28T12:00:00Z').toISOString() }
    expect((await bulk.rest('PATCH', `/${slug}?${named}`, { body })).status).toBe(200)
    expect(await bulk.trashed(slug, [...made.ids, ...others.ids])).toEqual([...made.ids].sort())
    const everything = `/${slug}?trash=true&where[deletedAt][exists]=true`
    expect((await bulk.rest('PATCH', everything, { body: { deletedAt: null } })).status).toBe(400)
    expect((await bulk.rest('DELETE', everything)).status).toBe(400)
    expect(await bulk.trashed(slug, made.ids)).toHaveLength(2)
    expect(
      (await bulk.rest('PATCH', `/${slug}?trash=true&${named}`, { body: { deletedAt: null } })).status,
    ).toBe(200)
    expect(await bulk.trashed(slug, made.ids)).toEqual([])
  })
})

it('what a bulk answer does not refuse is done, and what it refuses is not, for any of its documents', async () => {
  const made = await bulk.make('users', 3)
  const named = `where[id][in]=${made.ids.join(',')}`
  const refused = await bulk.rest('PATCH', `/users?${named}`, {
    body: { externalReference: 'the same for all' },
  })
  expect(refused).toMatchObject({ status: 409, body: { errors: [{ data: { code: 'CONFLICT' } }] } })
  const { docs } = await payload.find({
    collection: 'users',
    where: { externalReference: { exists: true } },
    overrideAccess: true,
  })
  expect(docs).toEqual([])
})

it('a bulk write changes at most a hundred documents, and says so instead of stopping there', async () => {
  const made = await bulk.make('categories', MAX_BULK_DOCUMENTS + 1)
  const query = `${made.filter}&expected=${String(MAX_BULK_DOCUMENTS + 1)}`
  for (const limit of ['', '&limit=0', '&limit=101']) {
    const answer = await bulk.rest('PATCH', `/categories?${query}${limit}`, { body: { position: 7 } })
    expect(answer, limit).toMatchObject({ status: 400 })
    expect(JSON.stringify(answer.body)).toContain('at most 100')
  }
  expect(await bulk.changed('categories', made.ids, ({ position }) => position === 7)).toEqual([])
})

it('preferences of the panel are not deleted by a condition that says nothing', async () => {
  for (const query of EVERYTHING) {
    expect((await bulk.rest('DELETE', `/payload-preferences?${query}`)).status, query).toBe(400)
  }
})

it('who may not write hears that, whatever they say of which documents', async () => {
  const made = await bulk.make('categories', 1)
  for (const query of ['', made.filter, `${made.filter}&expected=1`]) {
    const answer = await bulk.rest('PATCH', `/categories?${query}`, { body: { position: 1 }, token: null })
    expect(answer.status, query).toBe(403)
  }
})
