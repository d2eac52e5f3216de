import { money, toDecimal } from '../../money'
import type { IssuedInvoice } from '../content'
import type { ElectronicInvoice, TaxClass } from './model'
import { DISCOUNT, electronicModel, PIECE } from './model'
import { ublAddress, ublParty } from './ubl-parties'
import type { UblProfile } from './why-not-electronic'
import { ELECTRONIC_PROFILES } from './why-not-electronic'
import type { XmlElement } from './xml'
import { element, xmlDocument } from './xml'

const PROCESS = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'
const COMMON = 'urn:oasis:names:specification:ubl:schema:xsd'

/** Names of the two documents, by their codes in UNCL 1001. */
const DOCUMENTS = {
  '380': { name: 'Invoice', type: 'cbc:InvoiceTypeCode', quantity: 'cbc:InvoicedQuantity' },
  '381': { name: 'CreditNote', type: 'cbc:CreditNoteTypeCode', quantity: 'cbc:CreditedQuantity' },
} as const

/** Whole minor units become decimal text without a number in between. */
function amountIn(currency: string) {
  return (name: string, amountMinor: number) =>
    element(name, toDecimal(money(amountMinor, currency)), { currencyID: currency })
}

type Amount = ReturnType<typeof amountIn>

/** How a rate is classed; with the reason where it is summed up. */
function category(name: string, { category: id, percent, exemption }: TaxClass): XmlElement | null {
  return element(name, [
    element('cbc:ID', id),
    element('cbc:Percent', percent),
    element('cbc:TaxExemptionReasonCode', exemption?.code ?? null),
    element('cbc:TaxExemptionReason', exemption?.reason ?? null),
    element('cac:TaxScheme', [element('cbc:ID', 'VAT')]),
  ])
}

function taxTotal({ taxMinor, taxes }: ElectronicInvoice, amount: Amount): XmlElement | null {
  return element('cac:TaxTotal', [
    amount('cbc:TaxAmount', taxMinor),
    ...taxes.map((tax) =>
      element('cac:TaxSubtotal', [
        amount('cbc:TaxableAmount', tax.netMinor),
        amount('cbc:TaxAmount', tax.taxMinor),
        category('cac:TaxCategory', tax),
      ]),
    ),
  ])
}

function totals({ netMinor, totalMinor, paidMinor }: ElectronicInvoice, amount: Amount): XmlElement | null {
  return element('cac:LegalMonetaryTotal', [
    amount('cbc:LineExtensionAmount', netMinor),
    amount('cbc:TaxExclusiveAmount', netMinor),
    amount('cbc:TaxInclusiveAmount', totalMinor),
    paidMinor === 0 ? null : amount('cbc:PrepaidAmount', paidMinor),
    amount('cbc:PayableAmount', totalMinor - paidMinor),
  ])
}

function lineOf({ typeCode, discountWord }: ElectronicInvoice, amount: Amount) {
  const { quantity, name } = DOCUMENTS[typeCode]
  return (line: ElectronicInvoice['lines'][number]) => {
    const allowance = [
      element('cbc:ChargeIndicator', 'false'),
      element('cbc:AllowanceChargeReasonCode', DISCOUNT),
      element('cbc:AllowanceChargeReason', discountWord),
      amount('cbc:Amount', line.allowanceMinor),
    ]
    return element(`cac:${name}Line`, [
      element('cbc:ID', line.id),
      element(quantity, String(line.quantity), PIECE),
      amount('cbc:LineExtensionAmount', line.netMinor),
      line.allowanceMinor === 0 ? null : element('cac:AllowanceCharge', allowance),
      element('cac:Item', [
        element('cbc:Name', line.title),
        element('cac:SellersItemIdentification', [element('cbc:ID', line.sku)]),
        category('cac:ClassifiedTaxCategory', { ...line, exemption: null }),
      ]),
      element('cac:Price', [
        amount('cbc:PriceAmount', line.priceMinor),
        element('cbc:BaseQuantity', String(line.baseQuantity), PIECE),
      ]),
    ])
  }
}

/** What the buyer finds the order by. */
function references({ purchaseOrder, orderNumber, corrects }: ElectronicInvoice): (XmlElement | null)[] {
  return [
    element('cac:OrderReference', [
      element('cbc:ID', purchaseOrder),
      element('cbc:SalesOrderID', orderNumber),
    ]),
    corrects &&
      element('cac:BillingReference', [
        element('cac:InvoiceDocumentReference', [
          element('cbc:ID', corrects.number),
          element('cbc:IssueDate', corrects.issuedOn),
        ]),
      ]),
  ]
}

function delivery({ delivery: { on, to } }: ElectronicInvoice): XmlElement | null {
  return element('cac:Delivery', [
    element('cbc:ActualDeliveryDate', on),
    to && element('cac:DeliveryLocation', [ublAddress('cac:Address', to)]),
  ])
}

function paymentMeans({ payment: { account, reference, meansCode } }: ElectronicInvoice): XmlElement | null {
  return element('cac:PaymentMeans', [
    element('cbc:PaymentMeansCode', meansCode),
    element('cbc:PaymentID', reference),
    account &&
      element('cac:PayeeFinancialAccount', [
        element('cbc:ID', account.iban),
        element('cbc:Name', account.holder),
        element('cac:FinancialInstitutionBranch', [element('cbc:ID', account.bic)]),
      ]),
  ])
}

function head(model: ElectronicInvoice, profile: UblProfile): (XmlElement | null)[] {
  const { period } = model
  return [
    element('cbc:CustomizationID', ELECTRONIC_PROFILES[profile]),
    element('cbc:ProfileID', PROCESS),
    element('cbc:ID', model.number),
    element('cbc:IssueDate', model.issuedOn),
    element('cbc:DueDate', model.dueOn),
    element(DOCUMENTS[model.typeCode].type, model.typeCode),
    element('cbc:Note', model.note),
    element('cbc:DocumentCurrencyCode', model.currency),
    element('cbc:BuyerReference', model.buyerReference),
    period &&
      element('cac:InvoicePeriod', [
        element('cbc:StartDate', period.from),
        element('cbc:EndDate', period.to),
      ]),
    ...references(model),
  ]
}

/** An invoice or credit note in UBL 2.1, as EN 16931 and a profile of it have it. Ask `whyNotElectronic` before. */
export function ublOf(
  invoice: Pick<IssuedInvoice, 'number' | 'kind' | 'content'>,
  profile: UblProfile,
): string {
  const model = electronicModel(invoice, profile)
  const { name } = DOCUMENTS[model.typeCode]
  const amount = amountIn(model.currency)
  const root = element(
    name,
    [
      ...head(model, profile),
      ublParty('cac:AccountingSupplierParty', model.seller),
      ublParty('cac:AccountingCustomerParty', model.buyer),
      delivery(model),
      paymentMeans(model),
      element('cac:PaymentTerms', [element('cbc:Note', model.payment.terms)]),
      taxTotal(model, amount),
      totals(model, amount),
      ...model.lines.map(lineOf(model, amount)),
    ],
    {
      xmlns: `${COMMON}:${name}-2`,
      'xmlns:cac': `${COMMON}:CommonAggregateComponents-2`,
      'xmlns:cbc': `${COMMON}:CommonBasicComponents-2`,
    },
  )
  if (!root) throw new Error('an invoice says something')
  return xmlDocument(root)
}
