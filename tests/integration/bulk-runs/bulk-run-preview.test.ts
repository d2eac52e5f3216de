import fc from 'fast-check'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { previewRun } from '@/collections/bulk-runs/endpoints/preview-run'
import type { OfferedKind, RunSubject } from '@/domain/bulk-runs/run-kinds'
import { OFFERED_KINDS, RUN_KINDS } from '@/domain/bulk-runs/run-kinds'
import { PRICE_ROUNDINGS } from '@/domain/catalogue/price-rule'
import { refundOrder } from '@/features/orders/actions/refund-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { importChannelOrder } from '@/features/orders/importing/import-channel-order'
import { tagOrder } from '@/features/orders/tagging/tag-orders'
import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import { adjustStock } from '@/features/stock/adjust-stock'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { findImbalances } from '../../factories/books'
import { itemsOf, placeOrders, start, work } from '../../factories/bulk-runs'
import {
  contextOf,
  makeStaffContext,
  giveAddress,
  makeStore,
  makeUser,
  makeVariant,
  nextSerial,
} from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload: Payload = await startPayload()
const actors: Context[] = []
const categoryIds: string[] = []
const NO_SUCH = '0197a5b0-0000-7000-8000-000000000000'
const selected: Record<RunSubject, string[]> = { orders: [], products: [], variants: [], users: [] }
const orderIds = selected.orders
const REASON = { reason: 'x' }
const rounding = fc.constantFrom(...PRICE_ROUNDINGS)
const amountMinor = fc.constantFrom(-900, -30, 0, 7, 250)
const rules = fc.oneof(
  fc.record({ by: fc.constant('percent'), basisPoints: fc.constantFrom(-9_000, -250, 0, 300), rounding }),
  fc.record({ by: fc.constant('amount'), amountMinor, currency: fc.constant('GBP'), rounding }),
  fc.record({ by: fc.constant('to'), amountMinor: fc.nat(2000), currency: fc.constant('GBP') }),
)
const tags = fc.constantFrom(['VIP'], ['VIP', 'Spring fair'], ['Tag 3'])
const said = (settings: object) => fc.constant(settings)
const SETTINGS: Record<OfferedKind, fc.Arbitrary<object>> = {
  ...{ pay: said({ method: 'cash' }), ship: said({}), hold: said(REASON), resume: said({}) },
  ...{ cancel: said(REASON), invoice: said({}), tag: said({ tags: ['VIP', 'Spring fair'] }) },
  remind: said({}),
  ...{ variant_prices: rules, product_prices: rules },
  category: fc.nat(2).map((at) => ({ categoryId: categoryIds[at] ?? null })),
  stock: fc.oneof(
    fc.record({ by: fc.constant('delta'), delta: fc.constantFrom(-3, -1, 2), reason: fc.constant('x') }),
    fc.record({ by: fc.constant('to'), onHand: fc.constantFrom(0, 1, 5), reason: fc.constant('x') }),
  ),
  ...{
    customer_tag: tags.map((names) => ({ tags: names })),
    customer_untag: tags.map((names) => ({ tags: names })),
  },
}

/** An order of a marketplace that has sold what is not there: it takes its units when it is shipped. */
async function oversell(admin: Context, { id }: { id: string }, quantity: number): Promise<string> {
  const order = await importChannelOrder(admin, {
    ...{
      salesChannel: 'market',
      salesChannelNumber: `M-${String(nextSerial())}`,
      placedAt: '2026-11-28T14:05:00.000Z',
    },
    lines: [
      {
        variantId: id,
        quantity,
        unitPrice: { amountMinor: 1000, currency: 'GBP' },
        taxTotal: { amountMinor: 0, currency: 'GBP' },
      },
    ],
    total: { amountMinor: quantity * 1000, currency: 'GBP' },
    ...{ stock: 'oversell', notify: false },
  })
  return order.id
}

const inTrash = { deletedAt: new Date().toISOString() }

/** Variants that cost nothing, little and much, with and without reservations; products with variants, without, and in the trash. */
async function fillCatalogue(buyer: Context): Promise<void> {
  for (const [onHand, priceMinor] of [
    [0, 0],
    [1, 30],
    [4, 995],
    [4, 1000],
    [6, 2049],
  ] as const) {
    const variant = await makeVariant(payload, { onHand, priceMinor })
    selected.variants.push(variant.id)
    selected.products.push(typeof variant.product === 'object' ? variant.product.id : variant.product)
    if (onHand > 3) await placeOrders(buyer, variant.id, 2)
  }
  const gone = await makeVariant(payload)
  const product = typeof gone.product === 'object' ? gone.product.id : gone.product
  await payload.update({
    collection: 'products',
    id: product,
    overrideAccess: true,
    data: { _status: 'draft' },
  })
  await payload.update({ collection: 'variants', id: gone.id, overrideAccess: true, data: inTrash })
  const empty = await makeVariant(payload)
  const trashed = typeof empty.product === 'object' ? empty.product.id : empty.product
  await payload.update({ collection: 'products', id: trashed, overrideAccess: true, data: inTrash })
  selected.variants.push(gone.id)
  selected.products.push(product, trashed)
  for (const title of ['Mugs', 'Bowls']) {
    const slug = title.toLowerCase()
    categoryIds.push(
      (
        await payload.create({
          collection: 'categories',
          overrideAccess: true,
          data: { title, slug, position: 0 },
        })
      ).id,
    )
  }
}

async function fillCustomers(admin: Context): Promise<void> {
  for (const has of [
    [],
    ['vip'],
    ['Tag 3', 'Spring Fair'],
    Array.from({ length: 20 }, (_, n) => `Tag ${String(n)}`),
  ]) {
    const { id } = await makeUser(payload)
    await payload.update({ collection: 'users', id, overrideAccess: true, data: { tags: has } })
    selected.users.push(id)
  }
  const [erased, staff] = [await makeUser(payload), await makeUser(payload, { roles: ['support'] })]
  const gone = await makeUser(payload)
  await payload.update({ collection: 'users', id: gone.id, overrideAccess: true, data: inTrash })
  await eraseUser(admin, { account: { id: erased.id }, reason: 'Asked for it' })
  selected.users.push(erased.id, staff.id, gone.id)
}

beforeAll(async () => {
  await makeStore(payload)
  await giveAddress(payload)
  const admin = await makeStaffContext(payload)
  actors.push(
    admin,
    await makeStaffContext(payload, 'support'),
    await makeStaffContext(payload, 'fulfilment'),
  )
  const buyer = contextOf(payload, await makeUser(payload))
  const variant = await makeVariant(payload, { onHand: 100 })
  const [scarce, free] = [
    await makeVariant(payload, { onHand: 3 }),
    await makeVariant(payload, { priceMinor: 0 }),
  ]
  orderIds.push(...(await placeOrders(buyer, variant.id, 14)), ...(await placeOrders(buyer, free.id, 2)))
  for (const quantity of [2, 2, 1, 2]) orderIds.push(await oversell(admin, scarce, quantity + 3))
  // As many as two or three of the four can have: which of them, is by their turn.
  await adjustStock(admin, { variantId: scarce.id, delta: 8, reason: 'Came in' })
  // One that can take no further tag.
  const full = orderIds[5] ?? ''
  await tagOrder(admin, full, { add: Array.from({ length: 20 }, (_, n) => `Tag ${String(n)}`) })
  const [shipped = '', cancelled = '', refunded = '', returned = ''] = orderIds
  await transitionOrder(admin, shipped, { to: 'shipped' })
  await transitionOrder(admin, cancelled, { to: 'cancelled', ...REASON })
  await transitionOrder(admin, refunded, { to: 'paid' })
  await refundOrder(admin, refunded, { amountMinor: 100, currency: 'GBP', ...REASON })
  await transitionOrder(admin, returned, { to: 'shipped' })
  await transitionOrder(admin, returned, { to: 'returned', ...REASON })
  await fillCatalogue(buyer)
  await fillCustomers(admin)
})

/** By order: why it was, or would be, refused. */
type Refusals = Record<string, number>

type Wish = Parameters<typeof start>[1]

async function previewed(ctx: Context, wish: Wish): Promise<Refusals> {
  const { ready, refusals, total } = await previewRun(ctx, wish)
  expect(ready + refusals.reduce((sum, { count }) => sum + count, 0)).toBe(total)
  return Object.fromEntries(refusals.map(({ code, count, reason }) => [`${code} ${reason}`, count]))
}

async function refusedBy(runId: string): Promise<Refusals> {
  const refusals: Refusals = {}
  for (const { code, reason, state } of await itemsOf(payload, runId)) {
    expect(['done', 'refused']).toContain(state)
    if (state !== 'refused') continue
    const key = `${String(code)} ${String(reason)}`
    refusals[key] = (refusals[key] ?? 0) + 1
  }
  return refusals
}

/** A run of each kind, on a part of what can be selected for it. */
const wishes = fc.constantFrom(...OFFERED_KINDS).chain((kind) =>
  fc
    .record({ from: fc.nat(20), count: fc.integer({ min: 3, max: 12 }), settings: SETTINGS[kind] })
    .map(({ count, from, settings }): Wish => {
      const all = selected[RUN_KINDS[kind].subject]
      const start = from % all.length
      return { kind, ids: [...all, ...all].slice(start, start + count), settings: { ...settings } }
    }),
)

describe('a preview', () => {
  it('says of any selection, to each person who asks, exactly what the run then does, and writes nothing itself', async () => {
    const written = () => sqlOf(payload).query('select count(*) from audit_entries')
    const seen = { refused: 0, done: 0 }
    await fc.assert(
      fc.asyncProperty(wishes, fc.nat(2), async (wish, who) => {
        const ctx = actors[who] ?? actors[0]
        if (!ctx) throw new Error('there are actors')
        const before = await written()
        const preview = await previewed(ctx, wish).catch((error: unknown) => error)
        expect(await written()).toEqual(before)
        if (preview instanceof Error) {
          await expect(start(ctx, wish)).rejects.toMatchObject({ message: preview.message })
          return
        }
        const runId = await start(ctx, wish)
        await work(payload, runId)
        expect(await refusedBy(runId)).toEqual(preview)
        for (const { state } of await itemsOf(payload, runId)) seen[state as keyof typeof seen] += 1
      }),
      { numRuns: 60, endOnFailure: true },
    )
    expect(await findImbalances(payload)).toEqual([])
    // Of documents in every state, some are refused and some are not.
    expect(Math.min(seen.refused, seen.done)).toBeGreaterThan(10)
  })

  it('tells what is paid and owed, and what of a list does not fit', async () => {
    const [admin] = actors
    if (!admin) throw new Error('there are actors')
    const buyer = contextOf(payload, await makeUser(payload))
    const variant = await makeVariant(payload, { onHand: 10, priceMinor: 6000 })
    const ids = await placeOrders(buyer, variant.id, 2)
    const [first = ''] = ids
    const [row] = await sqlOf(payload).query<{ number: string }>('select number from orders where id = $1', [
      first,
    ])
    const number = row?.number ?? ''
    expect(await previewRun(admin, { kind: 'pay', ids })).toMatchObject({
      ...{ total: 2, ready: 2, refusals: [], notes: ['£120.00 is recorded as received.'] },
    })
    const shipping = await previewRun(admin, {
      ...{ kind: 'ship' as const, ids, list: `${number},DHL,1\nZ-1,DHL,2\n${number},DHL,3` },
    })
    expect(shipping.notes).toEqual([
      'Not paid in full: 2 orders. Owed: £120.00.',
      'The list has tracking for 1 order.',
      'Not in the list, shipped without tracking: 1 order.',
      'In the list, but not selected: Z-1.',
    ])
    expect(shipping.problems).toEqual([`Line 3: ${number} is on line 1 already.`])
  })

  it('names an order that does not exist as such', async () => {
    const [admin] = actors
    if (!admin) throw new Error('there are actors')
    expect(await previewRun(admin, { kind: 'hold', ids: [NO_SUCH] })).toMatchObject({
      refusals: [{ code: 'NOT_FOUND', count: 1 }],
    })
  })
})
