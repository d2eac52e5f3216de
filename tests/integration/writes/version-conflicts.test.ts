import { beforeAll, describe, expect, it } from 'vitest'

import { adjustStock } from '@/features/stock/adjust-stock'
import type { User } from '@/payload-types'

import { makeStaffContext, makeStore, makeUser, nextSerial } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { PAIRS } from '../support/writes/changeable'
import { makeChangeable } from '../support/writes/changeable-documents'
import { tokenOf } from '../support/v1/v1-client'
import type { Json, Write } from '../support/writes/write-interfaces'
import { graphqlWrite, loadForm, restWrite, saveForm } from '../support/writes/write-interfaces'

const payload = await startPayload()
let ids: Record<string, string | null>
let editor: User
let token: string
let otherToken: string

beforeAll(async () => {
  await makeStore(payload)
  editor = await makeUser(payload, { roles: ['admin'] })
  token = await tokenOf(payload, editor)
  otherToken = await tokenOf(payload, await makeUser(payload, { roles: ['admin'] }))
  ids = await makeChangeable(payload)
})

const idOf = (slug: string) => ids[slug] ?? null
const first = (slug: string) => PAIRS[slug]?.first(nextSerial()) ?? {}
const second = (slug: string) => PAIRS[slug]?.second(nextSerial()) ?? {}
/** Another member of staff, by a program. */
const changeElsewhere = (slug: string, data: Json) =>
  restWrite({ slug, id: idOf(slug), data, token: otherToken })

interface Conflict {
  errors: [
    { message: string; data: Json & { updatedAt: string; changes: { path: string; label: string }[] } },
  ]
}

const conflictOf = (body: Json) => (body as unknown as Conflict).errors[0].data
const slugs = Object.keys(PAIRS)

describe('a form that was opened on an older version', () => {
  it.each(slugs)('is told what has changed since, and writes nothing: %s', async (slug) => {
    const ask: Omit<Write, 'data'> = { slug, id: idOf(slug), token }
    const form = await loadForm(ask)
    const changed = second(slug)
    expect((await changeElsewhere(slug, changed)).status).toBe(200)

    const typed = first(slug)
    const { status, body } = await saveForm({ ...ask, data: { ...form, ...typed } })
    const stored = await loadForm(ask)
    expect(status).toBe(409)
    expect(stored).toMatchObject(changed)
    expect(stored).not.toMatchObject(typed)
    const { changes, ...conflict } = conflictOf(body)
    expect(conflict).toMatchObject({ code: 'CONFLICT', updatedAt: stored['updatedAt'] })
    expect(conflict['changedBy']).toMatch(/^User/)
    expect(changes.map(({ path }) => path)).toEqual(Object.keys(changed))
    expect(changes.every(({ label }) => label.length > 0)).toBe(true)

    // Repeated on the version that the refusal names, both are kept.
    const merged = { ...form, ...changed, ...typed, updatedAt: conflict.updatedAt }
    const again = await saveForm({ ...ask, data: merged })
    expect(again.status, JSON.stringify(again.body)).toBe(200)
    expect(await loadForm(ask)).toMatchObject({ ...changed, ...typed })
  })

  it.each(slugs)('saves again and again by itself: %s', async (slug) => {
    const ask: Omit<Write, 'data'> = { slug, id: idOf(slug), token }
    let form = await loadForm(ask)
    for (let save = 0; save < 3; save += 1) {
      const { status, body } = await saveForm({ ...ask, data: { ...form, ...first(slug) } })
      expect(status, JSON.stringify(body)).toBe(200)
      form = (body['doc'] ?? body['result']) as Json
    }
  })

  it('is told at GraphQL, too', async () => {
    const { updatedAt } = await loadForm({ slug: 'categories', id: idOf('categories'), token })
    await changeElsewhere('categories', second('categories'))
    const data = { ...first('categories'), updatedAt }
    const refused = await graphqlWrite({ slug: 'categories', id: idOf('categories'), data, token })
    expect(refused).toMatchObject({
      status: 409,
      body: { errors: [{ extensions: { data: { code: 'CONFLICT' } } }] },
    })
  })

  it('is told of a newer draft, which is not published yet', async () => {
    const ask = { slug: 'products', id: idOf('products'), token }
    const form = await loadForm(ask)
    const drafted = await saveForm({ ...ask, data: { ...form, ...first('products') }, query: '&draft=true' })
    expect(drafted.status).toBe(200)
    const late = await saveForm({ ...ask, data: { ...form, ...second('products') }, query: '&draft=true' })
    expect(late.status).toBe(409)
    expect(conflictOf(late.body)['updatedAt']).toBe((drafted.body['doc'] as Json)['updatedAt'])
  })

  it('is not in the way of stock: what orders move meanwhile is kept, and is no other version of the article', async () => {
    const id = String(idOf('variants'))
    const ask = { slug: 'variants', id, token }
    const form = await loadForm(ask)
    const ctx = await makeStaffContext(payload)
    await adjustStock(ctx, { variantId: id, delta: 5, reason: 'Counted' })
    const saved = await saveForm({ ...ask, data: { ...form, title: 'Renamed meanwhile' } })
    expect(saved.status, JSON.stringify(saved.body)).toBe(200)
    expect(await loadForm(ask)).toMatchObject({
      title: 'Renamed meanwhile',
      onHand: Number(form['onHand']) + 5,
    })

    await adjustStock(ctx, { variantId: id, delta: 5, reason: 'Counted' })
    expect((await saveForm({ ...ask, data: { ...form, title: 'Too late' } })).status).toBe(409)
    const levels = { onHand: 1, updatedAt: (await loadForm(ask))['updatedAt'] }
    expect((await restWrite({ ...ask, data: levels })).status).toBe(403)
  })
})

describe('a version conflict', () => {
  it('shows a customer no field and no name that they may not read', async () => {
    const customer = await makeUser(payload)
    const own = { slug: 'users', id: customer.id, token: await tokenOf(payload, customer) }
    const form = await loadForm(own)
    const data = { internalNote: 'Pays late', phone: '0113' }
    await restWrite({ slug: 'users', id: customer.id, data, token })
    const { status, body } = await restWrite({ ...own, data: { name: 'Me', updatedAt: form['updatedAt'] } })
    expect(status).toBe(409)
    expect(conflictOf(body)).toMatchObject({ changedBy: null, changes: [{ path: 'phone' }] })
  })

  it('tells no caller of documents that they may not change, or that are in the trash', async () => {
    const stranger = await tokenOf(payload, await makeUser(payload))
    const old = { phone: '1', updatedAt: '2020-01-01T00:00:00.000Z' }
    const ask = { slug: 'users', id: editor.id, data: old }
    const missing = { ...ask, id: '0192d3a4-0000-7000-8000-000000000000' }
    const answers = [
      await restWrite({ ...ask, token: stranger }),
      await restWrite({ ...missing, token: stranger }),
    ]
    expect(answers[0]?.status).toBe(403)
    expect(answers[1]).toEqual(answers[0])

    const { id } = await makeUser(payload)
    await restWrite({ slug: 'users', id, data: { deletedAt: new Date().toISOString() }, token })
    expect((await restWrite({ slug: 'users', id, data: old, token })).status).toBe(404)
  })

  it.each(['yesterday', 5, {}])('asks for a time: %j', async (updatedAt) => {
    const data = { ...first('categories'), updatedAt }
    const { status } = await restWrite({ slug: 'categories', id: idOf('categories'), data, token })
    expect(status).toBe(400)
  })

  it('refuses a bulk update as a whole when one of its documents has another version', async () => {
    const { updatedAt } = await loadForm({ slug: 'categories', id: idOf('categories'), token })
    const where = { id: { equals: String(idOf('categories')) } }
    const bulk = (data: Json) =>
      payload.update({ collection: 'categories', where, data, overrideAccess: true })
    await bulk({ position: 1 })
    await expect(bulk({ position: 2, updatedAt })).rejects.toMatchObject({ status: 409 })
    expect(await loadForm({ slug: 'categories', id: idOf('categories'), token })).toMatchObject({
      position: 1,
    })
  })
})
