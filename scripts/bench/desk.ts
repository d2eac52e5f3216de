import { LISTS } from '@/domain/lists/declarations'
import { listAddress, queryOf } from '@/domain/lists/saved-query'

import { StartFailure } from '../lib/failure'
import type { Effort } from './measure'
import { compare, measure } from './measure'
import type { BenchShop } from './shop'
import type { Servers } from './targets'

const FOUND_WITHIN_MS = 100
const LISTED_WITHIN_MS = 500

interface Document {
  number?: string
  title?: string
  sku?: string
  customerPhone?: string
  shippingAddress?: { city?: string }
  trackingNumber?: string
}

/** The oldest document of a collection that is not the only one like it. */
async function oldest(web: string, collection: string, headers: Record<string, string>): Promise<Document> {
  const response = await fetch(`${web}/api/${collection}?limit=1&depth=0&sort=createdAt`, { headers })
  const { docs } = (await response.json()) as { docs?: Document[] }
  const [found] = docs ?? []
  if (!found) throw new StartFailure(`the seeded shop has none of its ${collection}`)
  return found
}

/** What staff type behind Ctrl-K, by what it is; the last is in no document. */
async function typedTexts(web: string, headers: Record<string, string>): Promise<[string, string][]> {
  const of = (collection: string) => oldest(web, collection, headers)
  const [order, product, variant, shipment] = await Promise.all(
    ['orders', 'products', 'variants', 'shipments'].map(of),
  )
  const texts: [string, string | undefined][] = [
    ['the number of an order', `#${order?.number ?? ''}`],
    ['the first digits of many numbers', order?.number?.slice(0, -3)],
    ['a city', order?.shippingAddress?.city],
    ['a phone number', order?.customerPhone],
    ['a tracking number', shipment?.trackingNumber],
    ['the name of a product', product?.title],
    ['a SKU', variant?.sku],
    ['two letters', 'an'],
    ['a word that is nowhere', 'xylophonist'],
  ]
  return texts.flatMap(([what, text]) => (text ? [[what, text] as [string, string]] : []))
}

/** What staff wait for all day: Ctrl-K and each delivered view of each list, in milliseconds at the median. */
export async function compareDesk({ web }: Servers, shop: BenchShop, effort: Effort): Promise<void> {
  const token = await shop.freshToken()
  const jwt = { authorization: `JWT ${token}` }
  const cookie = { cookie: `payload-token=${token}`, 'sec-fetch-site': 'none' }
  const timeOf = async (target: Parameters<typeof measure>[0]) => {
    const { failures, p50Ms } = await measure(target, { ...effort, connections: 1 })
    return failures > 0 ? Infinity : p50Ms
  }
  for (const [what, text] of await typedTexts(web, jwt)) {
    const url = `${web}/api/find?q=${encodeURIComponent(text)}`
    const name = `Ctrl-K, ${what}`
    compare(`${name}: ms at the median`, await timeOf({ name, url, headers: jwt }), {
      atMost: FOUND_WITHIN_MS,
    })
  }
  for (const [collection, { views }] of Object.entries(LISTS)) {
    for (const view of views()) {
      const url = web + listAddress(collection, queryOf(view), { sort: '-createdAt' })
      const name = `${collection}, the view ${view.label}`
      compare(`${name}: ms at the median`, await timeOf({ name, url, headers: cookie }), {
        atMost: LISTED_WITHIN_MS,
      })
    }
  }
}
