import { z } from 'zod'

/** The most pieces of one article that the shop sells in one go. */
export const MAX_QUANTITY = 999

export const cartLineSchema = z.object({
  variantId: z.uuid(),
  quantity: z.number().int().min(1).max(MAX_QUANTITY),
})

/** What is known of a line when it goes into the basket; prices and stock are asked again wherever they matter. */
export const cartItemSchema = cartLineSchema.extend({
  sku: z.string(),
  title: z.string(),
  variantTitle: z.string(),
  slug: z.string(),
  imageUrl: z.string().nullable(),
  priceMinor: z.number().int(),
})

export type CartItem = z.output<typeof cartItemSchema>

export const cartSchema = z.object({ items: z.array(cartItemSchema).max(100), checkoutKey: z.uuid() })

export const articleIdsSchema = z.array(z.uuid()).max(100)
