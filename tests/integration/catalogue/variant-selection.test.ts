import { describe, expect, it } from 'vitest'

import { findImbalances } from '../../factories/books'
import { startPayload } from '../../setup/payload'
import { openVariantTables } from '../support/catalogue/variant-tables'
import { callRest } from '../support/interfaces'

/** Variants of several products as one table: all of it is saved, or nothing, by the rules of the tables of their products. */

const payload = await startPayload()
const { makeTable, publish, read, tokens } = await openVariantTables(payload)

interface Answer {
  rows: { id: string; sku: string; productTitle: string; priceMinor: number }[]
  mayEdit: boolean
  mayAdjust: boolean
}

async function look(ids: readonly string[], token: string | null = tokens.manager) {
  const { body, status } = await callRest('POST', '/variants/tables', { token, body: { ids } })
  return { status, table: body as unknown as Answer }
}

async function save(body: object, token: string | null = tokens.manager) {
  const { body: said, status } = await callRest('POST', '/variants/tables/saves', { token, body })
  const [error] = said.errors ?? []
  const fields = (error?.data?.['fields'] ?? []) as { path: string; message: string }[]
  return { status, said, code: error?.data?.['code'], paths: fields.map(({ path }) => path), fields }
}

/** Two products, and a variant of each of them twice over, in turn. */
async function makeSelection() {
  const [one, other] = [await makeTable(), await makeTable()]
  const ids = [one.rows[0], other.rows[0], one.rows[1], other.rows[1]].map((row) => row?.id ?? '')
  return { one, other, ids }
}

describe('a table of selected variants', () => {
  it('has those that are asked for and there, with the titles of their products', async () => {
    const { one, ids } = await makeSelection()
    await payload.update({
      collection: 'variants',
      id: ids[2] ?? '',
      overrideAccess: true,
      data: { deletedAt: new Date().toISOString() },
    })
    const { status, table } = await look([...ids, '0197a5b0-0000-7000-8000-000000000000'])
    expect(status).toBe(200)
    expect(table.rows.map(({ id }) => id).sort()).toEqual([ids[0], ids[1], ids[3]].sort())
    const { title } = await payload.findByID({
      collection: 'products',
      id: one.id,
      draft: true,
      overrideAccess: true,
    })
    expect(table.rows.find(({ id }) => id === ids[0])).toMatchObject({
      productTitle: title,
      priceMinor: 1995,
    })
    expect(table).toMatchObject({ product: null, mayEdit: true, mayAdjust: true })
  })

  it('is saved at once, prices, stock and what goes to the trash, with the books right', async () => {
    const { one, other, ids } = await makeSelection()
    const [first, second, third, fourth] = ids
    const saved = await save({
      reason: 'Counted',
      rows: [
        { variantId: first, priceMinor: 2100, expected: { priceMinor: 1995 } },
        { variantId: second, onHand: 4, priceMinor: 2200 },
        { variantId: third, isActive: false },
        { variantId: fourth, sku: `${other.mark}-NEW` },
      ],
    })
    expect([saved.status, saved.said]).toEqual([201, { created: 0, updated: 4 }])
    const rows = [...(await read(one.id)), ...(await read(other.id))]
    const found = ids.map((id) => rows.find((row) => row.id === id))
    expect(found).toMatchObject([
      { priceMinor: 2100, onHand: 10 },
      { priceMinor: 2200, onHand: 4 },
      { isActive: false },
      { sku: `${other.mark}-NEW` },
    ])
    expect(await findImbalances(payload)).toEqual([])
  })

  it('names every cell of all products that is wrong, at the row where it was sent, and saves nothing', async () => {
    const { one, other, ids } = await makeSelection()
    const [first, second, third, fourth] = ids
    const refused = await save({
      rows: [
        { variantId: first, priceMinor: 2100 },
        { variantId: second, priceMinor: 2100, expected: { priceMinor: 1 } },
        { variantId: third, sku: other.rows[0]?.sku },
        { variantId: fourth, sku: other.rows[5]?.sku },
      ],
    })
    expect([refused.status, refused.code]).toEqual([400, 'VALIDATION_ERROR'])
    expect(refused.paths.sort()).toEqual(['rows.1.priceMinor', 'rows.2.sku', 'rows.3.sku'])
    expect((await read(one.id))[0]).toMatchObject({ priceMinor: 1995 })
  })

  it('saves nothing when a single save is refused, and says at which row', async () => {
    const { one, other, ids } = await makeSelection()
    const [first, second] = ids
    const sku = `${one.mark}-SAME`
    const doubled = await save({ rows: [first, second].map((variantId) => ({ variantId, sku })) })
    expect(doubled.status).toBe(409)
    expect(['rows.0.sku', 'rows.1.sku']).toContain(doubled.paths[0])
    expect([await read(one.id), await read(other.id)].flat().filter((row) => row.sku === sku)).toEqual([])

    await publish(one.id)
    const all = one.rows.map(({ id }) => ({ variantId: id, isActive: false }))
    const emptied = await save({ rows: [{ variantId: second, priceMinor: 2500 }, ...all] })
    expect(emptied.status).toBeGreaterThanOrEqual(400)
    expect((await read(other.id))[0]).toMatchObject({ priceMinor: 1995 })

    const noReason = await save({ rows: [{ variantId: first, onHand: 3 }] })
    expect([noReason.status, noReason.paths]).toEqual([400, ['reason']])
    const gone = await save({ rows: [{ variantId: '0197a5b0-0000-7000-8000-000000000000', priceMinor: 1 }] })
    expect([gone.status, gone.paths]).toEqual([409, ['rows.0.variantId']])
  })

  it('is saved by two at once without a deadlock: one of them meets what the other has changed', async () => {
    const { ids } = await makeSelection()
    const rowsAt = (priceMinor: number, order: readonly string[]) => ({
      rows: order.map((variantId) => ({ variantId, priceMinor, expected: { priceMinor: 1995 } })),
    })
    const both = await Promise.all([save(rowsAt(2100, ids)), save(rowsAt(2200, ids.toReversed()))])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('is for those who edit variants; fulfilment changes stock alone, others and visitors nothing', async () => {
    const { ids } = await makeSelection()
    const [variantId] = ids
    const price = { rows: [{ variantId, priceMinor: 1 }] }
    const stock = { reason: 'Counted', rows: [{ variantId, onHand: 11 }] }
    const statuses = await Promise.all([
      ...(['support', 'fulfilment', 'customer'] as const).map((role) => save(price, tokens[role])),
      save(stock, tokens.fulfilment),
      save(price, null),
      look(ids, tokens.fulfilment),
      look(ids, tokens.customer),
      look(ids, null),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([403, 403, 403, 201, 401, 200, 403, 401])
    expect((await save({ rows: [] })).status).toBe(400)
    expect((await look([])).status).toBe(400)
    expect((await save({ rows: [{ variantId, title: 'x' }] })).status).toBe(400)
  })
})
