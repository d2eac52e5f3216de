import { beforeAll, describe, expect, it } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'

import { itemsOf, runRow, work } from '../../factories/bulk-runs'
import { csvOf, HEADS, ProductFiles, rowsOf } from '../../factories/product-files'
import { makeStore, nextSerial } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const sql = sqlOf(payload)
const files = new ProductFiles(payload)

beforeAll(async () => {
  await makeStore(payload)
  await files.makeSurroundings()
}, 60_000)

const NOTHING = { created: 0, changed: 0, refused: 0 }

const makeTee = () => files.makeTee()

const idOf = async (handle: string) =>
  (await sql.query<{ id: string }>('select id from products where slug = $1', [handle]))[0]?.id ?? ''

const variantsOf = async (handle: string) =>
  sql.query(
    `select v.sku, v.title, v.price_minor::int as price, v.on_hand::int as "onHand", v.place from variants v
     join products p on p.id = v.product_id where p.slug = $1 order by v.id`,
    [handle],
  )
describe('an import of a product file', () => {
  it('makes products with their variants, and the same file once more changes nothing', async () => {
    const handle = `mug-${String(nextSerial())}`
    const table = csvOf([
      [...HEADS, 'Pictures', 'Description (HTML)'],
      [
        handle,
        'Mug',
        'Published',
        'kitchen > cups',
        'Size',
        `${handle}-s`,
        'S',
        '12.50',
        '3',
        'two.png, one.png',
        '<p>Hot</p>',
      ],
      [handle, '', '', '', '', `${handle}-m`, 'M', '13', '', '', ''],
    ])
    const preview = await files.previewed(table)
    expect(preview).toMatchObject({
      products: { created: 1 },
      variants: { created: 2, changed: 0 },
      problems: [],
    })
    expect(await idOf(handle)).toBe('')
    const run = await files.imported(table)
    expect(await runRow(payload, run)).toMatchObject({ status: 'done', done: 1, refused: 0 })
    const [product] = (
      await payload.find({
        collection: 'products',
        where: { slug: { equals: handle } },
        depth: 1,
        overrideAccess: true,
      })
    ).docs
    expect(product).toMatchObject({
      ...{ title: 'Mug', _status: 'published', category: { slug: 'cups' } },
      ...{ options: [{ name: 'Size', values: ['S', 'M'] }] },
      gallery: [{ filename: 'two.png' }, { filename: 'one.png' }],
    })
    expect(await variantsOf(handle)).toMatchObject([
      { sku: `${handle}-S`.toUpperCase(), title: 'S', price: 1250, onHand: 3 },
      { sku: `${handle}-M`.toUpperCase(), title: 'M', price: 1300, onHand: 0 },
    ])
    expect((await itemsOf(payload, run))[0]?.documentId).toBe(product?.id)
    expect((await files.previewed(table)).products).toEqual({ ...NOTHING, unchanged: 1 })
    const response = await files.send(
      '/products/files/import?id=00000000-0000-7000-8000-000000000001&name=x',
      new Uint8Array(table),
      'manager',
    )
    expect(response.status).toBe(409)
  })

  it('changes the cells that were changed, and no others', async () => {
    const handle = await makeTee()
    const [head = [], ...rows] = rowsOf(await files.exported('csv', [await idOf(handle)]))
    const at = (label: string) => head.indexOf(label)
    const edits = [{ [at('Title')]: 'Tee, "new"' }, { [at('Price')]: '14.95', [at('On hand')]: '7' }]
    const changed = rows.map((row, line) => row.map((cell, column) => edits[line]?.[column] ?? cell))
    const table = csvOf([head, ...changed])
    const before = rowsOf(await files.exported('csv'))
    const preview = await files.previewed(table)
    expect(preview.changes.map(({ after, before: now, column, line }) => [line, column, now, after])).toEqual(
      [
        [2, 'Title', 'Tee', 'Tee, "new"'],
        [3, 'Price', '13.00', '14.95'],
        [3, 'On hand', '0', '7'],
      ],
    )
    await files.imported(table)
    const differences = rowsOf(await files.exported('csv')).flatMap((row, line) =>
      row.flatMap((cell, column) => (cell === before[line]?.[column] ? [] : [[head[column], cell]])),
    )
    expect(differences).toEqual([
      ['Title', 'Tee, "new"'],
      ['Price', '14.95'],
      ['On hand', '7'],
    ])
    const [movement] = await sql.query(
      `select m.reason from stock_movements m join variants v on v.id = m.variant_id where v.sku = $1 order by m.id desc limit 1`,
      [`${handle}-M`.toUpperCase()],
    )
    expect(movement).toEqual({ reason: 'Product file products.csv' })
    const [entry] = await sql.query(
      `select e.actor_type as type from audit_entries e where e.document_id = $1 order by e.at desc limit 1`,
      [await idOf(handle)],
    )
    expect(entry).toEqual({ type: 'user' })
  })

  it('leaves alone what it has no column for, and empties what may be empty', async () => {
    const handle = await makeTee()
    const sku = `${handle}-S`.toUpperCase()
    await sql.query(`update variants set place = 'A-1', low_stock_level = 4 where sku = $1`, [sku])
    await files.imported(
      csvOf([
        ['handle', 'sku', 'PLACE'],
        [handle, sku, ''],
      ]),
    )
    expect(await variantsOf(handle)).toMatchObject([
      { place: null, price: 1250, onHand: 3 },
      { sku: `${handle}-M`.toUpperCase() },
    ])
    const preview = await files.previewed(
      csvOf([
        ['Handle', 'Title', 'SKU', 'Price'],
        [handle, '', sku, ''],
      ]),
    )
    expect(preview.problems).toEqual([
      { line: 2, column: 'Title', reason: 'Title may not be empty.' },
      { line: 2, column: 'Price', reason: 'Price may not be empty.' },
    ])
  })

  it('says by line and column what is wrong, leaves those products out and writes nothing', async () => {
    const handle = await makeTee()
    const other = await makeTee()
    const heads = [
      'Handle',
      'Title',
      'SKU',
      'Price',
      'Currency',
      'Tax class',
      'Category',
      'Pictures',
      'On hand',
      'Colour',
    ]
    const rowOf = (cells: readonly string[]) => [
      ...cells,
      ...Array.from({ length: heads.length - cells.length }, () => ''),
    ]
    const rows = [
      [handle, 'One', `${handle}-S`, '1,234.50', 'USD', 'Free', 'No such', 'none.png', '-1'],
      [handle, 'Other', `${handle}-M`, '1', 'GBP', 'zero', '', '', '2'],
      ['', 'No handle', 'X-1', '1', '', 'zero'],
      [`new-${handle}`, '', `${other}-S`, '1', '', 'zero', '', '', '0'],
      [`new-${handle}`, '', `${handle}-S`, '1', '', 'zero', '', '', '0'],
      [`new-${handle}`, '', '', '5'],
    ].map(rowOf)
    const preview = await files.previewed(csvOf([heads, ...rows]))
    expect(preview.problems.map(({ column, line }) => [line, column])).toEqual(
      expect.arrayContaining([
        [2, 'Price'],
        [2, 'Currency'],
        [2, 'Tax class'],
        [2, 'Category'],
        [2, 'Pictures'],
        [2, 'On hand'],
        [3, 'Title'],
        [4, 'Handle'],
        [5, 'Title'],
        [5, 'SKU'],
        [6, 'SKU'],
        [7, 'SKU'],
      ]),
    )
    expect(preview.problemCount).toBe(12)
    expect(preview.products).toEqual({ created: 0, changed: 0, unchanged: 0, refused: 2 })
    expect(preview.unknown).toEqual(['Colour'])
  })

  it('is read in Windows-1252 with semicolons and decimal commas, and in UTF-16', async () => {
    const handle = await makeTee()
    const text = `Handle;Title;SKU;Price\r\n${handle};Café €;${handle}-S;12,95\r\n`
    const western = Buffer.from(text.replace('€', '\x80'), 'latin1')
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    for (const bytes of [western, wide]) {
      const { changes } = await files.previewed(bytes)
      expect(changes.map(({ after }) => after)).toEqual(['Café €', '12,95'])
    }
    await files.imported(western)
    expect(await variantsOf(handle)).toMatchObject([{ price: 1295 }, {}])
  })

  it('renames options of what is published, adds values, and keeps a draft that waits', async () => {
    const handle = await makeTee()
    const id = await idOf(handle)
    const renamed = csvOf([
      ['Handle', 'Option 1 name', 'SKU', 'Option 1 value', 'Price'],
      [handle, 'Fit', `${handle}-S`, 'Slim', '12.50'],
      [handle, '', `${handle}-M`, 'M', '13'],
      [handle, '', `${handle}-L`, 'L', '14'],
    ])
    expect(await runRow(payload, await files.imported(renamed))).toMatchObject({ done: 1, refused: 0 })
    const find = (draft: boolean) =>
      payload.findByID({ collection: 'products', id, draft, depth: 0, overrideAccess: true })
    expect(await find(false)).toMatchObject({
      _status: 'published',
      options: [{ name: 'Fit', values: ['S', 'M', 'Slim', 'L'] }],
    })
    await payload.update({
      collection: 'products',
      id,
      draft: true,
      overrideAccess: true,
      data: { title: 'Waiting', _status: 'draft' },
    })
    await files.imported(
      csvOf([
        ['Handle', 'Search engine title'],
        [handle, 'Found'],
      ]),
    )
    expect(await find(false)).toMatchObject({ title: 'Tee', seo: { title: 'Found' } })
    expect(await find(true)).toMatchObject({ title: 'Waiting', seo: { title: 'Found' }, _status: 'draft' })
  })

  it('goes on after its worker was killed, and refuses a product with its reason while the others are written', async () => {
    const handles = [await makeTee(), await makeTee(), await makeTee()]
    const table = csvOf([
      ['Handle', 'Title', 'External reference'],
      ...handles.map((handle, at) => [handle, 'Later', `R-${handles[Math.min(at, 1)] ?? ''}`]),
    ])
    const run = await files.started(table)
    const stopped = new AbortController()
    stopped.abort()
    await expect(work(payload, run, stopped.signal)).rejects.toThrow()
    await work(payload, run)
    const items = await itemsOf(payload, run)
    expect(items.map(({ state }) => state).sort()).toEqual(['done', 'done', 'refused'])
    expect(items.find(({ state }) => state === 'refused')?.reason).toMatch(/reference/i)
    const { products } = await files.previewed(table)
    expect(products).toMatchObject({ changed: 1, unchanged: 2 })
  })
})
