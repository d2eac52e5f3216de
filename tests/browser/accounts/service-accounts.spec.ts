import AxeBuilder from '@axe-core/playwright'

import { signIn } from '../support/staff'
import { uniqueMark } from '../support/staff-client'
import { expect, test } from '../support/test'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 800 }

test('an administrator adds a service account in the panel, and gives it a key that works', async ({
  page,
  playwright,
  baseURL,
}, testInfo) => {
  const outputPath = (name: string) => testInfo.outputPath(name)
  await signIn(page, 'admin')
  await page.goto('/admin/collections/users')
  const form = page.getByRole('dialog', { name: 'Add a service account' })
  // A list that has just come up is shown anew: that closes a dialog that was opened before.
  await expect(async () => {
    if (!(await form.isVisible())) await page.getByRole('button', { name: 'Add a service account' }).click()
    await expect(form.getByLabel('Name')).toBeVisible({ timeout: 3000 })
  }).toPass()
  const name = `Warehouse ${uniqueMark()}`
  await form.getByLabel('Name').fill(name)
  await form.getByRole('button', { name: 'Create the account' }).click()
  await expect(form.getByRole('alert')).toContainText('Choose at least one role')
  await form.getByLabel('Support').check()
  for (const [size, shot] of [
    [PHONE, 'add-390'],
    [DESK, 'add-1280'],
  ] as const) {
    await page.setViewportSize(size)
    await page.screenshot({ path: outputPath(`${shot}.png`) })
  }
  const { violations } = await new AxeBuilder({ page }).include('.br-dialog').analyze()
  expect(violations).toEqual([])
  await form.getByRole('button', { name: 'Create the account' }).click()

  await page.waitForURL(/users\/[\da-f-]{36}$/)
  await expect(page.getByText('An account for programs. It has no sign-in')).toBeVisible()
  await expect(page.getByRole('button', { name: /invit|link|password/i })).toHaveCount(0)
  await expect(page.locator('input[name="email"]')).toBeHidden()
  await page.screenshot({ path: outputPath('account-1280.png'), fullPage: true })
  await page.setViewportSize(PHONE)
  await page.screenshot({ path: outputPath('account-390.png'), fullPage: true })
  await page.setViewportSize(DESK)
  await page.getByLabel('Internal Note').fill('Hall 2')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Updated successfully')).toBeVisible()

  await page.goto(`/admin/collections/users?search=${encodeURIComponent(name)}`)
  await expect(page.getByRole('cell', { name: 'Service account' })).toBeVisible()
  await page.screenshot({ path: outputPath('list-1280.png') })

  await page.goto('/admin/collections/api-keys')
  const issuing = page.getByRole('dialog', { name: 'Create a key' })
  await expect(async () => {
    if (!(await issuing.isVisible())) await page.getByRole('button', { name: 'Create a key' }).click()
    await expect(issuing.getByLabel('Name')).toBeVisible({ timeout: 3000 })
  }).toPass()
  await issuing.getByLabel('For').selectOption({ label: `${name} (service account)` })
  await expect(issuing).toContainText('stays when you leave')
  await issuing.getByLabel('Name').fill(`Scanner of ${name}`)
  await issuing.getByLabel('Orders, their payments').selectOption('Read')
  await page.screenshot({ path: outputPath('key-1280.png') })
  await page.setViewportSize(PHONE)
  await page.screenshot({ path: outputPath('key-390.png') })
  await issuing.getByRole('button', { name: 'Create the key' }).click()
  const shown = page.getByRole('dialog', { name: 'Keep this key now' })
  const secret = await shown.getByLabel('Key', { exact: true }).inputValue()
  await shown.getByRole('button', { name: 'I have kept it' }).click()
  await page.setViewportSize(DESK)
  await expect(page.getByRole('link', { name: `Scanner of ${name}` })).toBeVisible()

  const program = await playwright.request.newContext({
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
    ...(baseURL === undefined ? {} : { baseURL }),
  })
  expect((await program.get('/api/v1/orders')).status()).toBe(200)
  await program.dispose()
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('cell', { name: /\/(24|48)$/ }).first()).toBeVisible({ timeout: 2000 })
  }).toPass()
  await page.screenshot({ path: outputPath('keys-1280.png') })
})
