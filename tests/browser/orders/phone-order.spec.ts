import type { Page } from '@playwright/test'

import { findViolations } from '../support/axe'
import { countClicks } from '../support/count-clicks'
import { goBackstage, signIn } from '../support/staff'
import { uniqueMark } from '../support/staff-client'
import { expect, test } from '../support/test'

async function expectAccessible(page: Page): Promise<void> {
  const violations = await findViolations(page, '.br-phone-page')
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target) }))).toEqual([])
}

/** Goes on by Tab, typing into each field on the way. */
async function typeOn(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.press('Tab')
    if (text !== '') await page.keyboard.type(text)
  }
}

test('an order of a new customer with its own prices is placed in at most 8 clicks, by keyboard', async ({
  page,
  request,
}) => {
  const backstage = await goBackstage(request)
  const [lamp, desk] = [await backstage.sell(5), await backstage.sell(1)]
  const email = `${uniqueMark()}@example.com`
  await signIn(page, 'support')
  await page.goto('/admin/collections/orders')
  const clicks = await countClicks(page)
  await page.getByRole('link', { name: 'Create new Order' }).first().click()
  const search = page.getByRole('combobox', { name: 'Customer' })
  await expect(search).toBeFocused()
  await page.keyboard.type(`Ann ${uniqueMark()}`)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Email address')).toBeFocused()
  await page.keyboard.type(email)
  await typeOn(page, ['020 7946 0018', ''])
  const articles = page.getByRole('combobox', { name: 'Add an article by name or SKU' })
  await page.keyboard.press('Tab')
  await expect(articles).toBeFocused()
  for (const { sku } of [lamp, desk]) {
    await page.keyboard.type(sku)
    await page.keyboard.press('Enter')
    await expect(page.getByLabel(`Quantity of ${sku}`)).toBeVisible()
  }
  await page.getByLabel(`Quantity of ${desk.sku}`).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2')
  await expect(page.getByText('Only 1 available')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('1')
  await expect(page.getByText('Only 1 available')).toBeHidden()
  await typeOn(page, ['15.00', '1.00'])
  await page.getByLabel(/^Discount on the order/).focus()
  await page.keyboard.type('2')
  await page.getByLabel(/^Own shipping price/).focus()
  await page.keyboard.type('3.50')
  await page.getByLabel('Address', { exact: true }).focus()
  await page.keyboard.type('1 Long Lane')
  await typeOn(page, ['', 'London', 'SE1 4PG'])
  await page.getByLabel('Country').selectOption('GB')
  const total = page.locator('.br-phone__total')
  // 20.00 + 15.00 - 1.00 - 2.00 + 3.50
  await expect(total).toContainText('£35.50')
  await expect(page.getByText('This is what the customer pays.')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 2, name: /^Order / })).toBeVisible()
  // Two more are those of a mouse on the country, which was chosen without one.
  expect(clicks.count() + 2).toBeLessThanOrEqual(8)
  await expect(page.locator('.br-totals__row').filter({ hasText: /^Total/ })).toContainText('£35.50')
  await expect(page.getByText(email).first()).toBeVisible()
})

test('what is typed stays when the line breaks, with the reason, and is placed once afterwards', async ({
  page,
  request,
}) => {
  const backstage = await goBackstage(request)
  const lamp = await backstage.sell(5)
  await signIn(page, 'support')
  await page.goto('/admin/collections/orders/create')
  const articles = page.getByRole('combobox', { name: 'Add an article by name or SKU' })
  await articles.fill(lamp.sku)
  await page.getByRole('option', { name: lamp.sku }).click()
  await page.getByRole('button', { name: 'Place order' }).click()
  await expect(page.getByText('The first line is required')).toBeVisible()
  await page.getByLabel('Name', { exact: true }).fill('Ben Ode')
  await page.getByLabel('Address', { exact: true }).fill('1 Long Lane')
  await page.getByLabel('City').fill('London')
  await page.getByLabel('Postcode').fill('SE1 4PG')
  await page.getByLabel('Country').selectOption('GB')
  await page.route('**/api/orders/phone-orders', (route) => route.abort())
  await page.getByRole('button', { name: 'Place order' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'could not be reached' })).toBeVisible()
  await expect(page.getByLabel('City')).toHaveValue('London')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
  await page.unroute('**/api/orders/phone-orders')
  await page.getByRole('button', { name: 'Place order' }).click()
  await expect(page.getByRole('heading', { level: 2, name: /^Order / })).toBeVisible()
})
