import type { IssuedInvoice } from '../content'
import { ciiOf } from './cii'
import type { Read } from './read-xml.test-support'
import { all, hundredths, readXml, textAt } from './read-xml.test-support'
import { ublOf } from './ubl'

/** A line of an electronic invoice, read back. Amounts are hundredths. */
interface ReadLine {
  quantity: number
  price: number
  base: number
  allowance: number
  net: number
  taxed: string
  title: string | null
}

/** What the rules of EN 16931 compare, read back from either syntax. Amounts are hundredths; `taxed` is category and rate. */
export interface ReadInvoice {
  xml: Read
  lines: ReadLine[]
  taxes: { taxed: string; rate: number; net: number; tax: number }[]
  lineTotal: number
  net: number
  tax: number
  total: number
  paid: number
  due: number
  dueOn: string | null
  /** Each element that holds an amount. */
  amounts: Read[]
}

type Invoice = Pick<IssuedInvoice, 'number' | 'kind' | 'content'>

const amountAt = (element: Read, path: string) => hundredths(textAt(element, path))
const optionalAt = (element: Read, path: string) =>
  textAt(element, path) === null ? 0 : amountAt(element, path)
const numberAt = (element: Read, path: string) => Number(textAt(element, path))

function amountsBelow(element: Read): Read[] {
  const within = element.children.flatMap(amountsBelow)
  return element.name.endsWith('Amount') ? [element, ...within] : within
}

const taxedAs = (element: Read | undefined, category: string, rate: string) =>
  element ? `${String(textAt(element, category))} ${String(textAt(element, rate))}` : ''

function ublLine(line: Read): ReadLine {
  const quantity = line.name === 'cac:InvoiceLine' ? 'cbc:InvoicedQuantity' : 'cbc:CreditedQuantity'
  return {
    quantity: numberAt(line, quantity),
    price: amountAt(line, 'cac:Price/cbc:PriceAmount'),
    base: numberAt(line, 'cac:Price/cbc:BaseQuantity'),
    allowance: optionalAt(line, 'cac:AllowanceCharge/cbc:Amount'),
    net: amountAt(line, 'cbc:LineExtensionAmount'),
    taxed: taxedAs(all(line, 'cac:Item/cac:ClassifiedTaxCategory')[0], 'cbc:ID', 'cbc:Percent'),
    title: textAt(line, 'cac:Item/cbc:Name'),
  }
}

/** An invoice written as UBL for XRechnung, and read back. */
export function readUbl(invoice: Invoice): ReadInvoice {
  const xml = readXml(ublOf(invoice, 'xrechnung'))
  const total = (name: string) => optionalAt(xml, `cac:LegalMonetaryTotal/cbc:${name}`)
  return {
    xml,
    lines: [...all(xml, 'cac:InvoiceLine'), ...all(xml, 'cac:CreditNoteLine')].map(ublLine),
    taxes: all(xml, 'cac:TaxTotal/cac:TaxSubtotal').map((of) => ({
      taxed: taxedAs(all(of, 'cac:TaxCategory')[0], 'cbc:ID', 'cbc:Percent'),
      rate: numberAt(of, 'cac:TaxCategory/cbc:Percent'),
      ...{ net: amountAt(of, 'cbc:TaxableAmount'), tax: amountAt(of, 'cbc:TaxAmount') },
    })),
    ...{ lineTotal: total('LineExtensionAmount'), net: total('TaxExclusiveAmount') },
    ...{ tax: amountAt(xml, 'cac:TaxTotal/cbc:TaxAmount'), total: total('TaxInclusiveAmount') },
    ...{ paid: total('PrepaidAmount'), due: total('PayableAmount') },
    dueOn: textAt(xml, 'cbc:DueDate'),
    amounts: amountsBelow(xml),
  }
}

const TRADE = 'rsm:SupplyChainTradeTransaction'
const SETTLEMENT = `${TRADE}/ram:ApplicableHeaderTradeSettlement`
const CLASS = ['ram:CategoryCode', 'ram:RateApplicablePercent'] as const

function ciiLine(line: Read): ReadLine {
  const price = 'ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice'
  const settlement = 'ram:SpecifiedLineTradeSettlement'
  const summation = `${settlement}/ram:SpecifiedTradeSettlementLineMonetarySummation`
  return {
    quantity: numberAt(line, 'ram:SpecifiedLineTradeDelivery/ram:BilledQuantity'),
    price: amountAt(line, `${price}/ram:ChargeAmount`),
    base: numberAt(line, `${price}/ram:BasisQuantity`),
    allowance: optionalAt(line, `${settlement}/ram:SpecifiedTradeAllowanceCharge/ram:ActualAmount`),
    net: amountAt(line, `${summation}/ram:LineTotalAmount`),
    taxed: taxedAs(all(line, `${settlement}/ram:ApplicableTradeTax`)[0], ...CLASS),
    title: textAt(line, 'ram:SpecifiedTradeProduct/ram:Name'),
  }
}

/** An invoice written as CII for Factur-X, and read back. */
export function readCii(invoice: Invoice): ReadInvoice {
  const xml = readXml(ciiOf(invoice))
  const summation = `${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`
  const total = (name: string) => optionalAt(xml, `${summation}/ram:${name}`)
  const due = textAt(
    xml,
    `${SETTLEMENT}/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString`,
  )
  return {
    xml,
    lines: all(xml, `${TRADE}/ram:IncludedSupplyChainTradeLineItem`).map(ciiLine),
    taxes: all(xml, `${SETTLEMENT}/ram:ApplicableTradeTax`).map((of) => ({
      ...{ taxed: taxedAs(of, ...CLASS), rate: numberAt(of, 'ram:RateApplicablePercent') },
      ...{ net: amountAt(of, 'ram:BasisAmount'), tax: amountAt(of, 'ram:CalculatedAmount') },
    })),
    ...{ lineTotal: total('LineTotalAmount'), net: total('TaxBasisTotalAmount') },
    ...{ tax: total('TaxTotalAmount'), total: total('GrandTotalAmount') },
    ...{ paid: total('TotalPrepaidAmount'), due: total('DuePayableAmount') },
    dueOn: due?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') ?? null,
    amounts: amountsBelow(xml),
  }
}
