import type { Payload } from 'payload'

import { PRODUCTS } from './data/products'
import { renderProduct } from './pictures/render'

/** Pictures that are made at the same time: drawing and resizing use the cores, storing waits for the database. */
const LANES = 3

function altOf(title: string, colour: string): string {
  return `${title} in ${colour}, drawn on a plain table`
}

async function addPicture(payload: Payload, index: number): Promise<readonly [title: string, id: string]> {
  const product = PRODUCTS[index]
  if (product === undefined) throw new RangeError(`there is no product ${index}`)
  const { title, motif, colour } = product
  const alt = altOf(title, colour)
  // An earlier attempt that was interrupted may have made it already.
  const found = await payload.find({
    collection: 'media',
    overrideAccess: true,
    where: { alt: { equals: alt } },
    limit: 1,
    pagination: false,
    depth: 0,
  })
  const [existing] = found.docs
  if (existing) return [title, existing.id]
  const data = await renderProduct(motif, colour, index)
  const file = { data, mimetype: 'image/webp', name: `${motif}.webp`, size: data.length }
  const made = await payload.create({ collection: 'media', overrideAccess: true, data: { alt }, file })
  return [title, made.id]
}

/** Draws and stores a picture for every product; answers their ids by the product's title. */
export async function addDemoPictures(payload: Payload): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  let next = 0
  const work = async () => {
    while (next < PRODUCTS.length) {
      const [title, id] = await addPicture(payload, next++)
      ids.set(title, id)
    }
  }
  await Promise.all(Array.from({ length: LANES }, work))
  return ids
}
