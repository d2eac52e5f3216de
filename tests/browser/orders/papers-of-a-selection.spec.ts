import { countClicks } from '../support/count-clicks'
import { goBackstage, signIn } from '../support/staff'
import { expect, test } from '../support/test'

const ORDERS = 20

test('20 packing slips and one pick list are printed by 3 clicks', async ({ page, request }) => {
  const backstage = await goBackstage(request)
  const variant = await backstage.sell(100)
  const orders = await Promise.all(Array.from({ length: ORDERS }, () => backstage.order(variant, 1)))
  await signIn(page, 'fulfilment')
  await page.goto(`/admin/collections/orders?limit=50&where[or][0][and][0][lines.sku][equals]=${variant.sku}`)
  const bar = page.getByRole('region', { name: 'Selected documents' })
  await expect(page.locator('tbody').getByText(orders[0]?.number ?? '')).toBeVisible()
  const clicks = await countClicks(page)

  // A list that has just come up sets its own address, which ends a selection.
  await expect(async () => {
    clicks.reset()
    await page.locator('#select-all').check({ timeout: 2000 })
    await expect(bar.getByRole('button', { name: 'Print', exact: true })).toBeVisible({ timeout: 2000 })
    await bar.getByRole('button', { name: 'Print', exact: true }).click({ timeout: 2000 })
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 2000 })
  }).toPass()
  const link = page.getByRole('dialog').getByRole('link', { name: 'Packing slips and pick list' })
  const opening = page.context().waitForEvent('page')
  await link.click()
  await opening
  expect(clicks.count()).toBe(3)

  // Chromium shows no PDF without a window of its own, so the file is read as its tab would read it.
  const address = await link.getAttribute('href')
  const answer = await page.evaluate(async (url) => {
    const file = await fetch(url)
    const bytes = new Uint8Array(await file.arrayBuffer())
    return {
      status: file.status,
      type: file.headers.get('content-type'),
      start: String.fromCharCode(...bytes.slice(0, 5)),
    }
  }, address ?? '')
  expect(answer).toEqual({ status: 200, type: 'application/pdf', start: '%PDF-' })
})
