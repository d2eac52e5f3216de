import { describe, expect, it } from 'vitest'

import { findProduct } from '@/features/catalogue/find-product'
import { ANONYMOUS, makeContext } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { entriesOf } from '../../factories/audit'
import { findImbalances } from '../../factories/books'
import { makeVariant, nextSerial } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import {
  COLOUR,
  openVariantTables,
  rowsOf,
  SIZE,
  valuesOf as values,
} from '../support/catalogue/variant-tables'
import { callGraphql, callRest } from '../support/interfaces'

/** A product's variants as one table: all of it is saved, or nothing, and what is wrong is said at its cell. */

const payload = await startPayload()
const sql = sqlOf(payload)
const { makeMedia, makeProduct, makeTable, publish, read, save, staff, tokens } =
  await openVariantTables(payload)

describe('a new table of 4 sizes and 3 colours', () => {
  it('makes options and twelve variants at once, which every interface then has', async () => {
    const { id, mark, rows } = await makeTable()
    expect(rows).toHaveLength(12)
    expect(rows[0]).toMatchObject({ sku: `${mark}-S-RED`, priceMinor: 1995, onHand: 10 })
    await publish(id)
    const { body } = await staff.get(`/products/${id}`)
    expect(body.data).toMatchObject({ options: [SIZE, COLOUR] })
    const graphql = await callGraphql(
      `{ Variants(where: { product: { equals: "${id}" } }, limit: 20) { docs { sku priceMinor } } }`,
      tokens.manager,
    )
    expect(graphql.data?.['Variants']?.docs).toHaveLength(12)
    const upsert = {
      items: [{ sku: `${mark}-S-RED`, title: 'S / Red', price: { amount: 1995, currency: 'GBP' } }],
    }
    expect((await staff.send('PUT', '/variants', upsert)).body.data).toMatchObject({ unchanged: 1 })
  })

  it('has the opening stock in the books and an entry of each variant in the trail', async () => {
    const { rows } = await makeTable()
    expect(await findImbalances(payload)).toEqual([])
    const [entry] = await entriesOf(payload, 'variants', rows[3]?.id ?? '')
    expect(entry).toMatchObject({ action: 'create', channel: 'rest' })
  })

  it('is refused at its SKUs when it is sent again', async () => {
    const [product, mark] = [await makeProduct(), `K${String(nextSerial())}`]
    const body = { options: [SIZE, COLOUR], rows: rowsOf(mark) }
    await save(product.id, body)
    const again = await save(product.id, body)
    expect(again).toMatchObject({ status: 400, code: 'VALIDATION_ERROR' })
    expect(again.paths).toContain('rows.0.sku')
    expect(await read(product.id)).toHaveLength(12)
  })
})

describe('a table of variants that are there', () => {
  it('changes, adds, trashes and brings back in one save, with stock through the ledger', async () => {
    const { id, mark, rows } = await makeTable()
    await publish(id)
    const [first, second, third] = rows
    const { said } = await save(id, {
      reason: 'Counted by hand',
      rows: [
        { variantId: first?.id, priceMinor: 2095, onHand: 4, expected: { priceMinor: 1995, onHand: 10 } },
        { variantId: second?.id, isActive: false, expected: { isActive: true } },
        { variantId: third?.id, sku: `${mark}-new`, compareAtPriceMinor: 2500 },
      ],
    })
    expect(said).toMatchObject({ created: 0, updated: 3 })
    expect((await read(id)).slice(0, 3)).toMatchObject([
      { priceMinor: 2095, onHand: 4, isActive: true },
      { isActive: false },
      { sku: `${mark}-NEW`, compareAtPriceMinor: 2500 },
    ])
    const [moved] = await sql.query(
      'select kind, reason, on_hand_delta::int as delta from stock_movements where variant_id = $1 order by id desc limit 1',
      [first?.id],
    )
    expect(moved).toEqual({ kind: 'adjustment', reason: 'Counted by hand', delta: -6 })
    expect(await findImbalances(payload)).toEqual([])
    await save(id, { rows: [{ variantId: second?.id, isActive: true }] })
    expect((await read(id))[1]).toMatchObject({ isActive: true })
  })

  it('gives a published product another option, with its variants, while it stays on sale', async () => {
    const { id, mark, rows } = await makeTable()
    await publish(id)
    const wider = { ...SIZE, values: [...SIZE.values, 'XXL'] }
    const { status } = await save(id, {
      ...{ options: [wider, COLOUR], expectedOptions: [SIZE, COLOUR] },
      rows: [
        { variantId: rows[0]?.id, priceMinor: 1 },
        { sku: `${mark}-XXL`, priceMinor: 1, optionValues: values('XXL', 'Red') },
      ],
    })
    expect(status).toBe(201)
    const { body } = await staff.get(`/products/${id}`)
    expect(body.data).toMatchObject({ status: 'published', options: [wider, COLOUR] })
    const narrow = { ...SIZE, values: ['S'] }
    const gone = rows.filter(({ sku }) => !sku.startsWith(`${mark}-S-`)).map(({ id: variantId }) => variantId)
    const others = (await read(id))
      .filter(({ sku }) => sku === `${mark}-XXL`)
      .map(({ id: variantId }) => variantId)
    const narrowed = await save(id, {
      options: [narrow, COLOUR],
      rows: [...gone, ...others].map((variantId) => ({ variantId, isActive: false })),
    })
    expect(narrowed.status).toBe(201)
    expect((await read(id)).filter(({ isActive }) => isActive)).toHaveLength(3)
  })

  it('says at each cell what is wrong, and writes nothing', async () => {
    const { id, mark, rows } = await makeTable()
    const other = await makeVariant(payload)
    await payload.update({
      collection: 'variants',
      id: rows[2]?.id ?? '',
      data: { priceMinor: 7 },
      overrideAccess: true,
    })
    const refused = await save(id, {
      rows: [
        { variantId: rows[0]?.id, sku: other.sku },
        { variantId: rows[1]?.id, sku: rows[5]?.sku, onHand: 3 },
        { variantId: rows[2]?.id, priceMinor: 9, expected: { priceMinor: 1995 } },
        { sku: `${mark}-x`, priceMinor: 5, optionValues: values('S', 'Red') },
        { variantId: other.id, priceMinor: 1 },
        { priceMinor: 5, optionValues: values('S', 'Pink') },
      ],
    })
    expect(refused.status).toBe(400)
    expect(refused.paths.sort()).toEqual([
      ...[
        'rows.0.sku',
        'rows.1.sku',
        'rows.2.priceMinor',
        'rows.3.optionValues',
        'rows.4.variantId',
        'rows.5.sku',
      ],
    ])
    expect(refused.fields.find(({ path }) => path === 'rows.2.priceMinor')?.message).toContain('£0.07')
    const fraction = await save(id, { rows: [{ variantId: rows[0]?.id, priceMinor: 10.5 }] })
    expect([fraction.status, fraction.paths]).toEqual([400, ['rows.0.priceMinor']])
    expect((await read(id)).map(({ priceMinor }) => priceMinor)).toEqual([
      1995,
      1995,
      7,
      ...Array<number>(9).fill(1995),
    ])
  })

  it('refuses stock without a reason, stock that is promised, and a level that has moved', async () => {
    const { id, rows } = await makeTable()
    const variantId = rows[0]?.id ?? ''
    expect((await save(id, { rows: [{ variantId, onHand: 3 }] })).paths).toEqual(['reason'])
    await sql.query('update variants set reserved = 4 where id = $1', [variantId])
    const promised = await save(id, { reason: 'Counted', rows: [{ variantId, priceMinor: 3, onHand: 3 }] })
    expect(promised.paths).toEqual(['rows.0.onHand'])
    const moved = await save(id, {
      reason: 'Counted',
      rows: [{ variantId, onHand: 8, expected: { onHand: 9 } }],
    })
    expect([moved.status, moved.paths]).toEqual([409, ['rows.0.onHand']])
    expect((await read(id))[0]).toMatchObject({ priceMinor: 1995, onHand: 10 })
    await sql.query('update variants set reserved = 0 where id = $1', [variantId])
  })

  it('lets one of two who save at once win: the other is told at the cell', async () => {
    const { id, rows } = await makeTable()
    const variantId = rows[0]?.id
    const ask = (priceMinor: number) =>
      save(id, { rows: [{ variantId, priceMinor, expected: { priceMinor: 1995 } }] })
    const answers = await Promise.all([ask(1), ask(2), ask(3)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    const lost = answers.filter(({ status }) => status === 409)
    expect(lost.map(({ paths }) => paths)).toEqual([['rows.0.priceMinor'], ['rows.0.priceMinor']])
  })

  it('lets one of two products have an SKU that both want at once', async () => {
    const [one, two] = [await makeProduct(), await makeProduct()]
    const sku = `RACE-${String(nextSerial())}`
    const ask = ({ id }: { id: string }) => save(id, { rows: [{ sku, priceMinor: 5 }] })
    const answers = await Promise.all([ask(one), ask(two)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(answers.find(({ status }) => status === 409)?.paths).toEqual(['rows.0.sku'])
  })
})

describe('pictures of a product', () => {
  it('are saved in their order and by value, and are shown by v1 and by the shop', async () => {
    const { id } = await makeTable()
    const [front, red] = await Promise.all(['front', 'red'].map(makeMedia))
    const optionPictures = [{ option: 'Colour', value: 'Red', pictureId: red }]
    const saved = await save(id, { rows: [], gallery: [red, front], expectedGallery: [], optionPictures })
    expect(saved.status).toBe(201)
    await publish(id)
    const { body } = await staff.get(`/products/${id}`)
    const shown = [{ option: 'Colour', value: 'Red', image_id: red, image: { alt: 'red' } }]
    expect(body.data).toMatchObject({ images: [{ alt: 'red' }, { alt: 'front' }], option_pictures: shown })
    const product = await findProduct(
      makeContext(payload, 'storefront', ANONYMOUS),
      String(body.data['slug']),
    )
    expect(product?.optionPictures).toMatchObject([{ option: 'Colour', value: 'Red', image: { alt: 'red' } }])
    const late = await save(id, { rows: [], gallery: [front], expectedGallery: [] })
    expect([late.status, late.paths]).toEqual([409, ['gallery']])
    const given = { option_pictures: [{ option: 'Colour', value: 'Blue', image_id: front }] }
    const patched = await staff.send('PATCH', `/products/${id}`, given)
    expect(patched.body.data).toMatchObject({ option_pictures: [{ value: 'Blue', image: { alt: 'front' } }] })
    const upsert = await staff.send('PUT', '/products', { items: [{ slug: body.data['slug'], ...given }] })
    expect(upsert.body.data).toMatchObject({ unchanged: 1 })
  })
})

describe('a copy of a product', () => {
  it('is a draft with the variants, under new SKUs and without stock', async () => {
    const { id, rows } = await makeTable()
    await publish(id)
    const { body, status } = await callRest('POST', `/products/${id}/copies`, {
      token: tokens.manager,
      body: {},
    })
    expect([status, body['variants']]).toEqual([201, 12])
    const copy = String(body['id'])
    expect((await read(copy)).map(({ onHand, priceMinor, sku }) => [sku, priceMinor, onHand])).toEqual(
      rows.map(({ sku }) => [`${sku}-COPY`, 1995, 0]),
    )
    const product = await payload.findByID({
      collection: 'products',
      id: copy,
      draft: true,
      overrideAccess: true,
    })
    expect(product).toMatchObject({ _status: 'draft', options: [SIZE, COLOUR] })
    const refused = await callRest('POST', `/products/${id}/copies`, { token: tokens.fulfilment, body: {} })
    expect(refused.status).toBe(403)
  })
})

describe('who saves a table', () => {
  it('is an administrator or manager; fulfilment changes its stock alone, and others nothing', async () => {
    const { id, rows } = await makeTable()
    const variantId = rows[0]?.id
    const price = { rows: [{ variantId, priceMinor: 1 }] }
    const stock = { reason: 'Counted', rows: [{ variantId, onHand: 11 }] }
    const statuses = await Promise.all([
      ...(['support', 'fulfilment', 'customer'] as const).map((role) => save(id, price, tokens[role])),
      ...(['support', 'customer'] as const).map((role) => save(id, stock, tokens[role])),
      save(id, stock, tokens.fulfilment),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 201])
    expect((await callRest('GET', `/products/${id}/variant-table`, { token: tokens.customer })).status).toBe(
      404,
    )
    expect((await callRest('GET', `/products/${id}/variant-table`, { token: null })).status).toBe(404)
    expect((await save('no-id', price)).status).toBe(404)
  })
})
