import type { Page } from '@playwright/test'

import { findViolations } from '../support/axe'
import { countClicks } from '../support/count-clicks'
import { goBackstage, signIn } from '../support/staff'
import { expect, test } from '../support/test'

/** Axe on our own parts of a page: Payload's frame and forms around them are not ours to change. */
async function expectAccessible(page: Page, part: string): Promise<void> {
  const violations = await findViolations(page, part)
  const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target) }))
  expect(found, `${page.url()} ${part}`).toEqual([])
}

test('a comment is written in one click, and an @ offers colleagues', async ({ page, request }) => {
  const backstage = await goBackstage(request)
  const order = await backstage.order(await backstage.sell(2), 1)
  await signIn(page, 'support')
  await page.goto(`/admin/collections/orders/${order.id}`)
  const timeline = page.getByRole('region', { name: 'Timeline' })
  await expect(timeline).toBeVisible()
  const clicks = await countClicks(page)
  await timeline.getByLabel('Comment for staff').click()
  await page.keyboard.type('The box is damp, @')
  await expect(timeline.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('see photo')
  await page.keyboard.press('Control+Enter')
  await expect(timeline.getByText('The box is damp, see photo')).toBeVisible()
  expect(clicks.count()).toBe(1)
  await expectAccessible(page, '.br-admin-view')
})

test('a quantity of a placed order is changed in four clicks, preview included', async ({
  page,
  request,
}) => {
  const backstage = await goBackstage(request)
  const variant = await backstage.sell(10)
  const order = await backstage.order(variant, 2)
  await signIn(page, 'support')
  await page.goto(`/admin/collections/orders/${order.id}`)
  const view = page.getByRole('region', { name: `Order ${order.number}` })
  await expect(view.getByRole('button', { name: 'Edit order' })).toBeVisible()
  const clicks = await countClicks(page)
  await view.getByRole('button', { name: 'Edit order' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(`Quantity of ${variant.sku}`).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('3')
  await expectAccessible(page, '.br-dialog')
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog.getByText('2 → 3')).toBeVisible()
  await expect(dialog.getByRole('status')).toContainText('The customer then owes £63.95')
  await expectAccessible(page, '.br-dialog')
  await page.keyboard.type('One more, by phone')
  await dialog.getByRole('button', { name: 'Save changes' }).click()
  await expect(view.getByText('One more, by phone')).toBeVisible()
  expect(clicks.count()).toBe(4)
  await expect(view.locator('.br-totals__row').filter({ hasText: /^Total/ })).toContainText('£63.95')
})
