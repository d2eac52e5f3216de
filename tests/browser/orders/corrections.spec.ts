import { countClicks } from '../support/count-clicks'
import { goBackstage, openAction, signIn } from '../support/staff'
import { expect, test } from '../support/test'

test('a tracking number is corrected, and a payment that was a mistake is voided, in three clicks each', async ({
  page,
  request,
}) => {
  const backstage = await goBackstage(request)
  const order = await backstage.order(await backstage.sell(5), 2)
  await signIn(page, 'manager')
  await page.goto(`/admin/collections/orders/${order.id}`)
  const view = page.getByRole('region', { name: `Order ${order.number}` })
  const payment = await openAction(page, 'Record payment')
  await payment.getByLabel('Reference').fill('Of another order')
  await payment.getByRole('button', { name: 'Record payment' }).click()
  await expect(view.getByText('Of another order')).toBeVisible()
  const shipment = await openAction(page, 'Ship')
  await shipment.getByLabel('Tracking number').fill('RM-WRNOG')
  await shipment.getByRole('button', { name: 'Ship' }).click()
  await expect(view.getByText('RM-WRNOG').first()).toBeVisible()
  const clicks = await countClicks(page)

  await view.getByRole('button', { name: 'Correct the shipment RM-WRNOG' }).click()
  const correcting = page.getByRole('dialog')
  await correcting.getByLabel('Tracking number').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('RM-RIGHT')
  await correcting.getByRole('button', { name: 'Correct' }).click()
  await expect(view.getByText('RM-RIGHT').first()).toBeVisible()
  expect(clicks.count()).toBeLessThanOrEqual(3)

  clicks.reset()
  await view.getByRole('button', { name: /^Void the payment of/ }).click()
  const voiding = page.getByRole('dialog')
  await voiding.getByLabel('Reason').click()
  await page.keyboard.type('Belongs to another order')
  await voiding.getByRole('button', { name: 'Void payment' }).click()
  await expect(view.getByText('Still owed')).toBeVisible()
  await expect(view.getByText('Belongs to another order').first()).toBeVisible()
  expect(clicks.count()).toBeLessThanOrEqual(3)
})
