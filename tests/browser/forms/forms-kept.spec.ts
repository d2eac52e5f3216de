import type { Page } from '@playwright/test'

import type { OpenForm } from '../support/edit-pages'
import { openForm, save, signInAside, storedValue } from '../support/edit-pages'
import { refresh } from '../support/form-moves'
import { goBackstage, openFound, signIn } from '../support/staff'
import { expect, test } from '../support/test'

test('after a refused save what is typed stays, can be saved again, and survives the page being shown anew', async ({
  page,
  request,
}) => {
  const staff = await signInAside(request)
  const variant = await (await goBackstage(request)).sell(1)
  await signIn(page, 'manager')
  const edit = {
    slug: 'variants',
    path: `/admin/collections/variants/${variant.id}`,
    api: `/api/variants/${variant.id}?depth=0`,
  }
  const form = await openForm(page, edit)
  if (form === null) throw new Error('variants have a title')
  await page.route('**/api/variants/**', (route) => route.fulfill({ status: 503, body: '{}' }), { times: 1 })
  await form.field.fill('Kept after a refusal')
  await save(form)
  await expect(page.locator('form[data-form-ready="true"]').first()).toBeAttached()
  await refresh(page)
  await expect(form.field).toHaveValue('Kept after a refusal')
  await save(form)
  await expect(page.getByText(/updated successfully/i).first()).toBeVisible()
  expect(await storedValue(request, staff, form)).toBe('Kept after a refusal')
})

async function openNote(page: Page, orderId: string): Promise<OpenForm> {
  const edit = {
    slug: 'orders',
    path: `/admin/collections/orders/${orderId}`,
    api: `/api/orders/${orderId}?depth=0`,
  }
  const form = await openForm(page, edit)
  if (form === null) throw new Error('orders have an internal note')
  return form
}

test('an action beside unsaved input saves it first, or is not done', async ({ page, request }) => {
  const staff = await signInAside(request)
  const backstage = await goBackstage(request)
  const order = await backstage.order(await backstage.sell(2), 1)
  await signIn(page, 'manager')
  const form = await openNote(page, order.id)
  await form.field.fill('Rings twice')
  const hold = page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: 'Put on hold' })
  await hold.click()
  const question = page.getByRole('dialog', { name: 'Save what you typed first?' })
  await question.getByRole('button', { name: 'Back to the form' }).click()
  await expect(question).toBeHidden()
  await expect(form.field).toHaveValue('Rings twice')
  expect(await storedValue(request, staff, form)).not.toBe('Rings twice')

  await hold.click()
  await question.getByRole('button', { name: 'Save and go on' }).click()
  const action = page.getByRole('dialog', { name: `Put on hold: ${order.number}` })
  await expect(action).toBeVisible()
  expect(await storedValue(request, staff, form)).toBe('Rings twice')
  await action.getByLabel('Reason').fill('Address unclear')
  await action.getByRole('button', { name: 'Put on hold' }).click()
  await expect(page.getByText('Address unclear').first()).toBeVisible()
  await expect(form.field).toHaveValue('Rings twice')
})

test('what is typed as soon as a field takes it is kept', async ({ page, request }) => {
  const backstage = await goBackstage(request)
  const order = await backstage.order(await backstage.sell(2), 1)
  await signIn(page, 'manager')
  const field = page.locator('form.collection-edit__form [name="internalNote"]')
  const shown: string[] = []
  for (const text of ['once', 'twice', 'three times', 'four times']) {
    await page.goto(`/admin/collections/orders/${order.id}`)
    await field.fill(text)
    await expect(page.locator('#action-save')).toBeEnabled()
    shown.push(await field.inputValue())
  }
  expect(shown).toEqual(['once', 'twice', 'three times', 'four times'])
})

const LISTS = ['orders', 'products', 'variants', 'users', 'categories', 'audit-entries', 'mails']

test('Back from a document leads to its list after the list was loaded as a page of its own', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await signIn(page, 'admin')
  for (const slug of LISTS) {
    await page.goto(`/admin/collections/${slug}`)
    const first = page.locator('.collection-list table tbody a').first()
    if ((await first.count()) === 0) continue
    await page.waitForURL((url) => url.search !== '')
    await first.click()
    await page.waitForURL(new RegExp(`/${slug}/[\\da-f-]{36}`))
    await expect(page.locator('.collection-list')).toHaveCount(0)
    await page.goBack()
    await page.waitForURL((url) => url.pathname.endsWith(`/collections/${slug}`))
    await expect(page.locator('.collection-list'), slug).toBeVisible()
    await expect(page.locator('.collection-edit'), slug).toHaveCount(0)
  }
})

test('Back works after a link of the dashboard and after F5 on a filtered list', async ({
  page,
  request,
}) => {
  const backstage = await goBackstage(request)
  const order = await backstage.order(await backstage.sell(2), 1)
  await signIn(page, 'manager')
  await page.goto(`/admin/collections/orders?search=${order.number}`)
  await page.reload()
  await openFound(page, order.number)
  await expect(page.getByRole('region', { name: `Order ${order.number}` })).toBeVisible()
  await page.goBack()
  await expect(page.locator('.collection-list')).toBeVisible()
  await expect(page.getByRole('link', { name: order.number })).toBeVisible()
  expect(new URL(page.url()).searchParams.get('search')).toBe(order.number)
  await page.goForward()
  await expect(page.getByRole('region', { name: `Order ${order.number}` })).toBeVisible()
})
