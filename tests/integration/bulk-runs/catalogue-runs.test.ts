import { beforeAll, describe, expect, it } from 'vitest'

import { continueRun, noteFailedRuns } from '@/features/bulk-runs/failed-runs'
import { readProgress } from '@/features/bulk-runs/run-progress'
import { changePrices } from '@/features/catalogue/change-prices'
import { adjustStock } from '@/features/stock/adjust-stock'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'
import { deadLetterOf } from '@/platform/queue'

import { findImbalances } from '../../factories/books'
import { itemsOf, runRow, start, times, undo, work } from '../../factories/bulk-runs'
import { makeStaffContext, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const sql = sqlOf(payload)

let manager: Context
let fulfilment: Context

beforeAll(async () => {
  await makeStore(payload)
  manager = await makeStaffContext(payload, 'manager')
  fulfilment = await makeStaffContext(payload, 'fulfilment')
})

/** Two variants with their products. */
async function makeGoods() {
  const variants = [
    await makeVariant(payload, { onHand: 10, priceMinor: 1000 }),
    await makeVariant(payload, { onHand: 20, priceMinor: 1950 }),
  ]
  const products = variants.map(({ product }) => (typeof product === 'object' ? product.id : product))
  return { variants: variants.map(({ id }) => id), products }
}

/** What runs of this kind change, of these documents. */
const READ = {
  prices:
    'select v.price_minor::int as is from variants v where v.id = any($1) or v.product_id = any($1) order by v.id',
  stock: 'select on_hand::int as is from variants where id = any($1) order by id',
  category: 'select category_id::text as is from products where id = any($1) order by id',
  tags: `select coalesce(string_agg(t.text, ',' order by t."order"), '') as is from users u
    left join users_texts t on t.parent_id = u.id and t.path = 'tags' where u.id = any($1) group by u.id order by u.id`,
} as const

const read = async (what: keyof typeof READ, ids: string[]) =>
  (await sql.query<{ is: unknown }>(READ[what].replaceAll('any($1)', 'any($1::uuid[])'), [ids])).map(
    ({ is }) => is,
  )

const RAISED = { by: 'percent', basisPoints: 300, rounding: 'to_95' } as const

describe('a run on the catalogue', () => {
  it('raises prices by 3 %, rounded to .95, of variants and of all variants of products, each with its entry', async () => {
    const { products, variants } = await makeGoods()
    const runId = await start(manager, { kind: 'variant_prices', ids: variants, settings: RAISED })
    await work(payload, runId)
    expect(await read('prices', variants)).toEqual([1095, 1995])
    await work(payload, await start(manager, { kind: 'product_prices', ids: products, settings: RAISED }))
    expect(await read('prices', variants)).toEqual([1095, 2095])
    const entries = await sql.query(
      `select channel, request_id, actor_id from audit_entries where document_id = any($1) and request_id = $2`,
      [variants, runId],
    )
    expect(entries).toEqual(times(2, { channel: 'admin', request_id: runId, actor_id: manager.actor.id }))
  })

  it('changes nothing of a product of which one variant cannot have the price', async () => {
    const { products, variants } = await makeGoods()
    const settings = { by: 'amount', amountMinor: -1500, currency: 'GBP', rounding: 'none' }
    const [first = ''] = products
    await sql.query('update variants set product_id = $1 where id = any($2::uuid[])', [first, variants])
    const runId = await start(manager, { kind: 'product_prices', ids: [first], settings })
    await work(payload, runId)
    expect(await itemsOf(payload, runId)).toMatchObject([{ state: 'refused', code: 'VALIDATION_ERROR' }])
    expect(await read('prices', variants)).toEqual([1000, 1950])
  })

  it('is started by those alone who may do it to one document, with settings that fit', async () => {
    const { products, variants } = await makeGoods()
    const support = await makeStaffContext(payload, 'support')
    const prices = { kind: 'variant_prices' as const, ids: variants, settings: RAISED }
    await expect(start(fulfilment, prices)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const stock = { kind: 'stock' as const, ids: variants, settings: { by: 'delta', delta: 1, reason: 'x' } }
    await expect(start(support, stock)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(start(fulfilment, { ...stock, settings: { by: 'delta', delta: 1 } })).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
    })
    const euros = { by: 'to', amountMinor: 5, currency: 'EUR' }
    const inEuros = await start(manager, { ...prices, settings: euros })
    await work(payload, inEuros)
    expect(await itemsOf(payload, inEuros)).toMatchObject(
      times(2, { state: 'refused', code: 'VALIDATION_ERROR' }),
    )
    const nowhere = { categoryId: '0197a5b0-0000-7000-8000-000000000000' }
    const moved = await start(manager, { kind: 'category', ids: products, settings: nowhere })
    await work(payload, moved)
    expect(await itemsOf(payload, moved)).toMatchObject(
      times(2, { state: 'refused', code: 'VALIDATION_ERROR' }),
    )
  })
})

describe('what a run on the catalogue did', () => {
  const tagged = { tags: ['VIP', 'Fair'] }
  it.each([
    { kind: 'variant_prices', what: 'prices', settings: RAISED, undoing: {} },
    { kind: 'product_prices', what: 'prices', settings: RAISED, undoing: {} },
    {
      kind: 'stock',
      what: 'stock',
      settings: { by: 'to', onHand: 3, reason: 'x' },
      undoing: { reason: 'y' },
    },
    { kind: 'category', what: 'category', settings: {}, undoing: {} },
    { kind: 'customer_tag', what: 'tags', settings: tagged, undoing: {} },
    { kind: 'customer_untag', what: 'tags', settings: tagged, undoing: {} },
  ] as const)('of kind $kind is taken back', async ({ kind, settings, undoing, what }) => {
    const { products, variants } = await makeGoods()
    const customers = [await makeUser(payload), await makeUser(payload)].map(({ id }) => id)
    await payload.update({
      collection: 'users',
      id: customers[0] ?? '',
      overrideAccess: true,
      data: { tags: ['vip', 'Old'] },
    })
    const { id: categoryId } = await payload.create({
      collection: 'categories',
      overrideAccess: true,
      data: { position: 0, title: `Mugs for ${kind}`, slug: `mugs-${kind.replaceAll('_', '-')}` },
    })
    const ids = { prices: variants, stock: variants, category: products, tags: customers }[what]
    const before = await read(what, ids)
    const runId = await start(manager, {
      ...{ kind, ids: kind === 'product_prices' ? products : ids },
      settings: kind === 'category' ? { categoryId } : { ...settings },
    })
    await work(payload, runId)
    expect(await itemsOf(payload, runId)).toMatchObject(times(2, { state: 'done' }))
    expect(await read(what, ids)).not.toEqual(before)
    const back = await undo(manager, runId, undoing)
    await work(payload, back)
    expect(await itemsOf(payload, back)).toMatchObject(times(2, { state: 'done' }))
    const after = await read(what, ids)
    // Tags that were taken off come back behind the others.
    const sorted = (values: unknown[]) => values.map((value) => String(value).split(',').sort().join(','))
    expect(sorted(after)).toEqual(sorted(before))
    expect(await findImbalances(payload)).toEqual([])
  })

  it('stays where it has been changed since, with the reason', async () => {
    const { products, variants } = await makeGoods()
    const [first = '', second = ''] = variants
    const pricing = await start(manager, { kind: 'variant_prices', ids: variants, settings: RAISED })
    await work(payload, pricing)
    const price = { amountMinor: 500, currency: 'GBP' }
    await changePrices(manager, { items: [{ variantId: first, price }] })
    const back = await undo(manager, pricing)
    await work(payload, back)
    expect(await itemsOf(payload, back)).toMatchObject([
      { state: 'refused', code: 'CONFLICT' },
      { state: 'done' },
    ])
    expect(await read('prices', variants)).toEqual([500, 1950])

    const clearing = await start(manager, { kind: 'category', ids: products, settings: { categoryId: null } })
    await work(payload, clearing)
    const { id } = await payload.create({
      collection: 'categories',
      overrideAccess: true,
      data: { title: 'Elsewhere', slug: 'elsewhere', position: 0 },
    })
    await payload.update({
      collection: 'products',
      id: products[0] ?? '',
      overrideAccess: true,
      data: { category: id },
    })
    const restoring = await undo(manager, clearing)
    await work(payload, restoring)
    expect(await itemsOf(payload, restoring)).toMatchObject([
      { state: 'refused', code: 'CONFLICT' },
      { state: 'done' },
    ])

    const receiving = await start(fulfilment, {
      ...{ kind: 'stock', ids: [second], settings: { by: 'delta', delta: 5, reason: 'Came in' } },
    })
    await work(payload, receiving)
    await adjustStock(fulfilment, { variantId: second, delta: -23, reason: 'Broken' })
    const returning = await undo(fulfilment, receiving, { reason: 'Counted twice' })
    await work(payload, returning)
    expect(await itemsOf(payload, returning)).toMatchObject([
      { state: 'refused', code: 'INSUFFICIENT_STOCK' },
    ])
  })

  it('leaves tags of customers alone that were put on again since', async () => {
    const customers = [await makeUser(payload), await makeUser(payload)].map(({ id }) => id)
    const [first = ''] = customers
    const tagging = await start(manager, {
      kind: 'customer_tag',
      ids: customers,
      settings: { tags: ['VIP'] },
    })
    await work(payload, tagging)
    for (const tags of [[], ['VIP']])
      await payload.update({ collection: 'users', id: first, overrideAccess: true, data: { tags } })
    const back = await undo(manager, tagging)
    await work(payload, back)
    expect(await itemsOf(payload, back)).toMatchObject([
      { state: 'refused', code: 'CONFLICT', reason: 'The tags have been changed since.' },
      { state: 'done' },
    ])
    expect(await read('tags', customers)).toEqual(['VIP', ''])
  })
})

describe('a run whose job has failed for good', () => {
  const failForGood = (runId: string) =>
    sql.query(
      `with given as (delete from pgboss.job where name = 'orders.bulk-run' and data->>'runId' = $2)
       insert into pgboss.job (name, data, output) values ($1, $3, '{"message":"gone"}')`,
      [deadLetterOf('orders.bulk-run'), runId, JSON.stringify({ runId })],
    )
  const jobsOfRun = (runId: string) =>
    sql.query(`select name from pgboss.job where data->>'runId' = $1 and state < 'active'`, [runId])

  it('says so, and goes on where it was when it is continued', async () => {
    const { variants } = await makeGoods()
    const runId = await start(manager, { kind: 'variant_prices', ids: variants, settings: RAISED })
    const other = await start(manager, { kind: 'variant_prices', ids: variants, settings: RAISED })
    await expect(work(payload, runId, AbortSignal.abort(new Error('the worker stops')))).rejects.toThrow()
    await failForGood(runId)
    expect(await noteFailedRuns(sql)).toBe(1)
    expect(await noteFailedRuns(sql)).toBe(0)
    expect(await readProgress(manager, runId)).toMatchObject({ status: 'failed', queued: 2 })
    expect(await readProgress(manager, other)).toMatchObject({ status: 'queued' })
    await expect(undo(manager, runId)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(continueRun(fulfilment, runId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(continueRun(manager, other)).rejects.toMatchObject({ code: 'CONFLICT' })

    await continueRun(manager, runId)
    expect(await jobsOfRun(runId)).toEqual([{ name: 'orders.bulk-run' }])
    expect(await noteFailedRuns(sql)).toBe(0)
    await work(payload, runId)
    expect(await runRow(payload, runId)).toMatchObject({ status: 'done', done: 2 })
  })

  it('comes to its end as well when its job is tried again from the list of failed jobs', async () => {
    const { variants } = await makeGoods()
    const runId = await start(manager, { kind: 'variant_prices', ids: variants, settings: RAISED })
    await failForGood(runId)
    await noteFailedRuns(sql)
    await work(payload, runId)
    expect(await runRow(payload, runId)).toMatchObject({ status: 'done', done: 2, isFinished: true })
  })
})
