import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { test } from '@playwright/test'
import { z } from 'zod'

/** What staff do while a customer looks at the shop, through REST. */
export interface StaffClient {
  sellProduct: (product: NewProduct) => Promise<SoldProduct>
  draftProduct: (title: string) => Promise<{ slug: string }>
  adjustStock: (variantId: string, delta: number) => Promise<void>
  setPrice: (variantId: string, priceMinor: number) => Promise<void>
  findOrder: (number: string) => Promise<{ id: string; status: string }>
  countOrdersWith: (sku: string) => Promise<number>
  moveOrder: (orderId: string, move: Readonly<Record<string, unknown>>) => Promise<void>
  /** Approves the one return of an order. */
  approveReturn: (orderId: string, instructions: string) => Promise<void>
}

interface NewProduct {
  title: string
  priceMinor: number
  /** One variant a size, each with so many pieces. */
  sizes: Readonly<Record<string, number>>
}

export interface SoldProduct {
  title: string
  slug: string
  /** By size. */
  variants: Readonly<Record<string, { id: string; sku: string }>>
}

const credentialsSchema = z.object({ admin: z.object({ email: z.string(), password: z.string() }) })
const documentSchema = z.object({ doc: z.object({ id: z.string(), slug: z.string().optional() }) })
const ordersSchema = z.object({ docs: z.array(z.object({ id: z.string(), status: z.string() })) })

let serial = 0

/** Letters and digits that no other test has, in whichever process, and no demo data. */
export function uniqueMark(): string {
  serial += 1
  return `${Date.now().toString(36)}${test.info().parallelIndex}x${serial}`
}

/** A text that no other test and no demo data uses. */
export function unique(prefix: string): string {
  return `${prefix} ${uniqueMark()}`
}

/** Signs the demo administrator in. */
export async function openStaffClient(request: APIRequestContext): Promise<StaffClient> {
  const folder = process.env['BROWSER_TEST_DATA_DIR'] ?? '.data'
  const file: unknown = JSON.parse(readFileSync(path.join(folder, 'demo-credentials.json'), 'utf8'))
  const answer = await request.post('/api/users/login', {
    maxRetries: 3,
    data: credentialsSchema.parse(file).admin,
  })
  const { token } = z.object({ token: z.string() }).parse(await answer.json())
  const headers = { Authorization: `JWT ${token}` }

  async function send(method: 'GET' | 'POST' | 'PATCH', url: string, data?: object): Promise<unknown> {
    const response = await request.fetch(url, { method, headers, ...(data ? { data } : {}) })
    if (!response.ok()) throw new Error(`${method} ${url}: ${response.status()} ${await response.text()}`)
    return response.json()
  }

  async function addProduct(title: string, sizes: readonly string[]) {
    const options = sizes.length > 1 ? [{ name: 'Size', values: sizes }] : []
    const { doc } = documentSchema.parse(
      await send('POST', '/api/products', { title, options, _status: 'draft' }),
    )
    return { id: doc.id, slug: doc.slug ?? '' }
  }

  return {
    draftProduct: (title) => addProduct(title, []),
    async sellProduct({ title, priceMinor, sizes }) {
      const names = Object.keys(sizes)
      const product = await addProduct(title, names)
      const variants: Record<string, { id: string; sku: string }> = {}
      for (const [size, onHand] of Object.entries(sizes)) {
        const sku = unique('TEST').replace(' ', '-').toUpperCase()
        const optionValues = names.length > 1 ? [{ name: 'Size', value: size }] : []
        const body = { product: product.id, sku, title: size, priceMinor, onHand, optionValues }
        variants[size] = { id: documentSchema.parse(await send('POST', '/api/variants', body)).doc.id, sku }
      }
      await send('PATCH', `/api/products/${product.id}`, { _status: 'published' })
      return { title, slug: product.slug, variants }
    },
    async adjustStock(variantId, delta) {
      await send('POST', `/api/variants/${variantId}/stock-adjustments`, { delta, reason: 'Counted again' })
    },
    async setPrice(variantId, priceMinor) {
      await send('PATCH', `/api/variants/${variantId}`, { priceMinor })
    },
    async findOrder(number) {
      const found = await send(
        'GET',
        `/api/orders?where[number][equals]=${encodeURIComponent(number)}&depth=0`,
      )
      const [order] = ordersSchema.parse(found).docs
      if (!order) throw new Error(`there is no order ${number}`)
      return order
    },
    async countOrdersWith(sku) {
      const found = await send('GET', `/api/orders?where[lines.sku][equals]=${sku}&depth=0`)
      return ordersSchema.parse(found).docs.length
    },
    async approveReturn(orderId, instructions) {
      const found = await send('GET', `/api/returns?where[order][equals]=${orderId}&depth=0`)
      const [part] = ordersSchema.parse(found).docs
      if (!part) throw new Error(`order ${orderId} has no return`)
      await send('POST', `/api/returns/${part.id}/approvals`, { instructions })
    },
    async moveOrder(orderId, move) {
      await send('POST', `/api/orders/${orderId}/transitions`, move)
    },
  }
}
