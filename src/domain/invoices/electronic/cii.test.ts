import { describe, expect, it } from 'vitest'

import type { InvoiceContent } from '../content'
import { contentOf } from '../invoice.test-support'
import { ciiOf } from './cii'
import type { Read } from './read-xml.test-support'
import { all, readXml, textAt } from './read-xml.test-support'

const corrects = { number: 'INV-2026-00001', issuedOn: '2026-11-29', reason: 'Wrong & late' }
const ORDER = {
  ...{ pricesIncludeTax: false, discountPercent: 10, shipping: 499, shippingTaxRateBp: 1900 },
  lines: [{ quantity: 3, unitPriceMinor: 2480, taxRateBp: 1900 }],
}
const FREE = {
  ...{ ...ORDER, shippingTaxRateBp: 0 },
  lines: [{ quantity: 1, unitPriceMinor: 100, taxRateBp: 0 }],
}

function read(content: InvoiceContent): Read {
  const kind = content.corrects === null ? 'invoice' : 'credit_note'
  return readXml(ciiOf({ number: 'INV-2026-00042', kind, content }))
}

const TRADE = 'rsm:SupplyChainTradeTransaction'
const AGREEMENT = `${TRADE}/ram:ApplicableHeaderTradeAgreement`
const DELIVERY = `${TRADE}/ram:ApplicableHeaderTradeDelivery`
const SETTLEMENT = `${TRADE}/ram:ApplicableHeaderTradeSettlement`
const texts = (document: Read, ...paths: string[]) => paths.map((path) => textAt(document, path))

describe('an electronic invoice in CII', () => {
  it('names itself, the norm and its day as it is stored, without a clock or a time zone', () => {
    const document = read(contentOf(ORDER))
    expect(
      texts(
        document,
        'rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID',
        'rsm:ExchangedDocument/ram:ID',
        'rsm:ExchangedDocument/ram:TypeCode',
        'rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString',
      ),
    ).toEqual(['urn:cen.eu:en16931:2017', 'INV-2026-00042', '380', '20261130'])
  })

  it('names both parties, the order and the buyer’s number of it, and how to pay', () => {
    const document = read(contentOf(ORDER))
    const [seller, buyer] = [`${AGREEMENT}/ram:SellerTradeParty`, `${AGREEMENT}/ram:BuyerTradeParty`]
    expect(
      texts(
        document,
        `${seller}/ram:Name`,
        `${seller}/ram:SpecifiedTaxRegistration/ram:ID`,
        `${buyer}/ram:Name`,
        `${buyer}/ram:PostalTradeAddress/ram:CountryID`,
        `${AGREEMENT}/ram:BuyerReference`,
        `${AGREEMENT}/ram:SellerOrderReferencedDocument/ram:IssuerAssignedID`,
        `${SETTLEMENT}/ram:PaymentReference`,
        `${SETTLEMENT}/ram:SpecifiedTradeSettlementPaymentMeans/ram:TypeCode`,
      ),
    ).toEqual([
      ...['Tee & <Söhne>', 'DE136695976', 'Ö GmbH', 'DE', 'PO-7', 'B00042', 'RF18539007547034', '58'],
    ])
    const [registration] = all(document, `${seller}/ram:SpecifiedTaxRegistration/ram:ID`)
    expect(registration?.attributes).toEqual({ schemeID: 'VA' })
  })

  it('names the buyer’s reference apart from their number of the order, where there is one (BT-10, BT-13)', () => {
    const { order, ...content } = contentOf(ORDER)
    const document = read({ ...content, order: { ...order, buyerReference: '04011000-1234512345-06' } })
    expect(
      texts(
        document,
        `${AGREEMENT}/ram:BuyerReference`,
        `${AGREEMENT}/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID`,
      ),
    ).toEqual(['04011000-1234512345-06', 'PO-7'])
  })

  it('that corrects another one is a credit note (381) that names it and why', () => {
    const document = read(contentOf(ORDER, { corrects }))
    const reference = `${SETTLEMENT}/ram:InvoiceReferencedDocument`
    expect(
      texts(
        document,
        'rsm:ExchangedDocument/ram:TypeCode',
        'rsm:ExchangedDocument/ram:IncludedNote/ram:Content',
        `${reference}/ram:IssuerAssignedID`,
        `${reference}/ram:FormattedIssueDateTime/qdt:DateTimeString`,
      ),
    ).toEqual(['381', 'Wrong & late', 'INV-2026-00001', '20261129'])
  })

  it('BR-IC-02, -05, -10, -11, -12: a supply within the Union has both VAT numbers, no tax, why, when and where to', () => {
    const { buyer, deliverTo, ...content } = contentOf(FREE)
    const document = read({
      ...{ ...content, isReverseCharge: true, deliverTo: { ...deliverTo, country: 'FR' } },
      buyer: { ...buyer, vatNumber: 'FR40303265045' },
    })
    const tax = `${SETTLEMENT}/ram:ApplicableTradeTax`
    expect(
      texts(
        document,
        `${tax}/ram:CategoryCode`,
        `${tax}/ram:RateApplicablePercent`,
        `${tax}/ram:ExemptionReasonCode`,
        `${AGREEMENT}/ram:BuyerTradeParty/ram:SpecifiedTaxRegistration/ram:ID`,
        `${SETTLEMENT}/ram:BillingSpecifiedPeriod/ram:EndDateTime/udt:DateTimeString`,
        `${DELIVERY}/ram:ShipToTradeParty/ram:PostalTradeAddress/ram:CountryID`,
      ),
    ).toEqual(['K', '0', 'VATEX-EU-IC', 'FR40303265045', '20261130', 'FR'])
  })
})
