import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { z } from 'zod'

import { uniqueMark } from './staff-client'

const accountSchema = z.object({ email: z.string(), password: z.string() })
const ROLES = ['admin', 'manager', 'support', 'fulfilment', 'customer'] as const
const credentialsSchema = z.record(z.enum(ROLES), accountSchema)
const createdSchema = z.object({ doc: z.object({ id: z.string() }) })
const placedSchema = z.object({ id: z.string(), number: z.string() })

export type DemoRole = (typeof ROLES)[number]

/** The demo account of a role, as the first start of the app wrote it down. */
export function accountOf(role: DemoRole): z.output<typeof accountSchema> {
  const folder = process.env['BROWSER_TEST_DATA_DIR'] ?? '.data'
  const file: unknown = JSON.parse(readFileSync(path.join(folder, 'demo-credentials.json'), 'utf8'))
  return credentialsSchema.parse(file)[role]
}

/** Signs this browser in, by the request that the panel's form sends. No page is opened. */
export async function signIn(page: Page, role: DemoRole): Promise<void> {
  const { baseURL = '' } = test.info().project.use
  const answer = await page.request.post('/api/users/login', {
    // The server may close a connection that was idle at the moment when it is used again.
    maxRetries: 3,
    data: accountOf(role),
    headers: { origin: new URL(baseURL).origin },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
}

/** Signs in through the panel's own form, and waits for the page behind it. */
export async function signInByForm(page: Page, role: DemoRole): Promise<void> {
  const { email, password } = accountOf(role)
  await page.goto('/admin/login')
  await page.locator('input[name="username"], input[name="email"]').first().fill(email)
  await page.locator('input[name="password"]').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname !== '/admin/login')
}

/** Signs out by the panel's own link, in its menu. */
export async function signOut(page: Page): Promise<void> {
  const menu = page.getByRole('button', { name: 'Open Menu' })
  // A menu that is pressed before the page is alive stays closed.
  await expect(async () => {
    if (await menu.isVisible()) await menu.click()
    await page.getByRole('link', { name: 'Log out' }).click({ timeout: 2000 })
  }).toPass()
  await page.waitForURL('**/admin/login')
}

/** Opens what a list has found. A list that has just come up sets its own address, which undoes a click before that. */
export async function openFound(page: Page, found: string | Locator): Promise<void> {
  const link = typeof found === 'string' ? page.getByRole('link', { name: found }) : found
  const isOpen = (url: URL) => /\/[\da-f-]{36}$/.test(url.pathname)
  await expect(async () => {
    if (!isOpen(new URL(page.url()))) await link.click({ timeout: 2000 })
    await page.waitForURL(isOpen, { timeout: 8000 })
  }).toPass()
}

/** Presses an action of an order's page that asks for more, and answers its dialog. */
export async function openAction(page: Page, name: string): Promise<Locator> {
  await page.getByRole('group', { name: 'Actions' }).getByRole('button', { name }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return dialog
}

export interface SoldVariant {
  id: string
  productId: string
  sku: string
}

/** What the tests need in the shop, made through REST by the demo manager. */
export interface Backstage {
  sell: (onHand: number) => Promise<SoldVariant>
  order: (variant: SoldVariant, quantity: number) => Promise<{ id: string; number: string }>
}

/** Requests of a manager to the panel's API, for what a test needs beside its pages. */
export async function goBackstage(request: APIRequestContext): Promise<Backstage> {
  const login = await request.post('/api/users/login', { maxRetries: 3, data: accountOf('manager') })
  const { token } = z.object({ token: z.string() }).parse(await login.json())
  const headers = { Authorization: `JWT ${token}` }

  async function send(method: 'POST' | 'PATCH', url: string, data: object): Promise<unknown> {
    const response = await request.fetch(url, { method, headers, data })
    expect(response.ok(), `${method} ${url}: ${await response.text()}`).toBe(true)
    return response.json()
  }

  async function sell(onHand: number): Promise<SoldVariant> {
    const mark = uniqueMark().toUpperCase()
    const sku = `DESK-${mark}`
    const title = `Desk lamp ${mark}`
    const product = createdSchema.parse(await send('POST', '/api/products', { title, _status: 'draft' }))
    const productId = product.doc.id
    const variant = createdSchema.parse(
      await send('POST', '/api/variants', {
        product: productId,
        sku,
        title: 'Default',
        priceMinor: 2000,
        taxClass: 'standard',
        onHand,
      }),
    )
    await send('PATCH', `/api/products/${productId}`, { _status: 'published' })
    return { id: variant.doc.id, productId, sku }
  }

  async function order(variant: SoldVariant, quantity: number) {
    const placed = await send('POST', '/api/orders/place', {
      lines: [{ variantId: variant.id, quantity }],
      shippingAddress: {
        name: 'Ada Byron',
        line1: '12 St James’s Square',
        city: 'London',
        postcode: 'SW1Y 4JH',
        country: 'GB',
      },
    })
    return placedSchema.parse(placed)
  }

  return { sell, order }
}
