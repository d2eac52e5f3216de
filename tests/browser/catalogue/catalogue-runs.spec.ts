import type { Page } from '@playwright/test'

import { findViolations } from '../support/axe'
import { countClicks } from '../support/count-clicks'
import { goBackstage, signIn } from '../support/staff'
import { expect, test } from '../support/test'

const VARIANTS = 12

const bar = (page: Page) => page.getByRole('region', { name: 'Selected documents' })

test('prices of all pages of a list are raised by 3 %, rounded to .95, by 5 clicks, and set back', async ({
  page,
  request,
}) => {
  const backstage = await goBackstage(request)
  const variants = await Promise.all(Array.from({ length: VARIANTS }, () => backstage.sell(3)))
  const skus = variants.map(({ sku }) => sku).join(',')
  await signIn(page, 'manager')
  await page.goto(`/admin/collections/variants?limit=10&where[or][0][and][0][sku][in]=${skus}`)
  await page.waitForLoadState('networkidle')
  const clicks = await countClicks(page)
  await page.getByRole('button', { name: `Select all ${String(VARIANTS)} variants of this list` }).click()
  await bar(page).getByRole('button', { name: 'Change prices' }).click()
  const dialog = page.getByRole('dialog')
  // The number has the focus already: it is typed without a click.
  await expect(dialog.getByRole('textbox', { name: 'Percent' })).toBeFocused()
  await page.keyboard.insertText('3')
  await dialog.getByRole('radio', { name: '.95' }).click()
  await expect(dialog.getByText('12 prices higher.')).toBeVisible()
  await expect(dialog.getByText(/£20\.00 → £20\.95/)).toBeVisible()
  expect(await findViolations(page, '.br-dialog')).toEqual([])
  await dialog.getByRole('button', { name: 'Change prices: 12 variants' }).click()
  await expect(dialog.getByText('Prices changed: 12 variants.')).toBeVisible({ timeout: 20_000 })
  expect(clicks.count()).toBeLessThanOrEqual(5)

  await dialog.getByRole('link', { name: 'What became of each variant' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Set prices back: 12 variants' }).click()
  await expect(page.getByText('Prices set back: 12 variants.')).toBeVisible({ timeout: 20_000 })
  expect(await findViolations(page, '.br-admin-view')).toEqual([])
})

test('goods in from a list and a stock take with its differences take 4 clicks each, all low stock one', async ({
  page,
  request,
}) => {
  const backstage = await goBackstage(request)
  const [tee, cap] = [await backstage.sell(6), await backstage.sell(2)]
  await signIn(page, 'fulfilment')
  await page.goto('/admin')
  const clicks = await countClicks(page)
  await page
    .getByRole('region', { name: 'Low stock' })
    .getByRole('link', { name: 'Count or receive' })
    .click()
  // What is chosen before the page is alive is lost.
  await page.waitForURL('**/admin/count')
  await page.waitForLoadState('networkidle')
  await page.getByRole('textbox', { name: 'List' }).click()
  await page.keyboard.insertText(`SKU;Quantity;Cost\n${tee.sku};12;4,50\n${cap.sku};8`)
  await page.getByRole('button', { name: 'Receive 20 pieces of 2 articles' }).click()
  await page.waitForURL(/stock-counts\/[\da-f-]{36}$/)
  await expect(page.getByText('2 articles, +20 pieces on hand')).toBeVisible()
  expect(clicks.count()).toBeLessThanOrEqual(4)

  await page.goto('/admin')
  clicks.reset()
  await page
    .getByRole('region', { name: 'Low stock' })
    .getByRole('link', { name: 'Count or receive' })
    .click()
  // What is chosen before the page is alive is lost.
  await page.waitForURL('**/admin/count')
  await page.waitForLoadState('networkidle')
  await page.getByRole('radio', { name: 'Stock take' }).click()
  await page.getByRole('textbox', { name: 'List' }).click()
  await page.keyboard.insertText(`${tee.sku},17\n${cap.sku},10`)
  await expect(page.getByRole('row', { name: new RegExp(tee.sku) })).toContainText('−1')
  expect(await findViolations(page, '.br-count')).toEqual([])
  await page.getByRole('button', { name: 'Book the stock take: 2 articles, 1 difference' }).click()
  await page.waitForURL(/stock-counts\/[\da-f-]{36}$/)
  await expect(page.getByText('2 articles, −1 pieces on hand')).toBeVisible()
  expect(clicks.count()).toBeLessThanOrEqual(4)

  // A scanner types the code and presses Enter.
  await page.goto('/admin/count')
  const scan = page.getByRole('textbox', { name: /^Scan/ })
  for (let n = 0; n < 2; n += 1) {
    await scan.fill(cap.sku.toLowerCase())
    await scan.press('Enter')
  }
  await expect(page.getByRole('textbox', { name: 'List' })).toHaveValue(`${cap.sku}, 2\n`)

  const low = await backstage.sell(1)
  await page.goto('/admin')
  await page.getByRole('link', { name: 'All that is low' }).click()
  await expect(page).toHaveURL(/isLow.*limit=10/)
  await page.goto(page.url().replace('limit=10', 'limit=100'))
  await expect(page.getByRole('link', { name: low.sku })).toBeVisible()
})
