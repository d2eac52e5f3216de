import AxeBuilder from '@axe-core/playwright'

import { openFound, signIn } from './support/staff'
import { expect, test } from './support/test'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 800 }

test('an endpoint is made in the panel, its secret is shown once, and a test event is in its log', async ({
  page,
}) => {
  await signIn(page, 'admin')
  await page.goto('/admin/collections/webhook-endpoints')
  const form = page.getByRole('dialog', { name: 'Create an endpoint' })
  await expect(async () => {
    if (!(await form.isVisible())) await page.getByRole('button', { name: 'Create an endpoint' }).click()
    await expect(form.getByLabel('Name')).toBeVisible({ timeout: 3000 })
  }).toPass()
  const name = `ERP ${Date.now().toString(36)}`
  await form.getByLabel('Name').fill(name)
  await form.getByLabel('Address').fill('https://127.0.0.1/')
  // Of what no other test does meanwhile.
  await form.getByLabel('Types of events').fill('media.trashed')
  await form.getByRole('button', { name: 'Create the endpoint' }).click()
  await expect(form.getByRole('alert')).toContainText('not public')
  await form.getByLabel('Address').fill('https://receiver.invalid/hooks')
  await page.setViewportSize(PHONE)
  const inForm = await new AxeBuilder({ page }).include('.br-dialog').analyze()
  expect(inForm.violations).toEqual([])
  await form.getByRole('button', { name: 'Create the endpoint' }).click()

  const shown = page.getByRole('dialog', { name: 'Keep this secret now' })
  const secret = await shown.getByLabel('Secret', { exact: true }).inputValue()
  expect(secret).toMatch(/^whsec_/)
  await shown.getByRole('button', { name: 'I have kept it' }).click()
  await page.setViewportSize(DESK)
  await openFound(page, name)
  await expect(page.getByText('Nothing was sent yet.')).toBeVisible()
  expect(await page.content()).not.toContain(secret)

  await page.getByRole('button', { name: 'Send a test event' }).click()
  const log = page.getByRole('region', { name: 'Deliveries' })
  await expect(log.getByRole('link', { name: 'webhook.test' })).toBeVisible()
  await page.setViewportSize(PHONE)
  const onPage = await new AxeBuilder({ page }).include('.br-admin-view').analyze()
  expect(onPage.violations).toEqual([])
  await page.setViewportSize(DESK)
  await log.getByRole('link', { name: 'webhook.test' }).click()
  await expect(page.getByRole('region', { name: 'Delivery of webhook.test' })).toBeVisible()
  await page.getByRole('button', { name: 'Replay', exact: true }).click()
  await expect(page.getByText('The event is sent again.')).toBeVisible()

  await page.goto('/admin/collections/webhook-endpoints')
  await openFound(page, name)
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(page.getByText('Paused: nothing is sent.')).toBeVisible()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the endpoint' }).click()
  await expect(page).toHaveURL(/webhook-endpoints(\?|$)/)
})
