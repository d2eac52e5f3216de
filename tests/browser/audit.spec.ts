import type { Page } from '@playwright/test'

import { findViolations } from './support/axe'
import { goBackstage, openFound, signIn } from './support/staff'
import { expect, test } from './support/test'

const PHONE = { width: 390, height: 844 }

/** Our part of the page passes axe, and the page does not scroll sideways. */
async function expectGood(page: Page, part: string): Promise<void> {
  const violations = await findViolations(page, part)
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target) })),
    page.url(),
  ).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}

test('the history of an article tells what a colleague changed in its form, before and after', async ({
  page,
  request,
}) => {
  const backstage = await goBackstage(request)
  const variant = await backstage.sell(10)
  await signIn(page, 'manager')
  await page.goto(`/admin/collections/variants/${variant.id}`)
  await page.getByLabel('Price').first().fill('21.50')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Updated successfully')).toBeVisible()

  await page.getByRole('link', { name: 'History' }).click()
  const newest = page.getByRole('listitem').filter({ hasText: 'admin panel' }).first()
  await expect(newest).toContainText('Changed')
  await expect(newest.getByRole('deletion')).toContainText('£20.00')
  await expect(newest.getByRole('insertion')).toContainText('£21.50')
  await expectGood(page, '.br-history')
  await page.setViewportSize(PHONE)
  await expectGood(page, '.br-history')
})

test('administrators find who did something, and read one entry; others have no such list', async ({
  page,
  request,
}) => {
  const backstage = await goBackstage(request)
  const order = await backstage.order(await backstage.sell(10), 2)
  await signIn(page, 'admin')
  await page.goto(
    `/admin/collections/audit-entries?search=${order.number}&where[or][0][and][0][action][equals]=create`,
  )
  const rows = page.getByRole('row').filter({ hasText: order.number })
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('Created')
  await openFound(page, rows.getByRole('link').first())
  await expect(page.getByRole('heading', { name: `Created: ${order.number}` })).toBeVisible()
  await expect(page.getByText('£40.00').first()).toBeVisible()
  await expectGood(page, '.br-history')
  await page.setViewportSize(PHONE)
  await expectGood(page, '.br-history')
  await page.getByRole('link', { name: order.number }).click()
  await expect(page).toHaveURL(new RegExp(`/admin/collections/orders/[\\w-]+$`))

  await page.context().clearCookies()
  await signIn(page, 'manager')
  const answer = await page.goto('/admin/collections/audit-entries')
  expect(answer?.status()).toBe(404)
})
