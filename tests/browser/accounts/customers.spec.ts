import type { APIRequestContext, Page } from '@playwright/test'
import { z } from 'zod'

import { findViolations } from '../support/axe'
import { countClicks } from '../support/count-clicks'
import { accountOf, goBackstage, signIn } from '../support/staff'
import { uniqueMark } from '../support/staff-client'
import { expect, test } from '../support/test'

const HOME = { line1: '1 Long Lane', city: 'London', postcode: 'SE1 4PG', country: 'GB' }

/** Two accounts of one person, each with an order, and an address in the first one's book. */
async function makeDuplicates(request: APIRequestContext) {
  const login = await request.post('/api/users/login', { maxRetries: 3, data: accountOf('manager') })
  const { token } = z.object({ token: z.string() }).parse(await login.json())
  const headers = { Authorization: `JWT ${token}` }
  const variant = await (await goBackstage(request)).sell(9)
  const mark = uniqueMark()
  const make = async (name: string, address: object | null) => {
    const data = { name: `${name} ${mark}`, email: `${name}.${mark}@example.com`.toLowerCase(), address }
    const made = await request.post('/api/users/customers', { headers, data })
    const { id } = z.object({ id: z.string() }).parse(await made.json())
    const shippingAddress = { name: data.name, ...HOME }
    const lines = [{ variantId: variant.id, quantity: 1 }]
    const placed = await request.post('/api/orders/place', {
      ...{ headers, data: { customerId: id, lines, shippingAddress } },
    })
    const { number } = z.object({ number: z.string() }).parse(await placed.json())
    return { ...data, id, number }
  }
  return {
    kept: await make('Ada', { name: 'Ada', ...HOME }),
    duplicate: await make('Adah', null),
  }
}

const dialog = (page: Page) => page.getByRole('dialog')

/** The list of customers, searched, when it is live. */
async function openCustomers(page: Page, email: string): Promise<void> {
  const conditions = 'where[and][0][roles][in][0]=customer'
  const columns = '["name","email","phone","tags","ordersPlaced","spentMinor","lastOrderColumn"]'
  await page.goto(
    `/admin/collections/users?${conditions}&search=${encodeURIComponent(email)}&columns=${encodeURIComponent(columns)}`,
  )
  await expect(page).toHaveURL(/limit=/)
  await expect(page.getByRole('button', { name: 'Add a customer' })).toBeVisible()
}

test('orders, value, notes, addresses, merging and all data of a customer are 2 clicks from the list', async ({
  page,
  request,
}) => {
  const { kept, duplicate } = await makeDuplicates(request)
  await signIn(page, 'manager')
  await openCustomers(page, kept.email)
  const row = page.locator('.collection-list tbody tr').filter({ hasText: kept.email })
  await expect(row.locator('.cell-ordersPlaced')).toHaveText('1')
  const clicks = await countClicks(page)
  await page.getByRole('link', { name: kept.name }).click()
  const panel = page.getByRole('region', { name: `Customer ${kept.name}` })
  await expect(panel.getByRole('link', { name: kept.number })).toBeVisible()
  await expect(panel.getByText('Returns rate')).toBeVisible()
  expect(clicks.count()).toBe(1)

  await page.getByRole('textbox', { name: 'Note about the customer' }).fill('Call before noon')
  await page.getByRole('button', { name: 'Add note' }).click()
  await expect(panel.locator('.br-timeline').getByText('Call before noon')).toBeVisible()
  expect(clicks.count()).toBe(2)

  clicks.reset()
  await panel.getByRole('button', { name: /^Edit the address/ }).click()
  await expect(dialog(page).getByRole('textbox', { name: 'Address', exact: true })).toHaveValue(HOME.line1)
  expect(1 + clicks.count()).toBe(2)
  await dialog(page).getByRole('textbox', { name: 'Address', exact: true }).fill('2 Short Lane')
  // A country is chosen by its name; no code is typed.
  const country = dialog(page).getByRole('combobox', { name: 'Country' })
  await expect(country.locator('option:checked')).toHaveText('United Kingdom')
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await expect(panel.getByText('2 Short Lane')).toBeVisible()
  expect(await findViolations(page, '.br-admin-view')).toEqual([])

  const link = panel.getByRole('link', { name: 'Give all data out as JSON' })
  const data: unknown = await page.evaluate(
    async (path): Promise<unknown> => (await fetch(path)).json(),
    String(await link.getAttribute('href')),
  )
  expect(z.object({ orders: z.array(z.object({ number: z.string() })) }).parse(data).orders).toEqual([
    expect.objectContaining({ number: kept.number }),
  ])
  await expect(panel.getByRole('link', { name: 'Give all data out as PDF' })).toBeVisible()

  clicks.reset()
  await panel.getByRole('button', { name: 'Merge a duplicate' }).click()
  await expect(page.getByRole('combobox', { name: 'The duplicate' })).toBeFocused()
  expect(1 + clicks.count()).toBe(2)
  await page.keyboard.type(duplicate.email)
  await expect(page.getByRole('option', { name: duplicate.email })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByText('1 order, with its returns and invoices')).toBeVisible()
  expect(await findViolations(page, 'dialog')).toEqual([])
  await dialog(page).getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(panel.getByRole('link', { name: duplicate.number })).toBeVisible()
})

test('support adds a customer and keeps tags, and finds no way to staff in the menu', async ({ page }) => {
  await signIn(page, 'support')
  await openCustomers(page, 'example')
  await expect(page.getByRole('link', { name: 'Customers' }).first()).toBeAttached()
  await expect(page.getByRole('link', { name: 'Staff', exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Add a customer' }).click()
  const name = `Bea ${uniqueMark()}`
  await dialog(page).getByLabel('Name', { exact: true }).first().fill(name)
  await dialog(page).getByLabel('Email address').fill(`${uniqueMark()}@example.com`)
  await dialog(page).getByLabel(/^Tags/).fill('VIP, Trade')
  await dialog(page).getByRole('button', { name: 'Add the customer' }).click()
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Remove the tag VIP' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove the tag VIP' }).click()
  await expect(page.getByRole('button', { name: 'Remove the tag VIP' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Remove the tag Trade' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Merge a duplicate' })).toHaveCount(0)
})
