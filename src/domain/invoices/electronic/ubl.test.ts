import { describe, expect, it } from 'vitest'

import type { InvoiceContent } from '../content'
import { contentOf } from '../invoice.test-support'
import type { Read } from './read-xml.test-support'
import { readXml, textAt } from './read-xml.test-support'
import { ublOf } from './ubl'
import { ELECTRONIC_PROFILES } from './why-not-electronic'

const corrects = { number: 'INV-2026-00001', issuedOn: '2026-11-29', reason: 'Wrong & late' }

/** The document of an order, as an invoice or a credit note, read back. */
function read(content: InvoiceContent): Read {
  const kind = content.corrects === null ? 'invoice' : 'credit_note'
  return readXml(ublOf({ number: 'INV-2026-00042', kind, content }, 'xrechnung'))
}

const ORDER = {
  ...{ pricesIncludeTax: false, discountPercent: 10, shipping: 499, shippingTaxRateBp: 1900 },
  lines: [{ quantity: 3, unitPriceMinor: 2480, taxRateBp: 1900 }],
}

describe('an electronic invoice in UBL', () => {
  it('has no element that is empty (PEPPOL-EN16931-R008)', () => {
    const visit = (element: Read) => {
      if (element.children.length === 0) expect(element.text.trim()).not.toBe('')
      element.children.forEach(visit)
    }
    visit(read(contentOf(ORDER)))
    visit(read(contentOf(ORDER, { corrects })))
  })

  it('names both parties, the order and the buyer’s number of it, and its day as it is stored', () => {
    const document = read(contentOf(ORDER))
    const at = (path: string) => textAt(document, path)
    const seller = 'cac:AccountingSupplierParty/cac:Party'
    const buyer = 'cac:AccountingCustomerParty/cac:Party'
    expect([at('cbc:CustomizationID'), at('cbc:ID'), at('cbc:IssueDate'), at('cbc:InvoiceTypeCode')]).toEqual(
      [...[ELECTRONIC_PROFILES.xrechnung, 'INV-2026-00042', '2026-11-30', '380']],
    )
    expect([
      at('cbc:BuyerReference'),
      at('cac:OrderReference/cbc:ID'),
      at('cac:OrderReference/cbc:SalesOrderID'),
    ]).toEqual(['PO-7', 'PO-7', 'B00042'])
    expect(at(`${seller}/cac:PartyLegalEntity/cbc:RegistrationName`)).toBe('Tee & <Söhne>')
    expect(at(`${seller}/cac:PartyTaxScheme/cbc:CompanyID`)).toBe('DE136695976')
    expect(at(`${buyer}/cac:PartyLegalEntity/cbc:RegistrationName`)).toBe('Ö GmbH')
    expect(at(`${buyer}/cac:PostalAddress/cac:Country/cbc:IdentificationCode`)).toBe('DE')
    expect([at('cac:PaymentMeans/cbc:PaymentMeansCode'), at('cac:PaymentMeans/cbc:PaymentID')]).toEqual([
      ...['58', 'RF18539007547034'],
    ])
  })

  it('has the amounts of its order to the cent, also those that no float has', () => {
    const document = read(
      contentOf({
        ...ORDER,
        discountPercent: 0,
        shipping: 0,
        lines: [{ quantity: 3, unitPriceMinor: 10, taxRateBp: 0 }],
      }),
    )
    expect(textAt(document, 'cac:LegalMonetaryTotal/cbc:PayableAmount')).toBe('0.30')
  })

  it('that corrects another one names it and why', () => {
    const document = read(contentOf(ORDER, { corrects }))
    expect([document.name, textAt(document, 'cbc:CreditNoteTypeCode'), textAt(document, 'cbc:Note')]).toEqual(
      [...['CreditNote', '381', 'Wrong & late']],
    )
    const reference = 'cac:BillingReference/cac:InvoiceDocumentReference'
    expect([textAt(document, `${reference}/cbc:ID`), textAt(document, `${reference}/cbc:IssueDate`)]).toEqual(
      [...['INV-2026-00001', '2026-11-29']],
    )
  })

  it('BR-IC-02, -05, -10, -11, -12: a supply within the Union has both VAT numbers, no tax, why, when and where to', () => {
    const { buyer, deliverTo, ...content } = contentOf({
      ...{ ...ORDER, shippingTaxRateBp: 0 },
      lines: [{ quantity: 1, unitPriceMinor: 100, taxRateBp: 0 }],
    })
    const there = { ...deliverTo, country: 'FR' }
    const vatNumber = 'FR40303265045'
    const document = read({
      ...content,
      deliverTo: there,
      isReverseCharge: true,
      buyer: { ...buyer, vatNumber },
    })
    const category = 'cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory'
    expect(
      ['cbc:ID', 'cbc:Percent', 'cbc:TaxExemptionReasonCode'].map((name) =>
        textAt(document, `${category}/${name}`),
      ),
    ).toEqual(['K', '0', 'VATEX-EU-IC'])
    const buyersNumber = 'cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID'
    expect(textAt(document, buyersNumber)).toBe(vatNumber)
    expect(textAt(document, 'cac:InvoicePeriod/cbc:EndDate')).toBe('2026-11-30')
    const country = 'cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode'
    expect(textAt(document, country)).toBe('FR')
  })

  it('goods that leave the Union without tax are an export (BR-G-*), others without tax are zero rated (BR-Z-*)', () => {
    const free = {
      ...ORDER,
      shippingTaxRateBp: 0,
      lines: [{ quantity: 1, unitPriceMinor: 100, taxRateBp: 0 }],
    }
    const content = contentOf(free)
    const idOf = (of: InvoiceContent) =>
      textAt(read(of), 'cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID')
    expect(idOf(content)).toBe('Z')
    expect(idOf({ ...content, deliverTo: { ...content.deliverTo, country: 'CH' } })).toBe('G')
  })
})
