import type { Page } from '@playwright/test'

import { findViolations } from '../support/axe'
import { openForm, save, signInAside, storedValue } from '../support/edit-pages'
import { accountOf, goBackstage, signIn, signInByForm } from '../support/staff'
import { expect, test } from '../support/test'

const ended = (page: Page) => page.getByRole('dialog', { name: 'Your session has ended' })

/** Ends it on the server: an answer still on its way may bring the cookie back, and the cookie no longer counts. */
async function endSession(page: Page): Promise<void> {
  const { baseURL = '' } = test.info().project.use
  await page.request.post('/api/users/logout', {
    maxRetries: 3,
    headers: { origin: new URL(baseURL).origin },
  })
  await page.context().clearCookies()
}

/**
 * A list sets its address once it is alive, and asks for its content again: an answer to that which comes after the end of
 * the session leads to the page of the sign-in.
 */
async function openList(page: Page): Promise<void> {
  await page.goto('/admin/collections/variants')
  await page.waitForURL((url) => url.search !== '')
  await page.waitForLoadState('networkidle')
}

/** By a link of the panel, without loading a page of its own: React has to have taken the link over before. */
async function openDashboard(page: Page): Promise<void> {
  const link = page.locator('.step-nav a[href="/admin"]').first()
  const isAlive = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))
  await expect.poll(() => link.evaluate(isAlive)).toBe(true)
  await link.click()
}

const dashboard = (page: Page) => page.getByRole('heading', { name: 'Waiting for you' })

async function signInHere(page: Page): Promise<void> {
  const { email, password } = accountOf('manager')
  await ended(page).getByLabel('Email address or user name').fill(email)
  await ended(page).getByLabel('Password').fill(password)
  await ended(page).getByRole('button', { name: 'Sign in' }).click()
  await expect(ended(page)).toBeHidden()
}

test('a session that ends while the user types says so, and the form is saved after signing in again', async ({
  page,
  request,
}) => {
  const staff = await signInAside(request)
  const backstage = await goBackstage(request)
  const order = await backstage.order(await backstage.sell(2), 1)
  await signIn(page, 'manager')
  const path = `/admin/collections/orders/${order.id}`
  const form = await openForm(page, { slug: 'orders', path, api: `/api/orders/${order.id}?depth=0` })
  if (form === null) throw new Error('orders have an internal note')
  await endSession(page)
  await form.field.fill('Typed while signed out')
  await expect(ended(page)).toBeVisible()
  expect(await findViolations(page, '.br-dialog')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(ended(page)).toBeVisible()
  await signInHere(page)
  await expect(form.field).toHaveValue('Typed while signed out')
  await endSession(page)
  await save(form)
  await signInHere(page)
  await expect(page.getByText(/updated successfully/i).first()).toBeVisible()
  expect(await storedValue(request, staff, form)).toBe('Typed while signed out')
})

test('an action, a list and a link wait for the person to sign in again, and then go on', async ({
  page,
  request,
}) => {
  const backstage = await goBackstage(request)
  const order = await backstage.order(await backstage.sell(2), 1)
  await signIn(page, 'manager')
  await page.goto(`/admin/collections/orders/${order.id}`)
  await page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: 'Put on hold' }).click()
  const action = page.getByRole('dialog', { name: `Put on hold: ${order.number}` })
  await action.getByLabel('Reason').fill('Waits for the customer')
  await endSession(page)
  await action.getByRole('button', { name: 'Put on hold' }).click()
  await signInHere(page)
  await expect(page.getByText('Waits for the customer').first()).toBeVisible()

  await endSession(page)
  await openDashboard(page)
  await signInHere(page)
  await expect(dashboard(page)).toBeVisible()
})

test('signing in in another tab is noticed', async ({ page }) => {
  await signIn(page, 'manager')
  await openList(page)
  await endSession(page)
  await openDashboard(page)
  await expect(ended(page)).toBeVisible()
  const other = await page.context().newPage()
  await signInByForm(other, 'manager')
  await page.bringToFront()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(ended(page)).toBeHidden()
  await expect(dashboard(page)).toBeVisible()
})

test('another user who signs in does not take over what was typed', async ({ page }) => {
  await signIn(page, 'manager')
  await openList(page)
  await endSession(page)
  await openDashboard(page)
  const { email, password } = accountOf('admin')
  await ended(page).getByLabel('Email address or user name').fill(email)
  await ended(page).getByLabel('Password').fill(password)
  await ended(page).getByRole('button', { name: 'Sign in' }).click()
  await expect(ended(page).getByText(/Another account is signed in now/)).toBeVisible()
  await ended(page).getByRole('button', { name: 'Reload the page' }).click()
  await expect(ended(page)).toBeHidden()
  await expect(page.locator('.collection-list')).toBeVisible()
})

const ADDRESSES = [
  '/admin/collections/orders?limit=10&sort=number&search=HM',
  '/admin/collections/products?limit=10&page=2',
  '/admin/globals/store',
  '/admin/import',
  '/admin/jobs',
]

test('an address that is opened while signed out is where the sign-in leads', async ({ page }) => {
  for (const address of ADDRESSES) {
    await endSession(page)
    await page.goto(address)
    await page.waitForURL('**/admin/login**')
    const { email, password } = accountOf('admin')
    await page.locator('input[name="username"]').fill(email)
    await page.locator('input[name="password"]').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    const meant = new URL(address, page.url())
    await page.waitForURL((url) => url.pathname === meant.pathname)
    for (const [name, value] of meant.searchParams) {
      expect(new URL(page.url()).searchParams.get(name), address).toBe(value)
    }
  }
})
