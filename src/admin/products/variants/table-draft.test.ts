import { describe, expect, it } from 'vitest'

import { ENGLISH } from '@/domain/languages/words'

import { bodyOf, changesOf, problemsOf, readProblems } from './table-changes'
import type { Draft, StoredRow, Table } from './table-draft'
import {
  draftOf,
  nameOf,
  pastedCells,
  rebased,
  shownRows,
  withActive,
  withCells,
  withOptions,
  withRenamedOption,
} from './table-draft'

const SIZE = { name: 'Size', values: ['S', 'M'] }
const COLOUR = { name: 'Colour', values: ['Red', 'Blue'] }

const stored = (id: string, value: string, change: Partial<StoredRow> = {}): StoredRow => ({
  ...{ id, sku: `TEE-${value}`, title: value, optionValues: [{ name: 'Size', value }], priceMinor: 1000 },
  ...{ compareAtPriceMinor: null, onHand: 5, reserved: 0, lowStockLevel: null, isActive: true, ...change },
})

const tableOf = (rows: readonly StoredRow[], options: Draft['options'] = []): Table => ({
  product: {
    ...{ id: 'p', slug: 'tee', title: 'Tee', isPublished: false, options },
    ...{ pictures: [], gallery: [], optionPictures: [] },
  },
  ...{ rows, currency: 'GBP', language: 'en', mayEdit: true, mayAdjust: true },
})

describe('the table of a product', () => {
  it('has a new row for each combination, with an SKU by the pattern and the price of the others', () => {
    const table = tableOf([])
    const priced = withCells(draftOf(table), [
      { key: draftOf(table).rows[0]?.key ?? '', column: 'price', text: '12.50' },
    ])
    const draft = withOptions(withOptions(priced, [SIZE]), [SIZE, COLOUR])
    expect(draft.rows.map((row) => [nameOf(row), row.texts.sku])).toEqual([
      ['S / Red', 'TEE-S-RED'],
      ['S / Blue', 'TEE-S-BLUE'],
      ['M / Red', 'TEE-M-RED'],
      ['M / Blue', 'TEE-M-BLUE'],
    ])
    expect(problemsOf(draft, table, ENGLISH).size).toBe(0)
    expect(bodyOf(draft, table, '')).toMatchObject({
      options: [SIZE, COLOUR],
      rows: [{ sku: 'TEE-S-RED', priceMinor: 1250, onHand: 0 }, {}, {}, {}],
    })
  })

  it('keeps variants that are there with their combination, and says which go to the trash', () => {
    const table = tableOf([stored('a', 'S'), stored('b', 'M')], [SIZE])
    const wide = withOptions(draftOf(table), [SIZE, COLOUR])
    expect(wide.rows.map((row) => [row.stored?.id ?? null, nameOf(row)])).toEqual([
      ['a', 'S / Red'],
      [null, 'S / Blue'],
      ['b', 'M / Red'],
      [null, 'M / Blue'],
    ])
    const narrow = withOptions(draftOf(table), [{ ...SIZE, values: ['S'] }])
    expect(changesOf(narrow, table)).toMatchObject({
      created: 0,
      trashed: 1,
      rows: [{ variantId: 'b', isActive: false }],
    })
    expect(changesOf(withOptions(narrow, [SIZE]), table).rows).toEqual([])
  })

  it('does not make a combination by itself that was not made before', () => {
    const table = tableOf([stored('a', 'S')], [SIZE])
    const draft = draftOf(table)
    expect(changesOf(draft, table).created).toBe(0)
    const ticked = withActive(draft, draft.rows[1]?.key ?? '', true)
    expect(changesOf(ticked, table).created).toBe(1)
  })

  it('sends what changed alone, with what was seen', () => {
    const table = tableOf([stored('a', 'S'), stored('b', 'M')], [SIZE])
    const draft = withCells(draftOf(table), [
      { key: 'a', column: 'price', text: '£11' },
      { key: 'a', column: 'onHand', text: '7' },
      { key: 'b', column: 'price', text: '10' },
    ])
    expect(bodyOf(draft, table, 'Counted')).toEqual({
      rows: [{ variantId: 'a', priceMinor: 1100, onHand: 7, expected: { priceMinor: 1000, onHand: 5 } }],
      reason: 'Counted',
    })
  })

  it('follows an option’s new name with all rows', () => {
    const table = tableOf([stored('a', 'S'), stored('b', 'M')], [SIZE])
    const draft = withRenamedOption(draftOf(table), 'Size', 'Width')
    expect(changesOf(draft, table).rows).toMatchObject([
      { variantId: 'a', optionValues: [{ name: 'Width', value: 'S' }] },
      { variantId: 'b', optionValues: [{ name: 'Width', value: 'M' }] },
    ])
  })

  it('says at the cell what cannot be saved', () => {
    const table = tableOf([stored('a', 'S'), stored('b', 'M')], [SIZE])
    const draft = withCells(draftOf(table), [
      { key: 'a', column: 'price', text: '1.005' },
      { key: 'a', column: 'onHand', text: '-1' },
      { key: 'b', column: 'sku', text: 'tee-s' },
    ])
    expect([...problemsOf(draft, table, ENGLISH).keys()].sort()).toEqual(['a onHand', 'a price', 'b sku'])
  })

  it('takes what others have saved where nothing was typed, and keeps what was', () => {
    const table = tableOf([stored('a', 'S')], [SIZE])
    const draft = withCells(draftOf(table), [{ key: 'a', column: 'price', text: '11' }])
    const now = tableOf([stored('a', 'S', { priceMinor: 1300, onHand: 9 })], [SIZE])
    const [row] = rebased(draft, now).rows
    expect(row?.texts).toMatchObject({ price: '11', onHand: '9' })
    expect(changesOf(rebased(draft, now), now).rows).toMatchObject([
      { priceMinor: 1100, expected: { priceMinor: 1300 } },
    ])
  })

  it('takes a block over its cells, and tells of lines that have no row', () => {
    const rows = shownRows(draftOf(tableOf([stored('a', 'S'), stored('b', 'M')], [SIZE])))
    expect(pastedCells(rows, { row: 0, column: 'price' }, '9.95\t12\n10,95\t\n1\t2\n')).toEqual({
      edits: [
        { key: 'a', column: 'price', text: '9.95' },
        { key: 'a', column: 'compareAt', text: '12' },
        { key: 'b', column: 'price', text: '10,95' },
        { key: 'b', column: 'compareAt', text: '' },
      ],
      left: 1,
    })
  })

  it('shows what the server refuses at the cells that it names', () => {
    const fields = [
      { path: 'rows.1.priceMinor', message: 'Changed.' },
      { path: 'rows.0.isActive', message: 'Open orders wait.' },
      { path: 'options', message: 'Twice.' },
    ]
    const { cells, others } = readProblems(fields, ['a', 'b'])
    expect([...cells]).toEqual([
      ['b price', 'Changed.'],
      ['a row', 'Open orders wait.'],
    ])
    expect(others).toEqual(['Twice.'])
  })
})

describe('the table of selected variants', () => {
  const mug = (id: string, change: Partial<StoredRow>) =>
    stored(id, id.toUpperCase(), { optionValues: [], title: 'Default', productTitle: 'Mug', ...change })
  const selection = (rows: readonly StoredRow[]): Table => ({ ...tableOf(rows), product: null })

  it('names each row by its product, and keeps the option values of all', () => {
    const tee = stored('b', 'S', { productTitle: 'Tee' })
    const table = selection([mug('a', {}), tee, mug('c', { title: 'Large' })])
    const draft = draftOf(table)
    expect(draft.rows.map(nameOf)).toEqual(['Mug', 'Tee, S', 'Mug, Large'])
    const priced = withCells(draft, [{ key: 'b', column: 'price', text: '12.50' }])
    expect(bodyOf(priced, table, 'x')).toEqual({
      rows: [{ variantId: 'b', priceMinor: 1250, expected: { priceMinor: 1000 } }],
    })
    expect(changesOf(withActive(draft, 'c', false), table)).toMatchObject({
      trashed: 1,
      hasNewOptions: false,
    })
  })

  it('keeps what is typed when others have saved, without rows that are gone', () => {
    const table = selection([mug('a', {}), mug('b', {})])
    const typed = withCells(draftOf(table), [{ key: 'a', column: 'onHand', text: '9' }])
    const now = rebased(typed, selection([mug('a', { priceMinor: 700, onHand: 6 })]))
    expect(now.rows.map(({ key, texts }) => [key, texts.price, texts.onHand])).toEqual([['a', '7.00', '9']])
  })
})
