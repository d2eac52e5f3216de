import { beforeAll, describe, expect, it } from 'vitest'

import type { BulkAction, BulkOutcome } from '@/domain/bulk'
import { BULK_CHUNK } from '@/domain/bulk'

import { makeStore, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import type { BulkSlug } from '../support/panel/bulk-client'
import { openBulkClient } from '../support/panel/bulk-client'
import { tokenOf } from '../support/v1/v1-client'

type Row = Readonly<Record<string, unknown>>

const payload = await startPayload()
const bulk = openBulkClient(payload)
const tokens: Record<string, string> = {}

beforeAll(async () => {
  await makeStore(payload)
  for (const role of ['admin', 'support', 'fulfilment', 'customer'] as const) {
    tokens[role] = await tokenOf(payload, await makeUser(payload, { roles: [role] }))
  }
  bulk.signIn(tokens['admin'] ?? '')
})

interface Case {
  slug: BulkSlug
  action: BulkAction
  values?: Row
  shows: (row: Row) => boolean
}

const isTrashed = (row: Row) => Boolean(row['deletedAt'])
const EDITS: Partial<Record<BulkSlug, Row>> = {
  variants: { weightGrams: 321 },
  categories: { position: 321 },
  users: { isActive: false },
}

/** Every bulk action of every collection that has one. */
const CASES: Case[] = [
  ...(['products', 'variants', 'categories', 'media', 'users'] as const).flatMap((slug): Case[] => [
    { slug, action: 'trash', shows: isTrashed },
    { slug, action: 'restore', shows: (row) => !isTrashed(row) },
  ]),
  ...Object.entries(EDITS).map(([slug, values]): Case => {
    const [name, value] = Object.entries(values)[0] ?? ['', undefined]
    return { slug: slug as BulkSlug, action: 'edit', values, shows: (row) => row[name] === value }
  }),
  { slug: 'products', action: 'unpublish', shows: (row) => row['_status'] === 'draft' },
  { slug: 'products', action: 'publish', shows: (row) => row['_status'] === 'published' },
]

/** What stands before the action, so that a document shows whether it was reached. */
async function prepare({ slug, action }: Case, ids: readonly string[]): Promise<void> {
  const before = { restore: { deletedAt: '2026-11-28T12:00:00.000Z' }, publish: { _status: 'draft' } }
  const data = action === 'restore' || action === 'publish' ? before[action] : null
  if (data === null) return
  for (const id of ids) {
    await payload.update({ collection: slug, id, overrideAccess: true, data: data as never })
  }
}

async function make(what: Case, count: number, mark?: string) {
  const made = await bulk.make(what.slug, count, mark)
  await prepare(what, made.ids)
  return made
}

type Made = Awaited<ReturnType<typeof make>>

const filterOf = ({ action }: Case, { where }: Made) => ({
  where,
  ...(action === 'restore' ? { isTrash: true } : {}),
})

const select = ({ slug }: Case, filter: object, total: number) =>
  bulk.rest('POST', `/${slug}/selection`, { body: { filter, total } })

interface Aim {
  filter: object
  ids: unknown
  token?: string | undefined
}

async function act({ slug, action, values }: Case, { filter, ids, token }: Aim) {
  const body = { action, ids, filter, ...(values ? { values } : {}) }
  const answer = await bulk.rest('POST', `/${slug}/bulk-actions`, { body, token })
  return { ...answer, results: (answer.body['results'] ?? []) as BulkOutcome[] }
}

describe.each(CASES)('$action of $slug', (what) => {
  it('reaches what the filter showed on all pages, and neither what came to match since nor anything else', async () => {
    const [made, others] = [await make(what, 3), await make(what, 2)]
    const filter = filterOf(what, made)
    const selected = await select(what, filter, 3)
    expect(selected.status, JSON.stringify(selected.body)).toBe(200)
    const late = await make(what, 1, made.mark)
    const { status, results } = await act(what, { filter, ids: selected.body['ids'] })
    expect({ status, reasons: results.map(({ reason }) => reason) }).toEqual({
      status: 200,
      reasons: [undefined, undefined, undefined],
    })
    const all = [...made.ids, ...others.ids, ...late.ids]
    expect(await bulk.changed(what.slug, all, what.shows)).toEqual([...made.ids].sort())
  })

  it('selects nothing when the list shows another number by now', async () => {
    const made = await make(what, 2)
    await make(what, 1, made.mark)
    expect(await select(what, filterOf(what, made), 2)).toMatchObject({
      status: 409,
      body: {
        errors: [{ message: expect.stringContaining('3 match now') as string, data: { matching: 3 } }],
      },
    })
  })

  it('leaves alone what the filter does not show any more, and says so', async () => {
    const [made, others] = [await make(what, 1), await make(what, 1)]
    const ids = [...made.ids, ...others.ids]
    const { results } = await act(what, { filter: filterOf(what, made), ids })
    expect(results.map(({ reason }) => reason)).toEqual([undefined, 'The list does not show it any more.'])
    expect(await bulk.changed(what.slug, others.ids, what.shows)).toEqual([])
  })
})

it('each document that cannot be changed says why, and the others are changed', async () => {
  const trash: Case = { slug: 'variants', action: 'trash', shows: isTrashed }
  const [free] = (await bulk.make('variants', 1)).ids
  const [last] = (await bulk.make('products', 1)).ids
  const { docs } = await payload.find({
    collection: 'variants',
    where: { product: { equals: last ?? '' } },
    overrideAccess: true,
  })
  const { results } = await act(trash, { filter: {}, ids: [docs[0]?.id, free] })
  expect(results).toEqual([
    expect.objectContaining({ id: docs[0]?.id, title: docs[0]?.sku, reason: expect.any(String) as string }),
    expect.not.objectContaining({ reason: expect.any(String) as string }),
  ])
  expect(await bulk.trashed('variants', [free ?? '', docs[0]?.id ?? ''])).toEqual([free])
})

it('a bulk action goes by the rules of a single change: a colleague’s account is for administrators', async () => {
  const colleague = await makeUser(payload, { roles: ['admin'] })
  const edit: Case = { slug: 'users', action: 'trash', shows: isTrashed }
  for (const role of ['support', 'fulfilment']) {
    const { results } = await act(edit, { filter: {}, ids: [colleague.id], token: tokens[role] })
    expect(results, role).toMatchObject([{ id: colleague.id, reason: expect.any(String) as string }])
  }
  expect(await bulk.trashed('users', [colleague.id])).toEqual([])
})

it('customers and visitors have no bulk actions, and ids say nothing to them', async () => {
  const made = await bulk.make('categories', 1)
  const edit: Case = { slug: 'categories', action: 'trash', shows: isTrashed }
  const aim = { filter: {}, ids: made.ids }
  expect((await act(edit, { ...aim, token: tokens['customer'] })).status).toBe(403)
  const body = { action: 'trash', ...aim }
  expect((await bulk.rest('POST', '/categories/bulk-actions', { body, token: null })).status).toBe(401)
  const selection = { body: { filter: {}, total: 1 }, token: null }
  expect((await bulk.rest('POST', '/categories/selection', selection)).status).toBe(401)
})

it.each([
  ['a note', 'orders', { internalNote: 'x' }],
  ['a note of a person', 'users', { internalNote: 'x' }],
  ['a name to sign in with', 'users', { username: 'x' }],
  ['an address', 'users', { email: 'x@example.com' }],
  ['a password', 'users', { password: 'correct horse battery' }],
  ['roles', 'users', { roles: ['admin'] }],
  ['a managed counter', 'variants', { onHand: 5 }],
  ['a unique name', 'variants', { sku: 'X' }],
  ['a list', 'products', { options: [] }],
  ['a text of one document', 'products', { title: 'x' }],
  ['the trash', 'products', { deletedAt: null }],
  ['publishing', 'products', { _status: 'draft' }],
] as const)('a bulk edit does not set %s', async (_what, slug, values) => {
  const made = await bulk.make(slug, 1)
  const body = { action: 'edit', ids: made.ids, filter: {}, values }
  expect((await bulk.rest('POST', `/${slug}/bulk-actions`, { body })).status).toBe(400)
})

it('an edit publishes no draft, and takes nothing that is published from the shop', async () => {
  const made = await bulk.make('products', 2)
  const [shown = '', hidden = ''] = made.ids
  await payload.update({
    collection: 'products',
    id: hidden,
    overrideAccess: true,
    data: { _status: 'draft' },
  })
  const category = await bulk.make('categories', 1)
  const values = { category: category.ids[0] }
  const edit: Case = { slug: 'products', action: 'edit', values, shows: () => true }
  const { results } = await act(edit, { filter: {}, ids: made.ids })
  expect(results.map(({ reason }) => reason)).toEqual([undefined, undefined])
  for (const [id, status] of [
    [shown, 'published'],
    [hidden, 'draft'],
  ] as const) {
    const found = { collection: 'products', id, draft: true, depth: 0, overrideAccess: true } as const
    expect(await payload.findByID(found)).toMatchObject({ _status: status, category: category.ids[0] })
  }
})

it('one request changes a bounded number of documents', async () => {
  const ids = Array.from({ length: BULK_CHUNK + 1 }, () => '01900000-0000-7000-8000-00000000000a')
  const body = { action: 'trash', ids, filter: {} }
  expect((await bulk.rest('POST', '/categories/bulk-actions', { body })).status).toBe(400)
})
