import type { Payload } from 'payload'

import { placeNewOrder } from '@/features/orders/placing/place-order'

import { makePicture } from '../../../factories/pictures'
import { ADDRESS, contextOf, makeUser, makeVariant, nextSerial } from '../../../factories/shop'

/** One document of everything that can be changed, by collection or global; a global has no id. */
export async function makeChangeable(payload: Payload): Promise<Record<string, string | null>> {
  const n = String(nextSerial())
  const variant = await makeVariant(payload)
  const customer = await makeUser(payload)
  const order = await placeNewOrder(contextOf(payload, customer), {
    lines: [{ variantId: variant.id, quantity: 1 }],
    shippingAddress: ADDRESS,
  })
  const category = await payload.create({
    collection: 'categories',
    overrideAccess: true,
    data: { title: `Kitchen ${n}`, slug: `kitchen-${n}`, position: 0 },
  })
  const data = await makePicture('png', { width: 8, height: 8 })
  const media = await payload.create({
    collection: 'media',
    overrideAccess: true,
    data: { alt: 'A square' },
    file: { name: 'a.png', data, mimetype: 'image/png', size: data.length },
  })
  // Administrators change views that are shared with them.
  const view = await payload.create({
    collection: 'list-views',
    overrideAccess: true,
    data: { name: `View ${n}`, list: 'orders', query: {}, owner: customer.id, sharedWith: ['admin'] },
  })
  const product = typeof variant.product === 'string' ? variant.product : variant.product.id
  return {
    ...{ orders: order.id, products: product, variants: variant.id, users: customer.id },
    ...{ categories: category.id, media: media.id, store: null },
    'list-views': view.id,
  }
}
