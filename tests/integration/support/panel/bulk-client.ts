import type { Payload, Where } from 'payload'

import * as restRoutes from '@/app/(payload)/api/[...slug]/route'

import { makePicture } from '../../../factories/pictures'
import { makeUser, makeVariant, nextSerial } from '../../../factories/shop'

type Row = Readonly<Record<string, unknown>>

interface BulkSubject {
  /** What a bulk write changes. */
  change: object
  /** Whether a document shows that change. */
  shows: (row: Row) => boolean
}

const WEIGHT = 4711

/** Every collection whose documents people change, with a change that any of its documents takes. */
export const BULK_SUBJECTS = {
  orders: { change: { internalNote: 'changed' }, shows: (row) => row['internalNote'] === 'changed' },
  products: { change: { _status: 'draft' }, shows: (row) => row['_status'] === 'draft' },
  variants: { change: { weightGrams: WEIGHT }, shows: (row) => row['weightGrams'] === WEIGHT },
  categories: { change: { position: WEIGHT }, shows: (row) => row['position'] === WEIGHT },
  media: { change: { alt: 'changed' }, shows: (row) => row['alt'] === 'changed' },
  users: { change: { isActive: false }, shows: (row) => row['isActive'] === false },
} as const satisfies Record<string, BulkSubject>

export type BulkSlug = keyof typeof BULK_SUBJECTS

export const TRASHABLE = ['products', 'variants', 'categories', 'media', 'users'] as const

/** By which text the documents of one test are found. */
const MARKED: Record<BulkSlug, string> = {
  orders: 'note',
  products: 'title',
  variants: 'title',
  categories: 'title',
  media: 'alt',
  users: 'name',
}

const MAKERS: Record<BulkSlug, (payload: Payload, mark: string) => Promise<{ id: string }>> = {
  orders: async (payload, note) => {
    const variant = await makeVariant(payload)
    const data = { lines: [{ variant: variant.id, quantity: 1 }], note }
    return payload.create({ collection: 'orders', overrideAccess: true, draft: true, data: data as never })
  },
  products: async (payload, title) => {
    const { product } = await makeVariant(payload, { title })
    return { id: typeof product === 'string' ? product : product.id }
  },
  variants: async (payload, title) => {
    const variant = await makeVariant(payload)
    await makeSecond(payload, variant.product)
    return payload.update({
      collection: 'variants',
      id: variant.id,
      overrideAccess: true,
      data: { title },
    })
  },
  categories: (payload, title) =>
    payload.create({
      collection: 'categories',
      overrideAccess: true,
      data: { title, slug: `bulk-${String(nextSerial())}`, position: 0 },
    }),
  media: async (payload, alt) => {
    const data = await makePicture('png', { width: 4, height: 4 })
    const file = { name: 'a.png', data, mimetype: 'image/png', size: data.length }
    return payload.create({ collection: 'media', overrideAccess: true, data: { alt }, file })
  },
  users: async (payload, name) => {
    const { id } = await makeUser(payload)
    return payload.update({ collection: 'users', id, overrideAccess: true, data: { name } })
  },
}

/** A published product keeps one variant. */
async function makeSecond(payload: Payload, product: string | { id: string }): Promise<void> {
  await payload.create({
    collection: 'variants',
    overrideAccess: true,
    data: {
      product: typeof product === 'string' ? product : product.id,
      sku: `SECOND-${String(nextSerial())}`,
      title: 'Second',
      priceMinor: 1,
      taxClass: 'standard',
      onHand: 0,
      reserved: 0,
    },
  })
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

interface Call {
  body?: object
  /** Whose token is sent: that of the panel's user unless another is named, and none for null. */
  token?: string | null | undefined
}

/** Bulk writes of the panel's user, and what they came to. */
export function openBulkClient(payload: Payload) {
  let own = ''

  async function rest(method: Method, path: string, { body, token = own }: Call = {}) {
    const slug = path.split('?')[0]?.split('/').filter(Boolean) ?? []
    const headers = {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `JWT ${token}` }),
    }
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }
    const request = new Request(`http://127.0.0.1:3000/api${path}`, init)
    const response = await restRoutes[method](request, { params: Promise.resolve({ slug }) })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  async function rows(slug: BulkSlug, where: Where): Promise<(Row & { id: string })[]> {
    const found = await payload.find({
      collection: slug,
      where,
      overrideAccess: true,
      pagination: false,
      trash: slug !== 'orders',
      depth: 0,
    })
    return found.docs.map((doc) => ({ ...doc }))
  }

  return {
    rest,
    signIn: (token: string) => {
      own = token
    },
    /** Documents of one mark, and the condition of REST that finds them. */
    async make(slug: BulkSlug, count: number, mark = `Mark${String(nextSerial())}x`) {
      const ids: string[] = []
      for (let n = 0; n < count; n += 1) ids.push((await MAKERS[slug](payload, mark)).id)
      const where = { [MARKED[slug]]: { equals: mark } }
      return { ids, mark, where, filter: `where[${MARKED[slug]}][equals]=${mark}` }
    },
    /** Which of these documents show a change. */
    async changed(slug: BulkSlug, ids: readonly string[], shows: (row: Row) => boolean) {
      const found = await rows(slug, { id: { in: [...ids] } })
      return found
        .filter(shows)
        .map(({ id }) => id)
        .sort()
    },
    async trashed(slug: BulkSlug, ids: readonly string[]) {
      const found = await rows(slug, { and: [{ id: { in: [...ids] } }, { deletedAt: { exists: true } }] })
      return found.map(({ id }) => id).sort()
    },
    count: async (slug: BulkSlug, ids: readonly string[]) =>
      (await rows(slug, { id: { in: [...ids] } })).length,
  }
}
