import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'

import { transitionOrder } from '@/features/orders/actions/transition-order'
import { adjustStock } from '@/features/stock/adjust-stock'
import { bookCount } from '@/features/stock/counting/book-count'
import type { BookCountInput } from '@/features/stock/counting/count-input'
import { loadCountView } from '@/features/stock/counting/load-count-view'
import { previewCount } from '@/features/stock/counting/preview-count'
import type { Variant } from '@/payload-types'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { findImbalances } from '../../factories/books'
import { placeOrders } from '../../factories/bulk-runs'
import { contextOf, makeStaffContext, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const sql = sqlOf(payload)

let fulfilment: Context
let buyer: Context

beforeAll(async () => {
  await makeStore(payload)
  fulfilment = await makeStaffContext(payload, 'fulfilment')
  buyer = contextOf(payload, await makeUser(payload))
})

const onHand = async ({ id }: Pick<Variant, 'id'>) =>
  (await sql.query<{ is: number }>('select on_hand::int as is from variants where id = $1', [id]))[0]?.is

/** Looks at a list and books it, as the page does. */
async function book(kind: BookCountInput['kind'], list: string, note?: string) {
  const { lines, problems } = await previewCount(fulfilment, { kind, list })
  expect(problems).toEqual([])
  return () =>
    bookCount(fulfilment, {
      ...{ id: uuidv7(), kind, ...(note === undefined ? {} : { note }) },
      lines: lines.map(({ onHand: expectedOnHand, quantity, unitCostMinor, variantId }) => ({
        ...{ variantId, quantity, unitCostMinor, expectedOnHand },
      })),
    })
}

describe('goods in', () => {
  it('are added to what is there, as one document with costs that can be read afterwards', async () => {
    const [tee, cap] = [await makeVariant(payload, { onHand: 5 }), await makeVariant(payload, { onHand: 0 })]
    await sql.query('update variants set external_reference = $2 where id = $1', [cap.id, '4006381333931'])
    const list = `SKU,Quantity,Cost\n${tee.sku.toLowerCase()},3,4.50\n${tee.sku},2\n4006381333931`
    const seen = await previewCount(fulfilment, { kind: 'goods_in', list })
    expect(seen.lines).toMatchObject([
      { sku: tee.sku, quantity: 5, onHand: 5, delta: 5, unitCostMinor: 450 },
      { sku: cap.sku, quantity: 1, onHand: 0, delta: 1, unitCostMinor: null },
    ])
    const { id, number } = await (await book('goods_in', list, 'Weaver, note 17'))()
    expect([await onHand(tee), await onHand(cap)]).toEqual([10, 1])
    const user = await makeUser(payload, { roles: ['support'] })
    const req = { payload, user, context: {}, headers: new Headers(), payloadAPI: 'local' }
    expect(await loadCountView(req as never, id, 1)).toMatchObject({
      ...{ number, kind: 'goods_in', note: 'Weaver, note 17', articles: 2, pieces: 6, costMinor: 2250 },
      lines: [
        { sku: tee.sku, onHandBefore: 5, quantity: 5, delta: 5 },
        { sku: cap.sku, onHandBefore: 0, quantity: 1, delta: 1 },
      ],
    })
    const movements = await sql.query(
      'select reason, kind from stock_movements where variant_id = $1 order by id desc limit 1',
      [tee.id],
    )
    expect(movements).toEqual([{ reason: `Goods in ${number}: Weaver, note 17`, kind: 'adjustment' }])
    expect(await findImbalances(payload)).toEqual([])
  })

  it('are booked once for their id, and for those alone who adjust stock', async () => {
    const tee = await makeVariant(payload, { onHand: 1 })
    const lines = [{ variantId: tee.id, quantity: 4, expectedOnHand: 1, unitCostMinor: null }]
    const input: BookCountInput = { id: uuidv7(), kind: 'goods_in', lines }
    const [first, again] = [await bookCount(fulfilment, input), await bookCount(fulfilment, input)]
    expect(again).toEqual(first)
    expect(await onHand(tee)).toBe(5)
    const other = await makeStaffContext(payload, 'manager')
    await expect(bookCount(other, input)).rejects.toMatchObject({ code: 'CONFLICT' })
    const support = await makeStaffContext(payload, 'support')
    await expect(bookCount(support, { ...input, id: uuidv7() })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(previewCount(buyer, { kind: 'goods_in', list: tee.sku })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const twice = { ...input, id: uuidv7(), lines: [...lines, ...lines] }
    await expect(bookCount(fulfilment, twice)).rejects.toMatchObject({ code: 'VALIDATION_ERROR' })
  })

  it('name what is wrong with the list by its lines', async () => {
    const tee = await makeVariant(payload)
    const gone = await makeVariant(payload)
    await sql.query('update variants set deleted_at = now() where id = $1', [gone.id])
    const { problems } = await previewCount(fulfilment, {
      ...{ kind: 'goods_in', list: `${tee.sku},1\nNO-SUCH,2\n${tee.sku},x\n${gone.sku},1` },
    })
    expect(problems).toEqual([
      { line: 2, reason: 'NO-SUCH is no SKU of this shop.' },
      { line: 3, reason: '"x" is no whole number of pieces.' },
      { line: 4, reason: `${gone.sku} is no SKU of this shop.` },
    ])
  })
})

describe('a stock take', () => {
  it('shows the difference to the books, and sets the stock to what was counted', async () => {
    const [tee, cap] = [await makeVariant(payload, { onHand: 5 }), await makeVariant(payload, { onHand: 2 })]
    const list = `${tee.sku},3\n${cap.sku},2`
    const { lines } = await previewCount(fulfilment, { kind: 'stock_take', list })
    expect(lines.map(({ delta }) => delta)).toEqual([-2, 0])
    const { number } = await (await book('stock_take', list))()
    expect([await onHand(tee), await onHand(cap)]).toEqual([3, 2])
    expect(number).toMatch(/^ST-\d+$/)
  })

  it('is booked for the level that was seen alone: all of it or nothing when something was shipped meanwhile', async () => {
    const [tee, cap] = [await makeVariant(payload, { onHand: 5 }), await makeVariant(payload, { onHand: 9 })]
    const [orderId = ''] = await placeOrders(buyer, tee.id, 1)
    const booking = await book('stock_take', `${cap.sku},8\n${tee.sku},5`)
    await transitionOrder(fulfilment, orderId, { to: 'shipped' })
    await expect(booking()).rejects.toMatchObject({
      code: 'CONFLICT',
      message: `Nothing was booked. ${tee.sku}: 4 are on hand, not 5.`,
    })
    expect([await onHand(tee), await onHand(cap)]).toEqual([4, 9])
    expect(
      await sql.query(
        'select 1 from stock_counts c join stock_count_lines l on l.count_id = c.id where l.sku = $1',
        [cap.sku],
      ),
    ).toEqual([])
    await (
      await book('stock_take', `${cap.sku},8\n${tee.sku},4`)
    )()
    expect([await onHand(tee), await onHand(cap)]).toEqual([4, 8])
  })

  it('and sales at the same time leave the books balanced, and no unit that is promised is counted away', async () => {
    const tee = await makeVariant(payload, { onHand: 30 })
    const selling = placeOrders(buyer, tee.id, 6)
    const counting = Array.from({ length: 4 }, async (_, n) => {
      const counted = await book('stock_take', `${tee.sku},${String(30 - n)}`)
      return counted().catch((error: unknown) => error)
    })
    const orders = await selling
    await Promise.all(counting)
    const { problems } = await previewCount(fulfilment, { kind: 'stock_take', list: `${tee.sku},5` })
    expect(problems).toEqual([
      {
        line: 1,
        reason: `6 pieces of ${tee.sku} are promised to customers, so that as many have to be there.`,
      },
    ])
    for (const id of orders) await transitionOrder(fulfilment, id, { to: 'shipped' })
    expect(await findImbalances(payload)).toEqual([])
  })
})

describe('low stock', () => {
  const lowOf = async () =>
    (
      await payload.find({
        collection: 'variants',
        overrideAccess: true,
        ...{ pagination: false, depth: 0, sort: 'onHand' },
        where: { isLow: { equals: true } },
      })
    ).docs.map(({ sku }) => sku)

  it('is what is available at or below the variant’s own level, else the store’s, whatever changes', async () => {
    const [plain, own] = [
      await makeVariant(payload, { onHand: 6 }),
      await makeVariant(payload, { onHand: 6 }),
    ]
    await payload.update({
      collection: 'variants',
      id: own.id,
      overrideAccess: true,
      data: { lowStockLevel: 6 },
    })
    expect(await lowOf()).toContain(own.sku)
    expect(await lowOf()).not.toContain(plain.sku)
    // One is promised: five are left, which is the store's level.
    await placeOrders(buyer, plain.id, 1)
    expect(await lowOf()).toContain(plain.sku)
    await adjustStock(fulfilment, { variantId: plain.id, delta: 1, reason: 'Came in' })
    expect(await lowOf()).not.toContain(plain.sku)
    await payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { lowStockLevel: 20 } })
    expect(await lowOf()).toContain(plain.sku)
    await payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { lowStockLevel: 0 } })
    expect(await lowOf()).not.toContain(plain.sku)
    expect(await lowOf()).toContain(own.sku)
    await payload.update({
      collection: 'variants',
      id: own.id,
      overrideAccess: true,
      data: { lowStockLevel: null },
    })
    expect(await lowOf()).not.toContain(own.sku)
    // Nothing of it can be written, and it is no new version of the article.
    const before = await payload.findByID({ collection: 'variants', id: own.id, overrideAccess: true })
    await payload.update({ collection: 'variants', id: own.id, overrideAccess: true, data: { isLow: true } })
    expect(before.isLow).toBe(false)
    expect(await lowOf()).not.toContain(own.sku)
  })

  it('is judged by the new level also for a variant that is being changed while the level is', async () => {
    const variant = await makeVariant(payload, { onHand: 10 })
    await Promise.all([
      payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { lowStockLevel: 12 } }),
      ...Array.from({ length: 5 }, (_, n) =>
        adjustStock(fulfilment, { variantId: variant.id, delta: n % 2 === 0 ? 1 : -1, reason: 'x' }).catch(
          () => null,
        ),
      ),
    ])
    const wrong = await sql.query(
      `select sku from variants where is_low <> (on_hand - reserved <= coalesce(low_stock_level, 12))`,
    )
    expect(wrong).toEqual([])
  })
})
