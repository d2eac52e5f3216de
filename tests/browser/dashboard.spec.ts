import { expectAccessible } from './support/axe'
import { countClicks } from './support/count-clicks'
import { goBackstage, signIn } from './support/staff'
import { expect, test } from './support/test'

test('a period is chosen in one click, and a figure opens the orders that it counts in one more', async ({
  page,
  request,
}) => {
  const shop = await goBackstage(request)
  const order = await shop.order(await shop.sell(3), 1)
  await signIn(page, 'manager')
  await page.goto('/admin')
  await expect(page.getByRole('img', { name: /Net of refunds in the last 30 days/ })).toBeVisible()
  const clicks = await countClicks(page)
  await page.getByRole('navigation', { name: 'Period' }).getByRole('link', { name: 'Today' }).click()
  await expect(page.getByRole('link', { name: 'Today' })).toHaveAttribute('aria-current', 'page')
  const tile = page.getByRole('link', { name: /^Orders/ })
  expect(Number(((await tile.locator('strong').textContent()) ?? '').replace(',', ''))).toBeGreaterThan(0)
  // The page of the other period may take the place of the table that was just opened.
  const hours = page.getByRole('region', { name: 'Sales by hour' })
  await expect(async () => {
    if (!(await hours.isVisible())) await page.getByText('The figures as a table').click({ timeout: 2000 })
    await expect(hours.getByRole('row').first()).toBeVisible({ timeout: 3000 })
  }).toPass()
  clicks.reset()
  await page.locator('.br-tile').filter({ hasText: 'Orders' }).first().getByRole('link').click()
  await expect(page.getByRole('link', { name: order.number })).toBeVisible()
  expect(clicks.count()).toBe(1)
})

test('a report is summed by another thing, and taken as a file, on a phone as well', async ({
  page,
  request,
}) => {
  const shop = await goBackstage(request)
  await shop.order(await shop.sell(3), 1)
  await signIn(page, 'support')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/admin?period=last_7_days')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'All by product' }).click()
  const summedBy = page.getByRole('navigation', { name: 'Summed by' })
  await expect(summedBy.getByRole('link', { name: 'Product' })).toHaveAttribute('aria-current', 'page')
  await expectAccessible(page)
  await summedBy.getByRole('link', { name: 'Day' }).click()
  await expect(page.getByRole('columnheader', { name: 'Net of refunds' })).toBeAttached()
  const href = (await page.getByRole('link', { name: 'Export as CSV' }).getAttribute('href')) ?? ''
  const file = await page.evaluate(async (address) => (await fetch(address)).text(), href)
  expect(file).toMatch(/Day.*Orders.*Gross[\s\S]*\n"?\d{4}-\d{2}-\d{2}/)
})

test('who packs sees what is to do and no revenue, on the page and at its files', async ({ page }) => {
  await signIn(page, 'fulfilment')
  await page.goto('/admin')
  const waiting = page.getByRole('region', { name: 'Waiting for you' })
  for (const name of ['To be shipped', 'Late', 'Units to pack', 'On hold'])
    await expect(waiting.getByRole('link', { name })).toBeVisible()
  await expect(waiting.getByRole('link', { name: 'To be paid' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Sales' })).toHaveCount(0)
  await page.goto('/admin/sales')
  await expect(page.getByText('You may not read the sales of the shop.')).toBeVisible()
  const status = await page.evaluate(
    async (path) => (await fetch(path)).status,
    '/api/reports/sales?by=day&format=csv',
  )
  expect(status).toBe(403)
})

test('a new order is told of by the bell, opened in two clicks and read then', async ({ page, request }) => {
  const shop = await goBackstage(request)
  const order = await shop.order(await shop.sell(3), 1)
  await signIn(page, 'support')
  const bell = page.getByRole('button', { name: /^Notifications/ })
  const dialog = page.getByRole('dialog', { name: 'Notifications' })
  const entry = dialog.getByRole('link', { name: `New order ${order.number}` })
  // The worker tells of it every few seconds.
  await expect(async () => {
    await page.goto('/admin')
    await expect(bell).toHaveAccessibleName(/unread/, { timeout: 3000 })
    await bell.click()
    await expect(entry).toBeVisible({ timeout: 3000 })
  }).toPass()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  const clicks = await countClicks(page)
  await bell.click()
  await entry.click()
  await expect(page.getByRole('region', { name: `Order ${order.number}` })).toBeVisible()
  expect(clicks.count()).toBe(2)
  await page.goto('/admin/account')
  const choice = page.getByRole('checkbox', { name: 'Low stock: in the panel' })
  await expect(choice).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'Mention: by email' }).uncheck()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('checkbox', { name: 'Mention: by email' })).not.toBeChecked()
  await page.getByRole('checkbox', { name: 'Mention: by email' }).check()
  await expect(page.getByText('Saved.')).toBeVisible()
})
