import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { BULK_CHUNK } from '@/domain/bulk'
import { ENGLISH, makeWords } from '@/domain/languages/words'

import { countOf } from './bulk-words'
import type { BulkField } from './bulk-field'
import { readBulkValues } from './read-bulk-values'
import { runBulkAction } from './run-bulk-action'

const RUN = { collection: 'products', action: 'trash', filter: { search: 'x' }, values: {} } as const
const idsUpTo = (count: number) => Array.from({ length: count }, (_, n) => `id-${String(n)}`)

interface Sent {
  ids: string[]
  filter: object
  values?: object
}

const sent: Sent[] = []
let refuseFrom = Number.POSITIVE_INFINITY

function answer(_path: unknown, init: { body: string }): Promise<Response> {
  const body = JSON.parse(init.body) as Sent
  if (sent.length >= refuseFrom) {
    const errors = [{ message: 'Too many requests.' }]
    return Promise.resolve(Response.json({ errors }, { status: 429 }))
  }
  sent.push(body)
  const results = body.ids.map((id) => ({ id, title: id, ...(id === 'id-3' ? { reason: 'Taken.' } : {}) }))
  return Promise.resolve(Response.json({ results }))
}

beforeEach(() => {
  sent.length = 0
  refuseFrom = Number.POSITIVE_INFINITY
  vi.stubGlobal('fetch', answer)
})
afterEach(() => vi.unstubAllGlobals())

describe('a bulk action of the panel', () => {
  it('sends thousands of documents in bounded parts, each once, and names those that failed', async () => {
    const ids = idsUpTo(2005)
    const progress: number[] = []
    const report = await runBulkAction(
      { ...RUN, ids },
      { onProgress: (handled) => progress.push(handled), isStopped: () => false, words: ENGLISH },
    )
    expect(sent.flatMap((body) => body.ids)).toEqual(ids)
    expect(Math.max(...sent.map((body) => body.ids.length))).toBe(BULK_CHUNK)
    expect(sent.every(({ filter, values }) => values === undefined && 'search' in filter)).toBe(true)
    expect(progress.at(-1)).toBe(2005)
    expect(report).toMatchObject({ failed: [{ id: 'id-3', reason: 'Taken.' }], untried: [] })
    expect(report.done).toHaveLength(2004)
  })

  it('keeps what it did not try when it is stopped or refused, and says why', async () => {
    const ids = idsUpTo(120)
    const none = { onProgress: () => undefined, words: ENGLISH }
    const stopped = await runBulkAction({ ...RUN, ids }, { ...none, isStopped: () => sent.length >= 1 })
    expect(stopped).toMatchObject({ untried: ids.slice(BULK_CHUNK) })
    expect(stopped.problem).toBeUndefined()
    sent.length = 0
    refuseFrom = 2
    const refused = await runBulkAction({ ...RUN, ids }, { ...none, isStopped: () => false })
    expect(refused).toMatchObject({ untried: ids.slice(2 * BULK_CHUNK), problem: 'Too many requests.' })
  })
})

const FIELDS: readonly BulkField[] = [
  { name: 'priceMinor', label: 'Price', isRequired: true, kind: 'amount' },
  { name: 'weightGrams', label: 'Weight', isRequired: false, kind: 'number', min: 0 },
  { name: 'isActive', label: 'Active', isRequired: false, kind: 'flag' },
]

function formOf(values: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}

describe('the form of a bulk edit', () => {
  it.each([
    ['GBP', '12,50', 1250],
    ['JPY', '12', 12],
    ['KWD', '1.234', 1234],
  ])('reads an amount in %s as it is shown: %s', (currency, typed, priceMinor) => {
    const form = formOf({ 'set-priceMinor': 'on', 'value-priceMinor': typed, 'value-weightGrams': '5' })
    expect(readBulkValues(FIELDS, form, { currency, words: ENGLISH })).toEqual({ values: { priceMinor } })
  })

  it('empties what may be empty, and says what is wrong with the rest', () => {
    const emptied = formOf({ 'set-weightGrams': 'on', 'value-weightGrams': '' })
    const inPounds = { currency: 'GBP', words: ENGLISH }
    expect(readBulkValues(FIELDS, emptied, inPounds)).toEqual({ values: { weightGrams: null } })
    for (const wrong of [
      { 'set-priceMinor': 'on', 'value-priceMinor': '' },
      { 'set-priceMinor': 'on', 'value-priceMinor': 'ten' },
      { 'set-weightGrams': 'on', 'value-weightGrams': '-1' },
      {},
    ]) {
      expect(readBulkValues(FIELDS, formOf(wrong), inPounds).problem, JSON.stringify(wrong)).toBeTruthy()
    }
  })
})

it('counts are said in the words of the list', () => {
  const labels = { singular: 'Product', plural: 'Products' }
  expect([0, 1, 2005].map((count) => countOf(count, labels, ENGLISH))).toEqual([
    '0 products',
    '1 product',
    '2,005 products',
  ])
  expect(countOf(2, { singular: 'API key', plural: 'API keys' }, ENGLISH)).toBe('2 API keys')
  expect(countOf(2005, { singular: 'Produkt', plural: 'Produkte' }, makeWords('de'))).toBe('2.005 Produkte')
  expect(countOf(0, { singular: 'Produit', plural: 'Produits' }, makeWords('fr'))).toBe('0 produit')
})
