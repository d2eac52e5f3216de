import { quoteOrder } from '@/features/orders/placing/quote-order'
import { parseInput } from '@/platform/parse-input'
import { quoteSchema } from '@/storefront/lib/forms/checkout-schema'

import { getStorefrontContext } from '../../_server/context'
import { respond } from '../../_server/respond'

/** What a basket would cost, sent to a country by a shipping method. Nothing is written or reserved. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const body: unknown = await request.json().catch(() => null)
    const { lines, country, shippingMethod } = parseInput(quoteSchema, body)
    const shippingAddress = country === undefined ? undefined : { country }
    return quoteOrder(await getStorefrontContext(), { lines, shippingAddress, shippingMethod })
  })
}
