import type { Page } from '@playwright/test'

import { findViolations } from './support/axe'
import { countClicks } from './support/count-clicks'
import { goBackstage, signIn } from './support/staff'
import { expect, test } from './support/test'

const ORDERS = 20

const bar = (page: Page) => page.getByRole('region', { name: 'Selected documents' })
const listOf = (sku: string, limit: number) =>
  `/admin/collections/orders?limit=${String(limit)}&where[or][0][and][0][lines.sku][equals]=${sku}`

/** Ticks all rows of the page by one click, once the list has settled. */
async function tickPage(page: Page): Promise<void> {
  await expect(page.locator('tbody input[type="checkbox"]').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  await page.locator('#select-all').check()
  await expect(bar(page)).toBeVisible()
}

async function openDialog(page: Page, action: string) {
  await bar(page).getByRole('button', { name: action, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/^Ready: /)).toBeVisible()
  return dialog
}

test('20 orders are shipped with tracking from a pasted list by 4 clicks, and 20 payments recorded by 3', async ({
  page,
  request,
}) => {
  const backstage = await goBackstage(request)
  const variant = await backstage.sell(100)
  const orders = await Promise.all(Array.from({ length: ORDERS }, () => backstage.order(variant, 1)))
  await signIn(page, 'manager')
  await page.goto(listOf(variant.sku, 50))
  const clicks = await countClicks(page)

  await tickPage(page)
  const paying = await openDialog(page, 'Record payment')
  expect(await findViolations(page, '.br-dialog')).toEqual([])
  await paying.getByRole('button', { name: 'Record payment: 20 orders' }).click()
  await expect(paying.getByText('Payment recorded: 20 orders.')).toBeVisible({ timeout: 20_000 })
  expect(clicks.count()).toBeLessThanOrEqual(3)
  await paying.getByRole('button', { name: 'Close' }).click()
  await expect(bar(page)).toBeHidden()
  // The list has been read anew.
  await expect(page.locator('tbody').getByText('Unpaid')).toHaveCount(0)

  clicks.reset()
  await tickPage(page)
  const shipping = await openDialog(page, 'Ship')
  const list = orders.map(({ number }, index) => `${number}, DHL, 0034${String(index)}`).join('\n')
  // The list has the focus already: it is pasted without a click.
  await expect(shipping.getByRole('textbox', { name: 'Tracking numbers' })).toBeFocused()
  await page.keyboard.insertText(list)
  await expect(shipping.getByText('The list has tracking for 20 orders.')).toBeVisible()
  await shipping.getByRole('button', { name: 'Ship: 20 orders' }).click()
  await expect(shipping.getByText('Shipped: 20 orders.')).toBeVisible({ timeout: 20_000 })
  expect(clicks.count()).toBeLessThanOrEqual(4)

  await shipping.getByRole('link', { name: 'What became of each order' }).click()
  await page.waitForURL(/bulk-runs\/[\da-f-]{36}$/)
  const last = orders.at(-1)?.number ?? ''
  await expect(page.getByRole('row', { name: new RegExp(last) })).toContainText('003419')
  expect(await findViolations(page, '.br-admin-view')).toEqual([])
})

test('a selection across pages is held by 3 clicks, tells what was refused, and is taken back', async ({
  page,
  request,
}) => {
  const backstage = await goBackstage(request)
  const variant = await backstage.sell(100)
  for (let n = 0; n < 12; n += 1) await backstage.order(variant, 1)
  await signIn(page, 'manager')
  await page.goto(listOf(variant.sku, 10))
  await page.waitForLoadState('networkidle')
  const clicks = await countClicks(page)
  // A list that has just come up sets its own address, which undoes a press before that.
  await expect(async () => {
    clicks.reset()
    await page.getByRole('button', { name: 'Select all 12 orders of this list' }).click({ timeout: 2000 })
    await expect(bar(page).getByText('All 12 orders of this list selected')).toBeVisible({ timeout: 3000 })
  }).toPass()
  const dialog = await openDialog(page, 'Hold')
  await page.keyboard.insertText('Stock take')
  await dialog.getByRole('button', { name: 'Hold: 12 orders' }).click()
  await expect(dialog.getByText('Put on hold: 12 orders.')).toBeVisible({ timeout: 20_000 })
  expect(clicks.count()).toBeLessThanOrEqual(3)

  await dialog.getByRole('link', { name: 'What became of each order' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Resume: 12 orders' }).click()
  await expect(page.getByText('Resumed: 12 orders.')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('link', { name: 'Hold: 12 orders' })).toBeVisible()
})
