import { describe, expect, it } from 'vitest'

import { ciiOf } from '@/domain/invoices/electronic/cii'
import { all, readXml, textAt } from '@/domain/invoices/electronic/read-xml.test-support'
import { contentOf } from '@/domain/invoices/invoice.test-support'
import { formatMoney, money } from '@/domain/money'
import { INVOICE_WORDS } from '@/domain/papers/invoice-words'
import type { PaperLanguage } from '@/domain/papers/language'
import { dayIn, PAPER_LANGUAGES } from '@/domain/papers/language'
import type { Paper } from '@/domain/papers/paper'
import { drawFile } from '@/features/papers/drawing/draw-file'
import { invoicePaper } from '@/features/papers/invoice-paper'
import { hybridAttachment } from '@/features/papers/print-invoice'

import { readByCpp } from '../support/papers/read-barcodes'
import { attachmentsOf, metadataOf, pictureOfPage, textOfPages } from '../support/papers/read-pdf'

const ORDER = {
  ...{ pricesIncludeTax: false, discountPercent: 10, shipping: 499, shippingTaxRateBp: 1900 },
  lines: [
    { quantity: 3, unitPriceMinor: 123_456, taxRateBp: 1900 },
    { quantity: 2, unitPriceMinor: 250, taxRateBp: 700 },
  ],
}
const LANGUAGES = Object.keys(PAPER_LANGUAGES) as PaperLanguage[]

const drawn = (...papers: Paper[]) =>
  drawFile({ title: 't', author: 'a', size: 'A4', asOf: '2026-11-30T10:00:00Z', logo: null, papers })
/** The reader gives every kind of space as the same. */
const squeezed = (text: string) => text.replace(/\s/g, ' ')

describe('an invoice', () => {
  it.each(LANGUAGES)(
    'in %s has each amount, number and name unchanged when another program reads it',
    async (language) => {
      const content = contentOf(ORDER, { language, paidMinor: 1000 })
      const { locale } = PAPER_LANGUAGES[language]
      const words = INVOICE_WORDS[language]
      const amount = (minor: number) => formatMoney(money(minor, 'EUR'), locale)
      const paper = invoicePaper({ number: 'INV-2026-00042', kind: 'invoice', content })
      const text = squeezed((await textOfPages(await drawn(paper))).join('\n'))
      const expected = [
        ...['INV-2026-00042', 'B00042', 'PO-7', 'Tee & <Söhne>', 'Ö GmbH', '07743 Jena', 'DE136695976'],
        ...[
          words.invoice,
          words.gross,
          words.due,
          words.reference,
          'RF18 5390 0754 7034',
          'DE89 3704 0044 0532 0130 00',
        ],
        ...content.taxes.flatMap(({ netMinor, taxMinor, grossMinor }) =>
          [netMinor, taxMinor, grossMinor].map(amount),
        ),
        ...[amount(content.totalMinor), amount(-1000), amount(content.totalMinor - 1000)],
        dayIn('2026-11-30T12:00:00Z', { language, timeZone: 'UTC' }),
      ]
      expect(expected.filter((part) => !text.includes(squeezed(part)))).toEqual([])
    },
  )

  it('in euros has a code that a banking app reads: what is due, to whom and for which order', async () => {
    const content = contentOf(ORDER, { paidMinor: 1000 })
    const paper = invoicePaper({ number: 'INV-2026-00042', kind: 'invoice', content })
    const codes = await readByCpp(await pictureOfPage(await drawn(paper), 1))
    const due = ((content.totalMinor - 1000) / 100).toFixed(2)
    const lines = ['BCD', '002', '1', 'SCT', 'COBADEFFXXX', 'Tee', 'DE89370400440532013000', `EUR${due}`, '']
    expect(codes.sort()).toEqual([[...lines, 'RF18539007547034'].join('\n'), 'INV-2026-00042'].sort())
  })

  it.each([
    ['is paid', { paidMinor: 10_000_000 }],
    ['is a credit note', { corrects: { number: 'INV-1', issuedOn: '2026-11-29', reason: null } }],
    ['has no account to pay to', { payment: { reference: 'RF18539007547034', account: null } }],
    ['is in pounds', { currency: 'GBP' }],
  ])('that %s has no such code', (_words, given) => {
    const { blocks } = invoicePaper({ number: 'X-1', kind: 'invoice', content: contentOf(ORDER, given) })
    const transfer = blocks.find(({ kind }) => kind === 'transfer')
    expect(transfer?.kind === 'transfer' ? transfer.code : null).toBeNull()
  })

  it('without tax within the Union says that the buyer owes it, with both numbers', async () => {
    const content = contentOf(ORDER)
    const buyer = { ...content.buyer, vatNumber: 'FR40303265045' }
    const paper = invoicePaper({
      ...{ number: 'X-1', kind: 'invoice' },
      content: { ...content, language: 'en', isReverseCharge: true, buyer },
    })
    const text = squeezed((await textOfPages(await drawn(paper))).join('\n'))
    for (const part of ['reverse charge', 'FR40303265045', 'DE136695976']) expect(text).toContain(part)
  })
})

describe('the PDF of an invoice', () => {
  const corrects = { number: 'INV-1', issuedOn: '2026-11-29', reason: 'Falsch' }
  const hybrid = async (kind: 'invoice' | 'credit_note', given: Parameters<typeof contentOf>[1] = {}) => {
    const invoice = { number: 'INV-2026-00042', kind, content: contentOf(ORDER, given) }
    const paper = invoicePaper(invoice)
    const file = { title: 'INV & 42', author: 'Tee & <Söhne>', size: 'A4', logo: null } as const
    const attachment = hybridAttachment(invoice)
    const asOf = '2026-11-30T10:00:00Z'
    return { invoice, bytes: await drawFile({ ...file, asOf, papers: [paper], attachment }) }
  }

  it.each([
    ['an invoice', 'invoice', {}],
    ['a credit note', 'credit_note', { corrects }],
  ] as const)(
    'of %s holds the electronic one, to the byte, and says so as Factur-X',
    async (_of, kind, given) => {
      const { invoice, bytes } = await hybrid(kind, given)
      expect(await attachmentsOf(bytes)).toEqual({ 'factur-x.xml': ciiOf(invoice) })
      const file = bytes.toString('latin1')
      for (const entry of ['/AFRelationship /Alternative', '/Subtype /text#2Fxml', '/AF ['])
        expect(file).toContain(entry)
      const metadata = readXml(metadataOf(bytes))
      const values = (name: string) =>
        all(metadata, `rdf:RDF/rdf:Description/${name}`).map(({ text }) => text.trim())
      expect(
        ['fx:DocumentType', 'fx:DocumentFileName', 'fx:Version', 'fx:ConformanceLevel'].map(values),
      ).toEqual([['INVOICE'], ['factur-x.xml'], ['1.0'], ['EN 16931']])
      expect([values('pdfaid:part'), values('pdfaid:conformance')]).toEqual([['3'], ['B']])
      const described =
        'pdfaExtension:schemas/rdf:Bag/rdf:li/pdfaSchema:property/rdf:Seq/rdf:li/pdfaProperty:name'
      expect(values(described).sort()).toEqual([
        ...['ConformanceLevel', 'DocumentFileName', 'DocumentType', 'Version'],
      ])
    },
  )

  it('has metadata that are XML, whatever the shop is called', async () => {
    const metadata = readXml(metadataOf((await hybrid('invoice')).bytes))
    const author = 'rdf:RDF/rdf:Description/dc:creator/rdf:Seq/rdf:li'
    expect(textAt(metadata, author)).toBe('Tee & <Söhne>')
  })

  it('is the same bytes again', async () => {
    expect((await hybrid('invoice')).bytes.equals((await hybrid('invoice')).bytes)).toBe(true)
  })

  it('is a plain one where the electronic one would need more', async () => {
    const { seller } = contentOf(ORDER)
    const { bytes } = await hybrid('invoice', { seller: { ...seller, vatNumber: null } })
    expect(await attachmentsOf(bytes)).toEqual({})
    expect(metadataOf(bytes)).not.toContain('factur-x')
  })
})
