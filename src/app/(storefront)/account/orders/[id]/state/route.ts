import { findOwnOrder } from '@/features/orders/reading/find-own-order'

import { getStorefrontContext } from '../../../../_server/context'
import { respond } from '../../../../_server/respond'

/** One of the caller's own orders as it stands now, for the page that follows it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async () => findOwnOrder(await getStorefrontContext(), { id: (await params).id }))
}
