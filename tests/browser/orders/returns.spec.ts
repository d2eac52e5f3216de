import type { Page } from '@playwright/test'

import { findViolations } from '../support/axe'
import { countClicks } from '../support/count-clicks'
import { checkOut, putIntoBasket, register } from '../support/shopper'
import { goBackstage, signIn } from '../support/staff'
import { openStaffClient, unique } from '../support/staff-client'
import { expect, test } from '../support/test'

const PHONE = { width: 390, height: 844 }

async function expectAccessible(page: Page, part: string): Promise<void> {
  const violations = await findViolations(page, part)
  const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target) }))
  expect(found, `${page.url()} ${part}`).toEqual([])
}

test('one line comes back in four clicks without money, and is refunded in two more; goods that are here take four in all', async ({
  page,
  request,
}) => {
  const backstage = await goBackstage(request)
  const staff = await openStaffClient(request)
  const order = await backstage.order(await backstage.sell(4), 2)
  await staff.moveOrder(order.id, { to: 'paid' })
  await staff.moveOrder(order.id, { to: 'shipped' })
  await signIn(page, 'manager')
  await page.goto(`/admin/collections/orders/${order.id}`)
  const card = page.getByRole('region', { name: 'Returns' })
  await expect(card.getByRole('button', { name: 'Start a return' })).toBeVisible()
  const clicks = await countClicks(page)
  const dialog = page.getByRole('dialog')

  await card.getByRole('button', { name: 'Start a return' }).click()
  // Typing: the field is reached by the keyboard.
  await dialog.getByLabel('Units, of 2').fill('1')
  await expectAccessible(page, '.br-dialog')
  await page.screenshot({ path: test.info().outputPath('start-1280.png') })
  await dialog.getByRole('button', { name: 'Approve return' }).click()
  await card.getByRole('button', { name: /^Receive/ }).click()
  await expectAccessible(page, '.br-dialog')
  await page.screenshot({ path: test.info().outputPath('receive-1280.png') })
  await dialog.getByRole('button', { name: 'Receive' }).click()
  await expect(card.getByText('1 arrived, as new, restocked')).toBeVisible()
  expect(clicks.count()).toBe(4)
  await card.getByRole('button', { name: /^Refund/ }).click()
  await expect(dialog.getByLabel('Amount in GBP')).toHaveValue('20.00')
  await dialog.getByRole('button', { name: 'Refund' }).click()
  await expect(card.getByText('Refunded', { exact: true })).toBeVisible()
  expect(clicks.count()).toBe(6)

  clicks.reset()
  await card.getByRole('button', { name: 'Goods came back' }).click()
  await expectAccessible(page, '.br-dialog')
  await page.setViewportSize(PHONE)
  await page.screenshot({ path: test.info().outputPath('here-390.png') })
  await dialog.getByRole('button', { name: 'Take in' }).click()
  await card.getByRole('button', { name: /^Refund/ }).click()
  await dialog.getByRole('button', { name: 'Refund' }).click()
  await expect(card.getByText('Refunded', { exact: true })).toHaveCount(2)
  expect(clicks.count()).toBe(4)
  await expectAccessible(page, '.br-admin-view')
  await card.screenshot({ path: test.info().outputPath('card-390.png') })
})

test('goods at the desk are exchanged for another size in four clicks, and what that costs more is owed on the new order', async ({
  page,
  request,
}) => {
  const backstage = await goBackstage(request)
  const staff = await openStaffClient(request)
  const sizes = { Small: 3, Large: 3 }
  const { variants } = await staff.sellProduct({ title: unique('Jacket'), priceMinor: 2000, sizes })
  const [small, large] = [variants['Small'], variants['Large']]
  if (!small || !large) throw new Error('the jacket has two sizes')
  await staff.setPrice(large.id, 2500)
  const order = await backstage.order({ ...small, productId: '' }, 2)
  await staff.moveOrder(order.id, { to: 'paid' })
  await staff.moveOrder(order.id, { to: 'shipped' })
  await signIn(page, 'manager')
  await page.goto(`/admin/collections/orders/${order.id}`)
  const card = page.getByRole('region', { name: 'Returns' })
  await expect(card.getByRole('button', { name: 'Goods came back' })).toBeVisible()
  const clicks = await countClicks(page)
  const dialog = page.getByRole('dialog')

  await card.getByRole('button', { name: 'Goods came back' }).click()
  await dialog.getByLabel('Units, of 2').fill('1')
  await dialog.getByRole('button', { name: 'Take in' }).click()
  await card.getByRole('button', { name: /^Exchange/ }).click()
  await expect(dialog.getByText('Even')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Article', exact: true }).selectOption(large.id)
  await expect(dialog.getByText('Customer pays £5.00 more')).toBeVisible()
  await expectAccessible(page, '.br-dialog')
  await page.screenshot({ path: test.info().outputPath('exchange-1280.png') })
  await page.setViewportSize(PHONE)
  await page.screenshot({ path: test.info().outputPath('exchange-390.png') })
  await dialog.getByRole('button', { name: 'Exchange', exact: true }).click()
  await expect(card.getByText('Exchanged for order')).toBeVisible()
  expect(clicks.count()).toBe(4)
  await expect(card.getByRole('button', { name: /^Exchange/ })).toHaveCount(0)
  await card.screenshot({ path: test.info().outputPath('exchanged-390.png') })
  await expectAccessible(page, '.br-admin-view')

  const number = await card.getByRole('link', { name: /\d{4}$/ }).innerText()
  await card.getByRole('link', { name: number }).click()
  await expect(page.getByRole('heading', { name: `Order ${number}`, level: 2 })).toBeVisible()
  await expect(page.getByText('Placed in exchange')).toBeVisible()
  await expect(page.getByRole('link', { name: order.number })).toBeVisible()
})

test('a return is received and exchanged on its own page, which its list opens, by the same steps', async ({
  page,
  request,
}) => {
  const backstage = await goBackstage(request)
  const staff = await openStaffClient(request)
  const order = await backstage.order(await backstage.sell(4), 1)
  await staff.moveOrder(order.id, { to: 'paid' })
  await staff.moveOrder(order.id, { to: 'shipped' })
  await signIn(page, 'manager')
  await page.goto(`/admin/collections/orders/${order.id}`)
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Start a return' }).click()
  await dialog.getByRole('button', { name: 'Approve return' }).click()
  await expect(page.getByRole('button', { name: /^Receive/ })).toBeVisible()

  await page.goto(`/admin/collections/returns?search=${order.number}`)
  await page.getByRole('link', { name: /^R-/ }).click()
  const panel = page.getByRole('region', { name: /^Return R-/ })
  await expect(panel.getByRole('link', { name: `Order ${order.number}` })).toBeVisible()
  const clicks = await countClicks(page)
  await panel.getByRole('button', { name: /^Receive/ }).click()
  await dialog.getByRole('button', { name: 'Receive' }).click()
  await expect(panel.getByText('1 arrived, as new, restocked')).toBeVisible()
  await expect(page.locator('#field-status')).toContainText('Received')
  await panel.getByRole('button', { name: /^Exchange/ }).click()
  // All units came back, and so the shipping that was paid is left.
  await expect(dialog.getByText(/stays to be refunded/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Exchange', exact: true }).click()
  await expect(panel.getByText('Exchanged for order')).toBeVisible()
  expect(clicks.count()).toBe(4)
  await expect(panel.getByRole('button', { name: /^Exchange/ })).toHaveCount(0)
  await page.screenshot({ path: test.info().outputPath('return-1280.png') })
  await expectAccessible(page, '.br-admin-view')
  await page.setViewportSize(PHONE)
  await expectAccessible(page, '.br-admin-view')
  await page.screenshot({ path: test.info().outputPath('return-390.png') })
})

test('a customer asks on a phone to send something back, and reads how', async ({ page, request }) => {
  await page.setViewportSize(PHONE)
  const staff = await openStaffClient(request)
  const product = await staff.sellProduct({ title: unique('Kettle'), priceMinor: 2000, sizes: { One: 3 } })
  await register(page)
  await putIntoBasket(page, product)
  const number = await checkOut(page)
  const { id } = await staff.findOrder(number)
  await page.goto(`/account/orders/${id}`)
  await expect(page.getByRole('heading', { name: `Order ${number}` })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send something back' })).toBeHidden()
  await staff.moveOrder(id, { to: 'shipped' })
  await page.reload()
  await page.getByRole('button', { name: 'Send something back' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Why?').selectOption('Damaged')
  await dialog.getByLabel('More about it').fill('The lid is chipped')
  await page.screenshot({ path: test.info().outputPath('send-back-390.png') })
  expect((await findViolations(page, '[role="dialog"]')).map(({ id: rule }) => rule)).toEqual([])
  await dialog.getByRole('button', { name: 'Ask for the return' }).click()
  await expect(page.getByText('We look at it and write to you.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send something back' })).toBeHidden()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)

  await staff.approveReturn(id, 'To Unit 4\nMill Lane')
  await page.reload()
  await expect(page.getByText('Please send the goods to us.')).toBeVisible()
  await expect(page.getByText('To Unit 4')).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('approved-390.png'), fullPage: true })
  await page.getByRole('button', { name: /Keep the goods of R-/ }).click()
  await expect(page.getByText('Nothing is sent back.')).toBeVisible()
})
