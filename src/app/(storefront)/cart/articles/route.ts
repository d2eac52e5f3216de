import { findArticles } from '@/features/catalogue/find-articles'
import { parseInput } from '@/platform/parse-input'
import { articleIdsSchema } from '@/storefront/lib/forms/cart-schema'

import { getStorefrontContext } from '../../_server/context'
import { respond } from '../../_server/respond'

/** Today's prices and stock of what is in a basket. */
export async function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const ids = new URL(request.url).searchParams.get('ids')?.split(',')
    const articles = await findArticles(await getStorefrontContext(), parseInput(articleIdsSchema, ids))
    return { articles }
  })
}
