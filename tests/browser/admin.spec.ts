import type { Page } from '@playwright/test'

import { findViolations } from './support/axe'
import { goBackstage, openAction, openFound, signIn } from './support/staff'
import { expect, test } from './support/test'

/** Axe on our own parts of a page: Payload's frame and forms around them are not ours to change. */
async function expectAccessible(page: Page, part: string): Promise<void> {
  const violations = await findViolations(page, part)
  const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target) }))
  expect(found, `${page.url()} ${part}`).toEqual([])
}

test('staff take an order from payment over shipping to a part refund', async ({ page, request }) => {
  const backstage = await goBackstage(request)
  const variant = await backstage.sell(10)
  const order = await backstage.order(variant, 3)

  await signIn(page, 'manager')
  await page.goto(`/admin/collections/orders?search=${variant.sku}`)
  await openFound(page, order.number)
  const view = page.getByRole('region', { name: `Order ${order.number}` })
  await expect(view).toBeVisible()
  await expect(view.getByText('Still owed')).toBeVisible()

  const payment = await openAction(page, 'Record payment')
  await expectAccessible(page, '.br-dialog')
  await payment.getByLabel('Reference').fill('Statement 12')
  await payment.getByRole('button', { name: 'Record payment' }).click()
  await expect(payment).toBeHidden()
  await expect(view.getByText('Statement 12')).toBeVisible()
  await expect(view.getByText('Still owed')).toBeHidden()

  const shipment = await openAction(page, 'Ship')
  await expectAccessible(page, '.br-dialog')
  await shipment.getByLabel('Carrier').fill('Royal Mail')
  await shipment.getByLabel('Tracking number').fill('RM123456789GB')
  await shipment.getByRole('button', { name: 'Ship' }).click()
  await expect(view.getByText('RM123456789GB').first()).toBeVisible()

  const refund = await openAction(page, 'Refund')
  await expectAccessible(page, '.br-dialog')
  await refund.getByLabel(`Units of ${variant.sku} to refund`).fill('1')
  await expect(refund.getByLabel(/^Amount/)).toHaveValue('20.00')
  await refund.getByLabel(`Put ${variant.sku} back on the shelf`).check()
  await refund.getByLabel('Reason').fill('One arrived broken')
  await refund.getByRole('button', { name: 'Refund', exact: true }).click()
  await expect(view.getByText('Partially refunded', { exact: true })).toBeVisible()

  const timeline = view.getByRole('region', { name: 'Timeline' })
  for (const entry of [
    'Order placed',
    'Payment recorded',
    'Shipped',
    'Refund recorded',
    'One arrived broken',
  ]) {
    await expect(timeline.getByText(entry).first()).toBeVisible()
  }
  await expect(timeline.getByText('admin panel').first()).toBeVisible()
  await expectAccessible(page, '.br-admin-view')
})

test('what comes back line by line is due for refund, and is paid back by unit or waived', async ({
  page,
  request,
}) => {
  const backstage = await goBackstage(request)
  const variant = await backstage.sell(10)
  const order = await backstage.order(variant, 3)
  await signIn(page, 'manager')
  await page.goto(`/admin/collections/orders/${order.id}`)
  const view = page.getByRole('region', { name: `Order ${order.number}` })
  const payment = await openAction(page, 'Record payment')
  await payment.getByRole('button', { name: 'Record payment' }).click()
  await expect(view.getByText('Still owed')).toBeHidden()
  const shipment = await openAction(page, 'Ship')
  await shipment.getByRole('button', { name: 'Ship' }).click()

  const returned = await openAction(page, 'Take back')
  await expectAccessible(page, '.br-dialog')
  await returned.getByLabel(`Units of ${variant.sku} to take back`).fill('2')
  await returned.getByLabel('Reason').fill('Two too many')
  await returned.getByRole('button', { name: 'Take back' }).click()
  const due = view.locator('.br-totals__row').filter({ hasText: 'Refund due' })
  await expect(due).toContainText('£40.00')
  await expect(page.getByRole('button', { name: 'Record payment' })).toHaveCount(0)

  const refund = await openAction(page, 'Refund')
  await expect(refund.getByLabel(/^Amount/)).toHaveValue('0.00')
  await refund.getByLabel(`Units of ${variant.sku} to refund`).fill('1')
  await expect(refund.getByLabel(/^Amount/)).toHaveValue('20.00')
  await refund.getByLabel('Reason').fill('One of them')
  await refund.getByRole('button', { name: 'Refund', exact: true }).click()
  await expect(due).toContainText('£20.00')

  const waiver = await openAction(page, 'Waive what is due')
  await expectAccessible(page, '.br-dialog')
  await waiver.getByLabel('Reason').fill('Kept for the scratches')
  await waiver.getByRole('button', { name: 'Waive' }).click()
  await expect(due).toBeHidden()
  await expect(view.getByText('Kept for the scratches')).toBeVisible()
  const again = await openAction(page, 'Refund')
  await expect(again.getByLabel(`Units of ${variant.sku} to refund`)).toHaveAttribute('max', '2')
})

test('a refused action says why and changes nothing', async ({ page, request }) => {
  const backstage = await goBackstage(request)
  const order = await backstage.order(await backstage.sell(2), 1)
  await signIn(page, 'manager')
  await page.goto(`/admin/collections/orders/${order.id}`)
  const payment = await openAction(page, 'Record payment')
  await payment.getByLabel(/^Amount/).fill('9999')
  await payment.getByRole('button', { name: 'Record payment' }).click()
  await expect(payment.getByRole('alert')).toContainText('exceeds what is owed')
  await payment.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByText('Still owed')).toBeVisible()
})

test('a note is saved on an order whose content is frozen', async ({ page, request }) => {
  const backstage = await goBackstage(request)
  const order = await backstage.order(await backstage.sell(2), 1)
  await signIn(page, 'support')
  await page.goto(`/admin/collections/orders/${order.id}`)
  await expect(page.getByText(/Lines, prices and customer are frozen/)).toBeVisible()
  await expect(page.locator('#field-lines')).toHaveCount(0)
  await page.getByLabel('Internal Note').fill('Call before delivery')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/updated successfully/i).first()).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Internal Note')).toHaveValue('Call before delivery')
})

test('stock is adjusted with a reason', async ({ page, request }) => {
  const variant = await (await goBackstage(request)).sell(5)
  await signIn(page, 'fulfilment')
  await page.goto(`/admin/collections/variants/${variant.id}`)
  const panel = page.getByRole('region', { name: `Stock of ${variant.sku}` })
  await expect(panel).toBeVisible()
  await panel.getByRole('button', { name: 'Adjust stock' }).click()
  const dialog = page.getByRole('dialog')
  await expectAccessible(page, '.br-dialog')
  await dialog.getByLabel('Change, in units').fill('-2')
  await dialog.getByLabel('Reason').fill('Two were damaged')
  await dialog.getByRole('button', { name: 'Adjust stock' }).click()
  await expect(panel.getByText('Two were damaged')).toBeVisible()
  await expectAccessible(page, '.br-admin-view')
})

test('each role sees what it may use', async ({ page, request }) => {
  const backstage = await goBackstage(request)
  const order = await backstage.order(await backstage.sell(2), 1)
  await signIn(page, 'fulfilment')
  await page.goto('/admin')
  await expect(page.getByRole('heading', { name: 'Waiting for you' })).toBeVisible()
  await expect(page.locator('#nav-orders')).toHaveCount(1)
  for (const hidden of ['#nav-users', '#nav-mails', '#nav-imports', '#nav-global-store']) {
    await expect(page.locator(hidden)).toHaveCount(0)
  }
  await expect(page.getByRole('link', { name: 'Failed jobs' })).toHaveCount(0)
  await page.goto(`/admin/collections/orders/${order.id}`)
  await expect(
    page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: 'Ship' }),
  ).toBeVisible()
  await page.getByText('Not possible now').click()
  await expect(page.getByRole('button', { name: 'Record payment' })).toBeDisabled()
  await expect(
    page.getByText('only admin, manager or support may record payments for an order'),
  ).toBeVisible()
})

test('the dashboard and the failed jobs are accessible', async ({ page }) => {
  await signIn(page, 'manager')
  await page.goto('/admin')
  await expect(page.getByRole('img', { name: /Net of refunds in the last 30 days/ })).toBeVisible()
  await page.getByText('The figures as a table').click()
  await expectAccessible(page, '.br-page')
  await page.goto('/admin/jobs')
  await expect(page.getByRole('heading', { name: 'Failed jobs' })).toBeVisible()
  await expectAccessible(page, '.br-page')
})

test('who may not import is told who may', async ({ page }) => {
  await signIn(page, 'support')
  await page.goto('/admin/import')
  await expect(page.getByText('Only administrators and managers import orders.')).toBeVisible()
  await expect(page.getByLabel(/file/i)).toHaveCount(0)
})

test('customers do not enter the panel', async ({ page }) => {
  await signIn(page, 'customer')
  await page.goto('/admin')
  await expect(page.getByRole('heading', { name: /unauthorized|not allowed/i })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Waiting for you' })).toHaveCount(0)
})

test('a product with nothing to sell says at its variants why it is not published', async ({ page }) => {
  await signIn(page, 'manager')
  await page.goto('/admin/collections/products/create')
  await page.getByLabel('Title').first().fill('Nothing to sell yet')
  // A click before the form listens does nothing.
  await expect(async () => {
    await page.getByRole('button', { name: 'Publish changes' }).click()
    const reason = page.locator('#field-variants').getByText(/add a variant before publishing/)
    await expect(reason).toBeVisible({ timeout: 5000 })
  }).toPass()
})
