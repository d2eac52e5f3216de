import { describe, expect, it } from 'vitest'

import { storedAddress } from '@/domain/address/address'
import type { PaperLanguage } from '@/domain/papers/language'
import { dayIn, PAPER_LANGUAGES } from '@/domain/papers/language'
import type { Paper, PaperFile } from '@/domain/papers/paper'
import { pickList } from '@/domain/papers/pick-list'
import { formatMoney, money } from '@/domain/money'
import { PAPER_WORDS } from '@/domain/papers/words'

import { drawFile } from '@/features/papers/drawing/draw-file'
import type { PaperOrder } from '@/features/papers/load-orders'
import { packingSlip } from '@/features/papers/packing-slip'
import type { PaperSettings } from '@/platform/paper-settings'
import { pickListPaper } from '@/features/papers/pick-list-paper'
import { readByCpp, readByTypeScript } from '../support/papers/read-barcodes'
import { pictureOfPage, textOfPages } from '../support/papers/read-pdf'

const AT = '2026-11-30T10:00:00.000Z'

const SETTINGS: PaperSettings = {
  ...{
    name: 'Dvořák & synové',
    email: 'obchod@example.com',
    timeZone: 'Europe/Prague',
    size: 'A4',
    language: 'en',
  },
  address: storedAddress({ line1: 'Ποσειδῶνος 5', city: 'Łódź', postcode: '90-001', country: 'PL' }),
  ...{ logo: null, vatNumber: 'PL1234567890', taxNumber: null, registration: 'KRS № 0000123456' },
  ...{ footer: 'Банк: Ёлочка\nEine zweite Zeile', slipText: 'Zurück? Schreiben Sie uns.' },
  ...{ invoicePrefix: 'INV', creditNotePrefix: 'CN', numbersByYear: true, mailInvoices: false },
  account: null,
}

function orderOf(language: PaperLanguage, lines = 3): PaperOrder {
  return {
    ...{ id: '0197a5b0-0000-7000-8000-000000000001', number: 'B00042', status: 'paid' },
    ...{ placedAt: AT, createdAt: AT, updatedAt: AT, customerName: 'Žofie Šťastná' },
    shippingAddress: storedAddress({
      ...{ name: 'Žofie Šťastná', company: 'Ærø & Søn ApS', line1: 'Rue de l’Église 7 bis' },
      ...{ city: 'Göteborg', postcode: '411 01', country: 'SE' },
    }),
    billingAddress: storedAddress(null),
    ...{ shippingMethodTitle: 'Standard', note: 'Bitte klingeln – 2× lang', purchaseOrderNumber: 'PO−77/ä' },
    language,
    lines: Array.from({ length: lines }, (_, index) => ({
      sku: `SKU-${String(index + 1)}`,
      title: `Hrnek č. ${String(index + 1)} „Łąka“ Ελλάδα`,
      ...{ quantity: 1200, shippedQuantity: 0, returnedQuantity: 0, place: `A-${String(index + 1)}` },
    })),
  }
}

const fileOf = (papers: Paper[], given: Partial<PaperFile> = {}): PaperFile => ({
  ...{ title: 'papers', author: 'Test', size: 'A4', asOf: AT, logo: null, papers },
  ...given,
})
const LANGUAGES = Object.keys(PAPER_LANGUAGES) as PaperLanguage[]
/** The reader gives every kind of space as the same. */
const squeezed = (text: string) => text.replace(/\s/g, ' ')

describe('a paper', () => {
  it.each(LANGUAGES)(
    'in %s has every name, number and day unchanged when another program reads it',
    async (language) => {
      const { locale } = PAPER_LANGUAGES[language]
      const amounts = [123456789, -4950, 5].map((amount) => formatMoney(money(amount, 'PLN'), locale))
      const slip = packingSlip(orderOf(language), SETTINGS)
      const totals = amounts.map((value, index) => ({ label: `Sum ${String(index)}`, value }))
      const bytes = await drawFile(
        fileOf([{ ...slip, blocks: [...slip.blocks, { kind: 'totals', rows: totals }] }]),
      )
      const text = squeezed((await textOfPages(bytes)).join('\n'))
      const words = PAPER_WORDS[language]
      const expected = [
        ...['Dvořák & synové', 'Ποσειδῶνος 5', '90-001 Łódź', 'Žofie Šťastná', 'Ærø & Søn ApS'],
        ...[
          'Rue de l’Église 7 bis',
          '411 01 Göteborg',
          'PO−77/ä',
          'Bitte klingeln – 2× lang',
          'KRS № 0000123456',
        ],
        ...['Hrnek č. 2 „Łąka“ Ελλάδα', 'Банк: Ёлочка', 'Zurück? Schreiben Sie uns.', 'SKU-3'],
        ...[words.packingSlip, words.deliverTo, words.enclosed, words.orderDate],
        dayIn(AT, { language, timeZone: 'Europe/Prague' }),
        ...amounts,
        new Intl.NumberFormat(locale).format(3600),
      ]
      expect(expected.filter((part) => !text.includes(squeezed(part)))).toEqual([])
    },
  )

  it('is the same bytes each time', async () => {
    const make = () => drawFile(fileOf([packingSlip(orderOf('de'), SETTINGS)]))
    const [first, second] = [await make(), await make()]
    expect(first.equals(second)).toBe(true)
    expect(first.includes('(D:20261130100000Z)')).toBe(true)
  })

  it.each(['A4', 'Letter'] as const)(
    'of many lines goes over pages of %s with heads and carried sums',
    async (size) => {
      const bytes = await drawFile(fileOf([packingSlip(orderOf('en', 120), SETTINGS)], { size }))
      const pages = await textOfPages(bytes)
      expect(pages.length).toBeGreaterThan(2)
      let seen = 0
      pages.forEach((page, index) => {
        const text = squeezed(page)
        expect(text).toContain(`Page ${String(index + 1)} of ${String(pages.length)}`)
        expect(text).toContain('Enclosed')
        if (index > 0) {
          expect(text).toContain('Packing slip B00042')
          expect(text).toContain('Brought forward')
          expect(text).toContain((seen * 1200).toLocaleString('en-GB'))
        }
        seen += [...text.matchAll(/Hrnek č\./g)].length
        if (index < pages.length - 1) expect(text).toContain('Carried over')
      })
      expect(seen).toBe(120)
    },
  )

  it('has every line even where words and texts are wider than their columns', async () => {
    const order = orderOf('en', 1)
    const long = 'ŁódźDvořák'.repeat(30)
    const lines = order.lines.map((line) => ({ ...line, title: long, sku: 'X'.repeat(64) }))
    const [page = ''] = await textOfPages(
      await drawFile(fileOf([packingSlip({ ...order, lines }, SETTINGS)])),
    )
    expect(page.replace(/\s/g, '')).toContain(long)
  })
})

describe('barcodes', () => {
  it('of slips and pick lists are read back by two readers', async () => {
    const order = orderOf('en', 1)
    const ean = '4006381333931'
    const lines = ['MUG-1', ean, 'A-LONG-SKU-OF-24-LETTERS'].map(
      (sku) => ({ ...order.lines[0], sku }) as never,
    )
    const picked = { ...order, lines }
    const list = pickListPaper({ picks: pickList([picked]), orders: [picked], asOf: AT }, SETTINGS)
    const bytes = await drawFile(fileOf([packingSlip(order, SETTINGS), list]))
    const [slip, picks] = [await pictureOfPage(bytes, 1), await pictureOfPage(bytes, 2)]
    expect(await readByCpp(slip)).toEqual(['B00042'])
    expect(readByTypeScript(slip)).toBe('B00042')
    expect((await readByCpp(picks)).sort()).toEqual(['MUG-1', ean, 'A-LONG-SKU-OF-24-LETTERS'].sort())
    expect([...lines.map(({ sku }: { sku: string }) => sku)]).toContain(readByTypeScript(picks))
  })
})

it('twenty slips and their pick list are one file in under two seconds', async () => {
  const orders = Array.from({ length: 20 }, () => orderOf('de', 12))
  const started = performance.now()
  const slips = orders.map((order) => packingSlip(order, SETTINGS))
  const list = pickListPaper({ picks: pickList(orders), orders, asOf: AT }, SETTINGS)
  await drawFile(fileOf([...slips, list]))
  expect(performance.now() - started).toBeLessThan(2000)
})
