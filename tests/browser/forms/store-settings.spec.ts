import type { Page } from '@playwright/test'

import { signIn } from '../support/staff'
import { expect, test } from '../support/test'

/** The tab of a part of the settings. */
const part = (page: Page, name: string) => page.locator('.tabs-field__tabs').getByRole('button', { name })

test('the settings of the store are in tabs, and show what a rate and a price of shipping do to an order', async ({
  page,
}) => {
  await signIn(page, 'manager')
  await page.goto('/admin/globals/store')
  await expect(page.getByRole('textbox', { name: 'Name', exact: true }).first()).toBeVisible()
  await part(page, 'Taxes').click()
  const example = page.getByRole('region', { name: 'An example' })
  await example.getByLabel(/^Goods for/).fill('200')
  await example.getByLabel('Sent to').selectOption({ label: 'Iceland' })

  // A rate is typed as people write it, its country is found by its name, and the example follows at once.
  await page.getByRole('button', { name: 'Add Tax Rate' }).click()
  const row = page.locator('#field-taxRates .array-field__row').last()
  await row.locator('#field-taxRates__0__taxClass, [id$="__taxClass"]').click()
  await page.locator('.rs__option').filter({ hasText: 'Standard' }).click()
  await row.locator('[id$="__country"]').click()
  await page.keyboard.type('icel')
  await page.locator('.rs__option').filter({ hasText: 'Iceland (IS)' }).click()
  await row.getByRole('textbox', { name: /Rate in percent/ }).fill('7,5')
  await expect(example.getByText('taxed at 7.5 %')).toBeVisible()

  await part(page, 'Shipping').click()
  await expect(page.getByRole('region', { name: 'An example' }).getByRole('row').nth(1)).toContainText('£')
  // Those who connect programs are others.
  await expect(page.getByRole('link', { name: 'API', exact: true })).toBeHidden()
})
