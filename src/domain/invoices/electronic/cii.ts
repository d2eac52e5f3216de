import { money, toDecimal } from '../../money'
import type { IssuedInvoice } from '../content'
import { ciiParty, ciiShipTo } from './cii-parties'
import type { ElectronicInvoice, TaxClass } from './model'
import { DISCOUNT, electronicModel, PIECE } from './model'
import { ELECTRONIC_PROFILES } from './why-not-electronic'
import type { XmlElement } from './xml'
import { element, xmlDocument } from './xml'

const STANDARD = 'urn:un:unece:uncefact:data:standard'

/** A day, which is stored as `2026-11-30`, in the format 102 of UNCL 2379: its text without hyphens. */
function day(name: string, on: string | null, prefix: 'udt' | 'qdt' = 'udt'): XmlElement | null {
  if (on === null) return null
  return element(name, [element(`${prefix}:DateTimeString`, on.replaceAll('-', ''), { format: '102' })])
}

/** Whole minor units become decimal text without a number in between. */
function amountIn(currency: string) {
  return (name: string, amountMinor: number, attributes: Readonly<Record<string, string>> = {}) =>
    element(name, toDecimal(money(amountMinor, currency)), attributes)
}

type Amount = ReturnType<typeof amountIn>

const indicator = (value: boolean) =>
  element('ram:ChargeIndicator', [element('udt:Indicator', String(value))])

interface TaxAmounts {
  readonly tax: XmlElement | null
  readonly net: XmlElement | null
}

/** The tax of a rate, of a line without amounts. The order of elements is the schema's. */
function tradeTax({ category, percent, exemption }: TaxClass, amounts?: TaxAmounts): XmlElement | null {
  return element('ram:ApplicableTradeTax', [
    amounts?.tax ?? null,
    element('ram:TypeCode', 'VAT'),
    element('ram:ExemptionReason', exemption?.reason ?? null),
    amounts?.net ?? null,
    element('ram:CategoryCode', category),
    element('ram:ExemptionReasonCode', exemption?.code ?? null),
    element('ram:RateApplicablePercent', percent),
  ])
}

function lineSettlement(
  line: ElectronicInvoice['lines'][number],
  discountWord: string,
  amount: Amount,
): XmlElement | null {
  const allowance = element('ram:SpecifiedTradeAllowanceCharge', [
    indicator(false),
    amount('ram:ActualAmount', line.allowanceMinor),
    element('ram:ReasonCode', DISCOUNT),
    element('ram:Reason', discountWord),
  ])
  return element('ram:SpecifiedLineTradeSettlement', [
    tradeTax({ ...line, exemption: null }),
    line.allowanceMinor === 0 ? null : allowance,
    element('ram:SpecifiedTradeSettlementLineMonetarySummation', [
      amount('ram:LineTotalAmount', line.netMinor),
    ]),
  ])
}

function lineOf({ discountWord }: ElectronicInvoice, amount: Amount) {
  return (line: ElectronicInvoice['lines'][number]) =>
    element('ram:IncludedSupplyChainTradeLineItem', [
      element('ram:AssociatedDocumentLineDocument', [element('ram:LineID', line.id)]),
      element('ram:SpecifiedTradeProduct', [
        element('ram:SellerAssignedID', line.sku),
        element('ram:Name', line.title),
      ]),
      element('ram:SpecifiedLineTradeAgreement', [
        element('ram:NetPriceProductTradePrice', [
          amount('ram:ChargeAmount', line.priceMinor),
          element('ram:BasisQuantity', String(line.baseQuantity), PIECE),
        ]),
      ]),
      element('ram:SpecifiedLineTradeDelivery', [
        element('ram:BilledQuantity', String(line.quantity), PIECE),
      ]),
      lineSettlement(line, discountWord, amount),
    ])
}

function agreement(model: ElectronicInvoice): XmlElement | null {
  const { buyerReference, purchaseOrder, orderNumber, seller, buyer } = model
  return element('ram:ApplicableHeaderTradeAgreement', [
    element('ram:BuyerReference', buyerReference),
    ciiParty('ram:SellerTradeParty', seller),
    ciiParty('ram:BuyerTradeParty', buyer),
    element('ram:SellerOrderReferencedDocument', [element('ram:IssuerAssignedID', orderNumber)]),
    element('ram:BuyerOrderReferencedDocument', [element('ram:IssuerAssignedID', purchaseOrder)]),
  ])
}

/** It is there even where nothing is known of the delivery: the schema asks for it. */
function delivery({ delivery: { on, to } }: ElectronicInvoice): XmlElement {
  const name = 'ram:ApplicableHeaderTradeDelivery'
  const event = element('ram:ActualDeliverySupplyChainEvent', [day('ram:OccurrenceDateTime', on)])
  return element(name, [ciiShipTo(to), event]) ?? { name, content: [], attributes: {} }
}

function paymentMeans({ payment: { account, meansCode } }: ElectronicInvoice): XmlElement | null {
  return element('ram:SpecifiedTradeSettlementPaymentMeans', [
    element('ram:TypeCode', meansCode),
    account &&
      element('ram:PayeePartyCreditorFinancialAccount', [
        element('ram:IBANID', account.iban),
        element('ram:AccountName', account.holder),
      ]),
    account && element('ram:PayeeSpecifiedCreditorFinancialInstitution', [element('ram:BICID', account.bic)]),
  ])
}

function taxes(model: ElectronicInvoice, amount: Amount): (XmlElement | null)[] {
  return model.taxes.map((of) =>
    tradeTax(of, {
      tax: amount('ram:CalculatedAmount', of.taxMinor),
      net: amount('ram:BasisAmount', of.netMinor),
    }),
  )
}

function totals(model: ElectronicInvoice, amount: Amount): XmlElement | null {
  const { netMinor, taxMinor, totalMinor, paidMinor, currency } = model
  return element('ram:SpecifiedTradeSettlementHeaderMonetarySummation', [
    amount('ram:LineTotalAmount', netMinor),
    amount('ram:TaxBasisTotalAmount', netMinor),
    amount('ram:TaxTotalAmount', taxMinor, { currencyID: currency }),
    amount('ram:GrandTotalAmount', totalMinor),
    paidMinor === 0 ? null : amount('ram:TotalPrepaidAmount', paidMinor),
    amount('ram:DuePayableAmount', totalMinor - paidMinor),
  ])
}

function settlement(model: ElectronicInvoice, amount: Amount): XmlElement | null {
  const { payment, currency, period, corrects } = model
  return element('ram:ApplicableHeaderTradeSettlement', [
    element('ram:PaymentReference', payment.reference),
    element('ram:InvoiceCurrencyCode', currency),
    paymentMeans(model),
    ...taxes(model, amount),
    period &&
      element('ram:BillingSpecifiedPeriod', [
        day('ram:StartDateTime', period.from),
        day('ram:EndDateTime', period.to),
      ]),
    element('ram:SpecifiedTradePaymentTerms', [
      element('ram:Description', payment.terms),
      day('ram:DueDateDateTime', model.dueOn),
    ]),
    totals(model, amount),
    corrects &&
      element('ram:InvoiceReferencedDocument', [
        element('ram:IssuerAssignedID', corrects.number),
        day('ram:FormattedIssueDateTime', corrects.issuedOn, 'qdt'),
      ]),
  ])
}

/** An invoice or credit note in CII (D16B), as Factur-X and ZUGFeRD have it in the profile EN 16931. Ask `whyNotElectronic` before. */
export function ciiOf(invoice: Pick<IssuedInvoice, 'number' | 'kind' | 'content'>): string {
  const profile = 'factur-x'
  const model = electronicModel(invoice, profile)
  const amount = amountIn(model.currency)
  const root = element(
    'rsm:CrossIndustryInvoice',
    [
      element('rsm:ExchangedDocumentContext', [
        element('ram:GuidelineSpecifiedDocumentContextParameter', [
          element('ram:ID', ELECTRONIC_PROFILES[profile]),
        ]),
      ]),
      element('rsm:ExchangedDocument', [
        element('ram:ID', model.number),
        element('ram:TypeCode', model.typeCode),
        day('ram:IssueDateTime', model.issuedOn),
        element('ram:IncludedNote', [element('ram:Content', model.note)]),
      ]),
      element('rsm:SupplyChainTradeTransaction', [
        ...model.lines.map(lineOf(model, amount)),
        agreement(model),
        delivery(model),
        settlement(model, amount),
      ]),
    ],
    {
      'xmlns:rsm': `${STANDARD}:CrossIndustryInvoice:100`,
      'xmlns:ram': `${STANDARD}:ReusableAggregateBusinessInformationEntity:100`,
      'xmlns:udt': `${STANDARD}:UnqualifiedDataType:100`,
      'xmlns:qdt': `${STANDARD}:QualifiedDataType:100`,
    },
  )
  if (!root) throw new Error('an invoice says something')
  return xmlDocument(root)
}
