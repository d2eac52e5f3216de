import { hasAddress } from '@/domain/address/address'
import type { InvoiceContent } from '@/domain/invoices/content'
import { taxSummary, totalsOf } from '@/domain/invoices/tax-summary'
import { isReverseCharge, tidyVatNumber } from '@/domain/invoices/vat-number'
import { paperLanguage } from '@/domain/papers/language'
import { PAPER_WORDS } from '@/domain/papers/words'
import { paymentReference } from '@/domain/payment/reference'
import { dayAt } from '@/domain/time-zone'
import type { PaperSettings } from '@/platform/paper-settings'

import type { OrderToInvoice } from './invoice-order'
import { linesOf, sellerOf } from './invoice-order'

/** The day of now in the shop's time zone. */
export const today = ({ timeZone }: Pick<PaperSettings, 'timeZone'>): string => dayAt(new Date(), timeZone)

function buyerOf(order: OrderToInvoice): InvoiceContent['buyer'] {
  const { billingAddress, shippingAddress, customerName, customerEmail, vatNumber } = order
  return {
    name: customerName,
    email: customerEmail,
    address: hasAddress(billingAddress) ? billingAddress : shippingAddress,
    vatNumber: vatNumber === null ? null : tidyVatNumber(vatNumber),
  }
}

/** All that an invoice of an order says, issued now. `rates` are those of the shop, in basis points. */
export function invoiceContent(
  order: OrderToInvoice,
  settings: PaperSettings,
  rates: readonly number[],
): InvoiceContent {
  const language = paperLanguage(order.language, settings.language)
  const lines = linesOf(order, rates, PAPER_WORDS[language].shippingMethod)
  const { netMinor, taxMinor, grossMinor } = totalsOf(lines)
  const [seller, buyer] = [sellerOf(settings), buyerOf(order)]
  const { number, placedAt, purchaseOrderNumber, buyerReference } = order
  const { currency, pricesIncludeTax, shippingAddress } = order
  const dayOf = (at: string | null) => (at === null ? null : dayAt(new Date(at), settings.timeZone))
  return {
    ...{ language, issuedOn: today(settings), seller, buyer, currency, pricesIncludeTax },
    ...{ deliverTo: shippingAddress, deliveredOn: dayOf(order.shippedAt) },
    order: { number, placedOn: dayOf(placedAt), purchaseOrderNumber, buyerReference },
    ...{ lines, taxes: taxSummary(lines), netMinor, taxMinor, totalMinor: grossMinor },
    paidMinor: Math.max(0, order.paidTotalMinor - order.refundedTotalMinor),
    isReverseCharge: isReverseCharge({
      ...{ taxMinor, sellerVatNumber: seller.vatNumber, buyerVatNumber: buyer.vatNumber },
      deliveredTo: shippingAddress.country ?? buyer.address.country,
    }),
    payment: { reference: paymentReference(number), account: settings.account },
    corrects: null,
  }
}
