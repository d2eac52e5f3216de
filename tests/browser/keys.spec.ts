import AxeBuilder from '@axe-core/playwright'

import { openFound, signIn } from './support/staff'
import { expect, test } from './support/test'

const PHONE = { width: 390, height: 844 }

test('a key is made in the panel, its secret is shown once, and once revoked it opens nothing', async ({
  page,
  playwright,
  baseURL,
}) => {
  await signIn(page, 'manager')
  await page.goto('/admin/collections/api-keys')
  const form = page.getByRole('dialog', { name: 'Create a key' })
  // A list that has just come up sets its own address, and is shown anew: that closes a dialog that was opened before.
  await expect(async () => {
    if (!(await form.isVisible())) await page.getByRole('button', { name: 'Create a key' }).click()
    await expect(form.getByLabel('Name')).toBeVisible({ timeout: 3000 })
  }).toPass()
  const name = `ERP ${Date.now().toString(36)}`
  await form.getByLabel('Name').fill(name)
  await form.getByRole('button', { name: 'Create the key' }).click()
  await expect(form.getByRole('alert')).toContainText('Choose at least one')
  await form.getByLabel('Orders, their payments').selectOption('Read')
  await page.setViewportSize(PHONE)
  const { violations } = await new AxeBuilder({ page }).include('.br-dialog').analyze()
  expect(violations).toEqual([])
  await form.getByRole('button', { name: 'Create the key' }).click()

  const shown = page.getByRole('dialog', { name: 'Keep this key now' })
  const secret = await shown.getByLabel('Key', { exact: true }).inputValue()
  expect(secret).toMatch(/^br_[\w-]{43}$/)
  await page.keyboard.press('Escape')
  await expect(shown).toBeVisible()
  await shown.getByRole('button', { name: 'I have kept it' }).click()
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(page.getByRole('link', { name })).toBeVisible()
  expect(await page.content()).not.toContain(secret)

  const program = await playwright.request.newContext({
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
    ...(baseURL === undefined ? {} : { baseURL }),
  })
  const orders = async () => [
    (await program.get('/api/v1/orders')).status(),
    (await program.get('/api/orders?limit=1')).status(),
    (await program.post('/api/graphql', { data: { query: '{ Orders(limit: 1) { totalDocs } }' } })).status(),
  ]
  expect(await orders()).toEqual([200, 200, 200])

  await openFound(page, name)
  await page.getByRole('button', { name: 'Revoke', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke the key' }).click()
  await expect(page.getByText('Revoked: it opens nothing any more.')).toBeVisible()
  expect(await orders()).toEqual([401, 401, 401])
  await program.dispose()
})

test('a key for the sandbox is made in the panel, is marked in the list, and works on demo data alone', async ({
  page,
  playwright,
  baseURL,
}) => {
  await signIn(page, 'manager')
  await page.goto('/admin/collections/api-keys')
  const form = page.getByRole('dialog', { name: 'Create a key' })
  await expect(async () => {
    if (!(await form.isVisible())) await page.getByRole('button', { name: 'Create a key' }).click()
    await expect(form.getByLabel('Name')).toBeVisible({ timeout: 3000 })
  }).toPass()
  const name = `Connector ${Date.now().toString(36)}`
  await form.getByLabel('Works on').selectOption('test')
  await form.getByLabel('Name').fill(name)
  await form.getByLabel('Orders, their payments').selectOption('Read')
  await form.getByRole('button', { name: 'Create the key' }).click()
  const shown = page.getByRole('dialog', { name: 'Keep this key now' })
  const secret = await shown.getByLabel('Key', { exact: true }).inputValue()
  expect(secret).toMatch(/^br_test_[\w-]{43}$/)
  await shown.getByRole('button', { name: 'I have kept it' }).click()
  const row = page.getByRole('row').filter({ hasText: name })
  await expect(row.locator('.br-badge')).toHaveText('Test')

  const program = await playwright.request.newContext({
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
    ...(baseURL === undefined ? {} : { baseURL }),
  })
  const orders = await program.get('/api/v1/orders')
  expect([orders.status(), orders.headers()['x-backroom-mode']]).toEqual([200, 'test'])
  expect((await program.get('/api/orders?limit=1')).status()).toBe(401)
  await program.dispose()
})
