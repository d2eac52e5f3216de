import type { Page } from '@playwright/test'

import { expectAccessible, findViolations } from './support/axe'
import { register } from './support/shopper'
import { signInByForm, signOut } from './support/staff'
import { expect, test } from './support/test'

const dashboard = (page: Page) => page.getByRole('heading', { name: 'Waiting for you' })

test('a link from elsewhere to the panel’s sign-out changes nothing, and the panel’s own signs out with one click', async ({
  page,
}) => {
  await signInByForm(page, 'support')
  // As a page of another site does it: directly, and through our own pages, which redirect signed-in users. To what comes
  // from elsewhere the panel may show its sign-in, and know them again on the next page.
  for (const address of [
    '/admin/logout',
    '/admin/login?redirect=/admin/logout',
    '/login?next=/admin/logout',
  ]) {
    await page.goto('about:blank')
    await page.evaluate(
      (url) => (window.location.href = url),
      new URL(address, test.info().project.use.baseURL).href,
    )
    const arrived = page.getByRole('heading', {
      name: /^(?:Sign out\?|Waiting for you|Sign in to the back office)$/,
    })
    await expect(arrived).toBeVisible()
    await page.goto('/admin')
    await expect(dashboard(page)).toBeVisible()
  }
  // Typed, or from a bookmark.
  await page.goto('/admin/logout')
  await expect(page.getByRole('heading', { name: 'Sign out?' })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('link', { name: 'Back to the back office' }).click()
  await expect(dashboard(page)).toBeVisible()
  await signOut(page)
  await page.goto('/admin')
  await page.waitForURL('**/admin/login**')

  await signInByForm(page, 'support')
  await page.goto('/admin/logout')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/admin/login')
})

test('idle staff are warned, stay with one click, and have to sign in again without it', async ({
  browser,
}) => {
  const page = await (await browser.newContext()).newPage()
  await page.clock.install()
  await signInByForm(page, 'support')
  await expect(dashboard(page)).toBeVisible()
  const warning = page.getByRole('dialog').filter({ hasText: 'Stay signed in' })
  const letHoursPass = async (time: string) => {
    // The page before may still be answered.
    let isLoadedAnew = false
    const asked = page.waitForResponse((response) => {
      isLoadedAnew ||= response.request().isNavigationRequest()
      return isLoadedAnew && response.url().endsWith('/api/users/me')
    })
    await page.reload()
    await asked
    await expect(dashboard(page)).toBeVisible()
    await expect(warning).toBeHidden()
    // Once this is answered the page has set its clock by it.
    await page.evaluate(async () => (await fetch('/api/users/me')).ok)
    await page.clock.fastForward(time)
  }
  // The session ends after eight hours; the warning comes a minute before.
  await letHoursPass('07:58:00')
  await expect(warning).toBeHidden()
  await page.clock.fastForward('01:15')
  await expect(warning).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  const kept = page.waitForResponse('**/api/users/refresh-token*')
  await warning.getByRole('button', { name: 'Stay signed in' }).click()
  // Only this page's clock has moved on: the server's answer is measured by its own.
  await page.clock.setSystemTime(new Date())
  await page.clock.runFor(1_500)
  expect((await kept).status()).toBe(200)
  await expect(warning).toBeHidden()
  await page.clock.fastForward('10:00')
  await expect(dashboard(page)).toBeVisible()

  const beWarned = async () => {
    await page.clock.setSystemTime(new Date())
    await letHoursPass('07:59:30')
    await expect(warning).toBeVisible()
  }
  await beWarned()
  await warning.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/admin/login')
  await page.clock.setSystemTime(new Date())
  await signInByForm(page, 'support')
  await beWarned()
  await page.clock.fastForward('01:00')
  await expect(page.getByRole('dialog', { name: 'Your session has ended' })).toBeVisible()
  await page.context().close()
})

test('signing in again in a browser leaves one session there, and the user name changes by the password', async ({
  page,
  context,
}) => {
  const other = await context.newPage()
  await other.goto('/login?next=/account/devices')
  const { email } = await register(page, '/account/settings')
  await expectAccessible(page)
  const username = email.split('@')[0] ?? ''
  await page.getByLabel('User name').fill(username)
  await page.getByLabel('Password', { exact: true }).fill('a guess at it')
  await page.getByRole('button', { name: 'Change the user name' }).click()
  await expect(page.getByText('This is not your current password.')).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill('seven quiet herons')
  await page.getByRole('button', { name: 'Change the user name' }).click()
  await expect(page.getByText('Your user name is changed.')).toBeVisible()

  await other.getByLabel('Email address or user name').fill(username)
  await other.getByLabel('Password').fill('seven quiet herons')
  await other.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(other.getByText('This device')).toBeVisible()
  await expect(other.getByRole('button', { name: 'Sign out all other devices' })).toHaveCount(0)
  await page.goto('/account')
  await expect(page.getByText(email).first()).toBeVisible()
})
