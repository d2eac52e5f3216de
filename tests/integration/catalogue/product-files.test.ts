import fc from 'fast-check'
import type { FlattenedField } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { ROLES } from '@/domain/account/roles'
import { FILE_COLUMN_NAMES, factsOf, NOT_IN_FILE } from '@/domain/catalogue/product-file/columns'
import { isSku, normaliseSku } from '@/domain/catalogue/sku'
import { readHtml } from '@/platform/rich-text/read-html'

import { csvOf, ProductFiles } from '../../factories/product-files'
import { makeStore, nextSerial } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { convertByOffice, office } from '../support/office/convert'

const payload = await startPayload()
const files = new ProductFiles(payload)

/** What spreadsheets and CSV files take for something else. */
const pieces = fc.constantFrom(
  ...['=', '+', '-', '@', '\t', '\n', "'", '"', ',', ';', '|', ' ', '0012', '1E5', '12345678901234567890'],
  ...['3-4', 'é', 'Ł', '漢', '😀', '_x000D_', '<b>', '&amp;', '#N/A', '1,234', 'a'],
)
const texts = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
const titles = texts.filter((text) => text.trim() !== '')
const skus = texts.map((text) => normaliseSku(text)).filter(isSku)
const oddProducts = fc.record({
  title: titles,
  description: texts,
  option: titles.map((text) => text.trim()),
  values: fc.uniqueArray(
    titles.map((text) => text.trim()),
    {
      minLength: 1,
      maxLength: 3,
      selector: (text) => text.normalize('NFC'),
    },
  ),
  skus: fc.uniqueArray(skus, { minLength: 3, maxLength: 3 }),
  place: texts,
  reference: texts.map((text) => text.trim()),
})

const ODD = 25
let cups = ''

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Products that are stored as they are drawn, by the operations of the panel. */
async function makeOddProducts(): Promise<void> {
  for (const odd of fc.sample(oddProducts, { numRuns: ODD, seed: 37 })) {
    const n = String(nextSerial())
    const product = await payload.create({
      collection: 'products',
      overrideAccess: true,
      data: {
        ...{ title: odd.title, slug: `odd-${n}`, _status: 'draft', category: cups },
        ...{ options: [{ name: odd.option, values: odd.values }], externalReference: `${odd.reference}${n}` },
        description: readHtml(`<p>${escaped(odd.description)}</p>`) as never,
        seo: { title: odd.title.slice(0, 70), description: odd.place },
      },
    })
    for (const [index, value] of odd.values.entries())
      await payload.create({
        collection: 'variants',
        overrideAccess: true,
        data: {
          ...{ product: product.id, sku: `${odd.skus[index] ?? ''}-${n}`.slice(-64), title: odd.title },
          ...{ optionValues: [{ name: odd.option, value }], priceMinor: 1000 + index, taxClass: 'reduced' },
          ...{ onHand: index, reserved: 0, place: odd.place, weightGrams: 12.5, lowStockLevel: index },
        },
      })
  }
}

beforeAll(async () => {
  await makeStore(payload)
  cups = await files.makeSurroundings()
  await makeOddProducts()
}, 120_000)

const NOTHING = { created: 0, changed: 0, refused: 0 }

describe('a product file', () => {
  it.each(['csv', 'xlsx'] as const)(
    'as %s changes nothing when it is imported as it was exported',
    async (format) => {
      const preview = await files.previewed(await files.exported(format))
      expect(preview).toMatchObject({ problems: [], changes: [], stock: 0, unknown: [] })
      expect(preview.products).toMatchObject(NOTHING)
      expect(preview.products.unchanged).toBeGreaterThanOrEqual(ODD)
    },
  )

  it('has a place for every field of products and variants, or says why not', () => {
    const pathsOf = (fields: readonly FlattenedField[], at = ''): string[] =>
      fields.flatMap((field) =>
        field.type === 'group'
          ? pathsOf(field.flattenedFields, `${at}${field.name}.`)
          : [`${at}${field.name}`],
      )
    for (const [collection, of] of [
      ['products', 'product'],
      ['variants', 'variant'],
    ] as const) {
      const told = FILE_COLUMN_NAMES.filter((column) => factsOf(column).of === of).flatMap(
        (column) => factsOf(column).fields,
      )
      const left = Object.keys(NOT_IN_FILE[collection])
      const declared = pathsOf(payload.collections[collection].config.flattenedFields)
      const unsaid = declared.filter((path) => ![...told, ...left, 'id'].includes(path))
      expect(unsaid, collection).toEqual([])
    }
  })

  it.each([
    ['no column “Handle”', csvOf([['Title'], ['x']])],
    [
      'Two columns are called “Title”',
      csvOf([
        ['Handle', 'Title', 'title'],
        ['x', 'y', 'z'],
      ]),
    ],
    [
      'no column “SKU”',
      csvOf([
        ['Handle', 'Price'],
        ['x', '1'],
      ]),
    ],
    ['old Excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4])],
    ['broken', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(60, 7)])],
    ['quotes', Buffer.from('Handle,Title\nx,"y')],
    ['quotes', Buffer.from('Handle,Title\nx,a 5" pipe')],
    ['quotes', Buffer.from('Handle,Title\nx,"y"z')],
    ['quotes', Buffer.from('{"handle":"x"}')],
  ])('is refused as a whole when it cannot be read: %s', async (words, bytes) => {
    const response = await files.send('/products/files/preview', new Uint8Array(bytes), 'manager')
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(words)
  })

  it('is imported by those alone who may make and change products', async () => {
    const table = new Uint8Array(csvOf([['Handle'], ['x']]))
    for (const role of [null, ...ROLES]) {
      const expected = role === null ? 401 : ['admin', 'manager'].includes(role) ? 200 : 403
      expect((await files.send('/products/files/preview', table, role)).status, role ?? 'visitor').toBe(
        expected,
      )
      const started = await files.send('/products/files/import', table, role)
      expect(started.status, role ?? 'visitor').toBe(expected === 200 ? 400 : expected)
    }
  })
})

describe.skipIf(office === undefined)(
  'a product file that LibreOffice has saved (skipped where it is not installed)',
  () => {
    it.each([
      ['csv', 'xlsx'],
      ['xlsx', 'csv'],
    ] as const)(
      'from %s as %s changes nothing',
      async (from, to) => {
        const preview = await files.previewed(await convertByOffice(await files.exported(from), from, to))
        expect(preview).toMatchObject({ problems: [], changes: [], products: NOTHING })
      },
      90_000,
    )

    it('changes the cell that was changed in it, and no other', async () => {
      const whole = (await files.exported('csv')).toString('utf8')
      const edited = Buffer.from(whole.replace(/,10\.00,/, ',12.95,'))
      const preview = await files.previewed(await convertByOffice(edited, 'csv', 'xlsx'))
      expect(preview.changes).toMatchObject([{ line: 2, column: 'Price', before: '10.00', after: '12.95' }])
      expect(preview.products).toMatchObject({ changed: 1, created: 0, refused: 0 })
    }, 90_000)
  },
)
