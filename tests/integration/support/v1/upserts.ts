import { expect } from 'vitest'

import { nextSerial } from '../../../factories/shop'
import type { Client } from './v1-client'
import { gbp } from './v1-shop'

interface Result {
  index: number
  status: string
  product_id?: string | null
  variant_id?: string | null
  slug?: string | null
  sku?: string | null
  external_reference?: string | null
  variants?: Result[]
  error?: { code: string; message: string; details?: { fields?: { path: string }[] } }
}

interface Answer {
  created: number
  updated: number
  unchanged: number
  failed: number
  results: Result[]
}

/** Sends an upsert that is answered item by item. */
export async function putItems(client: Client, path: string, items: readonly object[]): Promise<Answer> {
  const { status, body } = await client.send('PUT', path, { items })
  expect([status, body.error]).toEqual([200, undefined])
  return body.data as unknown as Answer
}

export const statusesOf = ({ results }: Answer) => results.map(({ status }) => status)
export const newReference = () => `ERP-${String(nextSerial())}`
export const newSku = () => `UP-${String(nextSerial())}`

/** A variant's item at £4.50. */
export const variantOf = (sku: string, more: object = {}) => ({
  sku,
  title: 'Default',
  price: gbp(450),
  ...more,
})
