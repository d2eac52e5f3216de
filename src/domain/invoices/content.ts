import type { StoredAddress } from '../address/address'
import { msg } from '../languages/words'
import type { BankAccount } from '../payment/epc-code'
import type { PaperLanguage } from '../papers/language'
import type { InvoiceLine, TaxGroup } from './tax-summary'

export const INVOICE_KINDS = { invoice: msg('Invoice'), credit_note: msg('Credit note') } as const
export type InvoiceKind = keyof typeof INVOICE_KINDS

/** A party of an invoice, as it was on the day of issue. */
export interface InvoiceParty {
  readonly name: string | null
  readonly email: string | null
  readonly address: StoredAddress
  readonly vatNumber: string | null
}

/** The shop as it issued the invoice. */
export interface InvoiceSeller extends InvoiceParty {
  readonly taxNumber: string | null
  readonly registration: string | null
  readonly logo: { readonly id: string; readonly filename: string } | null
  /** At the foot of each page, a line each. */
  readonly footer: readonly string[]
}

/**
 * All that an invoice or credit note says, kept as it was issued. Amounts are minor units of the currency; those of a credit
 * note are what it gives back, and positive. Days are `2026-11-30`, in the shop's time zone.
 */
export interface InvoiceContent {
  readonly language: PaperLanguage
  readonly issuedOn: string
  readonly seller: InvoiceSeller
  readonly buyer: InvoiceParty
  readonly deliverTo: StoredAddress
  /** The day of the last shipment before the issue; null where nothing had left. */
  readonly deliveredOn: string | null
  readonly order: {
    readonly number: string
    readonly placedOn: string | null
    readonly purchaseOrderNumber: string | null
    /** By which the buyer's office finds the invoice (BT-10). Invoices of before there was one have none. */
    readonly buyerReference?: string | null
  }
  readonly currency: string
  readonly pricesIncludeTax: boolean
  readonly lines: readonly InvoiceLine[]
  readonly taxes: readonly TaxGroup[]
  readonly netMinor: number
  readonly taxMinor: number
  readonly totalMinor: number
  /** Of an invoice: what had been paid on that day. */
  readonly paidMinor: number
  /** Whether the buyer owes the tax instead of the seller. */
  readonly isReverseCharge: boolean
  /** How an invoice is paid by transfer: a reference (ISO 11649), and the shop's account where it has given one. */
  readonly payment: { readonly reference: string | null; readonly account: BankAccount | null }
  /** Of a credit note: the invoice that it corrects, and why, where that is for the buyer to read. */
  readonly corrects: {
    readonly number: string
    readonly issuedOn: string
    readonly reason: string | null
  } | null
}

/** An invoice or credit note as papers and interfaces get it. */
export interface IssuedInvoice {
  readonly id: string
  readonly number: string
  readonly kind: InvoiceKind
  readonly orderId: string
  readonly content: InvoiceContent
}
