import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { InvoiceContent } from '../content'
import { contentOf, WANTED_NUMBERS, wantedOf } from '../invoice.test-support'
import type { ReadInvoice } from './read-electronic.test-support'
import { readCii, readUbl } from './read-electronic.test-support'
import { textAt } from './read-xml.test-support'

const corrects = { number: 'INV-2026-00001', issuedOn: '2026-11-29', reason: 'Wrong & late' }

const SYNTAXES = { UBL: readUbl, CII: readCii }

/** Contents of orders, as invoices and credit notes, paid in part or not. */
const contents = fc
  .tuple(
    fc.array(fc.nat(99_999), WANTED_NUMBERS).map(wantedOf),
    fc.boolean(),
    fc.integer({ min: 0, max: 100 }),
  )
  .map(([wanted, isCredit, paidPercent]): InvoiceContent => {
    const content = contentOf(wanted)
    const paidMinor = isCredit ? 0 : Math.floor((content.totalMinor * paidPercent) / 100)
    return { ...content, paidMinor, corrects: isCredit ? corrects : null }
  })

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Of each amount, in the currency where the syntax says one. */
function expectDecimalTexts({ amounts, xml }: ReadInvoice): void {
  const isUbl = xml.name !== 'rsm:CrossIndustryInvoice'
  for (const { name, text, attributes } of amounts) {
    expect(text).toMatch(/^-?\d+\.\d{2}$/)
    expect(attributes).toEqual(isUbl || name === 'ram:TaxTotalAmount' ? { currencyID: 'EUR' } : {})
  }
}

const RULES: readonly [string, (invoice: ReadInvoice, content: InvoiceContent) => void][] = [
  [
    'BR-CO-10: the sum of the lines is the sum of their net amounts',
    ({ lineTotal, lines }) => {
      expect(lineTotal).toBe(sum(lines.map(({ net }) => net)))
    },
  ],
  [
    'BR-CO-13: without tax it comes to the lines, as nothing is charged or taken off beside them',
    ({ net, lineTotal }) => {
      expect(net).toBe(lineTotal)
    },
  ],
  [
    'BR-CO-14: the tax is the sum of the taxes by category',
    ({ tax, taxes }) => {
      expect(tax).toBe(sum(taxes.map((of) => of.tax)))
    },
  ],
  [
    'BR-CO-15: with tax it comes to the amount without tax and the tax',
    ({ total, net, tax }, content) => {
      expect(total).toBe(net + tax)
      expect(total).toBe(content.totalMinor)
    },
  ],
  [
    'BR-CO-16: what is due is the total less what was paid',
    ({ due, total, paid }) => {
      expect(due).toBe(total - paid)
    },
  ],
  [
    'BR-CO-17: the tax of a category is its amount × its rate, but for the pennies by which its lines were rounded',
    ({ taxes, lines }) => {
      for (const { net, rate, tax } of taxes)
        expect(Math.abs(tax - (net * rate) / 100)).toBeLessThanOrEqual(lines.length)
    },
  ],
  [
    'BR-CO-18, BR-S-08, BR-Z-08: each category and rate sums up its lines, once',
    ({ taxes, lines }) => {
      const summed = new Map<string, number>()
      for (const { taxed, net } of lines) summed.set(taxed, (summed.get(taxed) ?? 0) + net)
      expect(new Map(taxes.map(({ taxed, net }) => [taxed, net]))).toEqual(summed)
      expect(taxes.length).toBe(summed.size)
    },
  ],
  [
    'BR-21 to BR-27, PEPPOL-EN16931-R120: a line is quantity × price ÷ base quantity less its allowance, exactly',
    ({ lines }) => {
      for (const { quantity, price, base, allowance, net, title } of lines) {
        expect((quantity * price) / base - allowance).toBe(net)
        expect(price).toBeGreaterThanOrEqual(0)
        expect(title).not.toBe('')
      }
    },
  ],
  [
    'BR-CO-25: what is still due names when it is',
    ({ due, dueOn }, content) => {
      if (content.corrects === null && due > 0) expect(dueOn).toBe('2026-11-30')
    },
  ],
  ['BR-DEC-01 to BR-DEC-28: every amount is decimal text of two decimals', expectDecimalTexts],
]

describe.each(Object.entries(SYNTAXES))('an electronic invoice or credit note in %s', (_syntax, read) => {
  it.each(RULES)('%s', (_rule, check) => {
    const property = fc.property(contents, (content) => {
      const kind = content.corrects === null ? 'invoice' : 'credit_note'
      check(read({ number: 'INV-2026-00042', kind, content }), content)
    })
    fc.assert(property, { numRuns: 30 })
  })
})

describe('the two syntaxes', () => {
  it('BR-CO-26: a shop without a VAT number and a register is identified by its tax number', () => {
    const { seller, ...content } = contentOf(wantedOf([0, 0, 0, 0, 1, 100, 1]))
    const small = { ...seller, vatNumber: null, registration: null, taxNumber: '20/123/45678' }
    const invoice = { number: 'X-1', kind: 'invoice', content: { ...content, seller: small } } as const
    const party = 'cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID'
    const agreement = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement'
    expect(textAt(readUbl(invoice).xml, party)).toBe('20/123/45678')
    expect(textAt(readCii(invoice).xml, `${agreement}/ram:SellerTradeParty/ram:ID`)).toBe('20/123/45678')
  })

  it('say the same of every invoice, to the cent', () => {
    const property = fc.property(contents, (content) => {
      const kind = content.corrects === null ? 'invoice' : 'credit_note'
      const invoice = { number: 'INV-2026-00042', kind, content } as const
      const [ubl, cii] = [readUbl(invoice), readCii(invoice)]
      expect({ ...cii, xml: null, amounts: null }).toEqual({ ...ubl, xml: null, amounts: null })
    })
    fc.assert(property, { numRuns: 30 })
  })
})
