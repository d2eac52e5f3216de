import { findOwnOrder } from '@/features/orders/reading/find-own-order'
import { qrPicture } from '@/platform/codes/qr-code'
import { fileResponse } from '@/platform/http/file-response'

import { foundOr404, requireSignedIn } from '../../../../_server/context'

/** The code by which banking apps pay what is owed of one of the customer's own orders; 404 where there is none. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const ctx = await requireSignedIn(`/account/orders/${encodeURIComponent(id)}`)
  const { transfer } = await foundOr404(findOwnOrder(ctx, { id }))
  const { png } = await foundOr404(Promise.resolve(transfer?.code ? qrPicture(transfer.code) : null))
  return fileResponse({ name: 'payment-code.png', bytes: png, contentType: 'image/png' })
}
