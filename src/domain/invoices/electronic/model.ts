import type { StoredAddress } from '../../address/address'
import { INVOICE_WORDS } from '../../papers/invoice-words'
import type { InvoiceContent, IssuedInvoice } from '../content'
import type { ElectronicLine } from './electronic-line'
import { electronicLines } from './electronic-line'
import type { ElectronicParty } from './model-parties'
import { buyerParty, sellerParty } from './model-parties'
import type { TaxCategory } from './tax-category'
import { EXEMPTIONS, percentOf, taxCategory } from './tax-category'
import type { ElectronicProfile } from './why-not-electronic'

/** How something is taxed: `percent` is decimal text, `exemption` why there is no tax. */
export interface TaxClass {
  readonly category: TaxCategory
  readonly percent: string
  readonly exemption: { readonly code: string; readonly reason: string } | null
}

/**
 * An invoice or credit note as EN 16931 has it, whatever its syntax. Amounts are whole minor units of `currency`, days are texts as
 * they are stored.
 */
export interface ElectronicInvoice {
  readonly number: string
  /** UNCL 1001. */
  readonly typeCode: '380' | '381'
  readonly issuedOn: string
  /** BT-9, where something is still to be paid (BR-CO-25). */
  readonly dueOn: string | null
  readonly note: string | null
  readonly currency: string
  /** BT-10: the buyer's reference, else as BT-13. */
  readonly buyerReference: string
  /** BT-13: the buyer's number of the order, else ours. */
  readonly purchaseOrder: string
  /** BT-14: our number of the order. */
  readonly orderNumber: string
  /** BG-3. */
  readonly corrects: { readonly number: string; readonly issuedOn: string } | null
  readonly seller: ElectronicParty
  readonly buyer: ElectronicParty
  /** BT-72; BG-15, an address of which has a country (BR-57). */
  readonly delivery: { readonly on: string | null; readonly to: StoredAddress | null }
  /** BG-14. */
  readonly period: { readonly from: string; readonly to: string } | null
  readonly payment: InvoiceContent['payment'] & { readonly meansCode: string; readonly terms: string }
  readonly taxes: readonly (TaxClass & { readonly netMinor: number; readonly taxMinor: number })[]
  readonly netMinor: number
  readonly taxMinor: number
  readonly totalMinor: number
  readonly paidMinor: number
  readonly lines: readonly (ElectronicLine & TaxClass)[]
  /** What a discount of a line is called. */
  readonly discountWord: string
}

/** A piece, in recommendation 20 of the UN/ECE. */
export const PIECE = { unitCode: 'C62' }

/** A discount, in UNCL 5189. */
export const DISCOUNT = '95'

function taxClass(content: InvoiceContent, rateBp: number): TaxClass {
  const category = taxCategory(content, rateBp)
  const exemption = category === 'K' || category === 'G' ? EXEMPTIONS[category] : null
  return { category, percent: percentOf(rateBp), exemption }
}

/** SEPA transfer, another transfer, or not defined (UNCL 4461). */
function meansCode({ payment, currency }: InvoiceContent): string {
  if (payment.account === null) return '1'
  return currency === 'EUR' ? '58' : '30'
}

/** A supply within the Union says when it took place (BR-IC-11): the day it left, else the time from the order on. */
function periodOf(content: InvoiceContent): ElectronicInvoice['period'] {
  const { isReverseCharge, deliveredOn, order, issuedOn } = content
  if (!isReverseCharge || deliveredOn !== null) return null
  return { from: order.placedOn ?? issuedOn, to: issuedOn }
}

function amountsOf(content: InvoiceContent) {
  const { netMinor, taxMinor, totalMinor, taxes } = content
  return {
    ...{ netMinor, taxMinor, totalMinor },
    paidMinor: Math.min(content.paidMinor, totalMinor),
    taxes: taxes.map((group) => ({
      ...taxClass(content, group.taxRateBp),
      ...{ netMinor: group.netMinor, taxMinor: group.taxMinor },
    })),
    lines: electronicLines(content).map((line) => ({ ...line, ...taxClass(content, line.taxRateBp) })),
  }
}

/** An invoice as EN 16931 and a profile of it have it. Ask `whyNotElectronic` before. */
export function electronicModel(
  { number, kind, content }: Pick<IssuedInvoice, 'number' | 'kind' | 'content'>,
  profile: ElectronicProfile,
): ElectronicInvoice {
  const { order, currency, issuedOn, corrects, deliverTo } = content
  const words = INVOICE_WORDS[content.language]
  const amounts = amountsOf(content)
  const isDue = kind === 'invoice' && amounts.totalMinor > amounts.paidMinor
  return {
    ...{ number, typeCode: kind === 'invoice' ? '380' : '381', issuedOn, currency, corrects, ...amounts },
    dueOn: isDue ? issuedOn : null,
    note: corrects?.reason ?? (content.isReverseCharge ? words.reverseCharge : null),
    buyerReference: order.buyerReference ?? order.purchaseOrderNumber ?? order.number,
    purchaseOrder: order.purchaseOrderNumber ?? order.number,
    orderNumber: order.number,
    seller: sellerParty(content, profile),
    buyer: buyerParty(content, profile),
    delivery: { on: content.deliveredOn, to: deliverTo.country === null ? null : deliverTo },
    period: periodOf(content),
    payment: { ...content.payment, meansCode: meansCode(content), terms: words.terms },
    discountWord: words.discount,
  }
}
