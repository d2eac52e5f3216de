import { findOwnOrder } from '@/features/orders/reading/find-own-order'
import { printInvoice } from '@/features/papers/print-invoice'
import { pdfResponse } from '@/platform/http/file-response'

import { foundOr404, requireSignedIn } from '../../../../../_server/context'

/** An invoice or credit note of one of the customer's own orders, as PDF; any other id answers 404. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; invoice: string }> },
): Promise<Response> {
  const { id, invoice } = await params
  const ctx = await requireSignedIn(`/account/orders/${encodeURIComponent(id)}`)
  const { invoices } = await foundOr404(findOwnOrder(ctx, { id }))
  const own = invoices.some((one) => one.id === invoice)
  return pdfResponse(await foundOr404(own ? printInvoice(ctx.payload, invoice) : Promise.resolve(null)))
}
