import type { APIRequestContext } from '@playwright/test'
import { z } from 'zod'

import { appOf, recoveryCodesOn } from './support/authenticator'
import { findViolations } from './support/axe'
import { accountOf, signIn, signOut } from './support/staff'
import { expect, test } from './support/test'

const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 800 }

async function asAdministrator(request: APIRequestContext) {
  const login = await request.post('/api/users/login', { maxRetries: 3, data: accountOf('admin') })
  const { token } = z.object({ token: z.string() }).parse(await login.json())
  const headers = { Authorization: `JWT ${token}` }
  return (path: string, data: object) => request.post(path, { headers, data })
}

test('staff whose role needs it get into the panel by setting it up, and then by its codes', async ({
  browser,
  page,
  request,
}) => {
  const { email, password } = accountOf('fulfilment')
  const askAdministrator = await asAdministrator(request)
  await askAdministrator('/api/globals/store', { secondFactorRoles: ['fulfilment'] })
  await page.setViewportSize(PHONE)
  await page.goto('/admin/login')
  const enterPassword = async () => {
    await page.getByLabel('Email address or user name').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }
  await enterPassword()
  await expect(page.getByRole('heading', { name: 'One more thing' })).toBeVisible()
  await page.goto('/admin/collections/orders')
  await expect(page.getByRole('heading', { name: 'One more thing' })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  // In the shop they are unauthenticated, too.
  await page.goto('/account')
  await expect(page.getByRole('heading', { name: 'One more thing' })).toBeVisible()

  await page.goto('/admin')
  await page.getByRole('button', { name: 'Set up two-step sign-in' }).click()
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Go on' }).click()
  const codeNow = await appOf(page)
  expect(await findViolations(page)).toEqual([])
  await page.getByLabel('Code that the app shows').fill(codeNow())
  await page.getByRole('button', { name: 'Turn it on' }).click()
  await recoveryCodesOn(page)
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(page.getByRole('heading', { name: 'Waiting for you' })).toBeVisible()

  await page.setViewportSize(DESKTOP)
  await page.goto('/admin/account')
  await expect(
    page.getByText(/On since .* Recovery codes left: 10\. A role of this account needs it\./),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Turn it off' })).toHaveCount(0)
  await signOut(page)
  await page.goto('/admin/login?redirect=/admin/account')
  await enterPassword()
  await expect(page.getByLabel('Code', { exact: true })).toBeFocused()
  await page.keyboard.type('000000')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'This code is wrong' })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.keyboard.type(codeNow(1))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/admin/account')

  const panel = await (await browser.newContext()).newPage()
  await signIn(panel, 'admin')
  await panel.goto(`/admin/collections/users?search=${encodeURIComponent(email)}`)
  // A list that has just come up completes its own address, which undoes a click before that.
  await panel.waitForURL((url) => url.searchParams.has('limit'))
  await panel.getByRole('cell').getByRole('link').first().click()
  await panel.getByRole('button', { name: 'Reset two-step sign-in' }).click()
  await panel.getByRole('dialog').getByLabel('Reason').fill('Lost in the warehouse')
  await panel.getByRole('dialog').getByRole('button', { name: 'Reset' }).click()
  await expect(panel.getByText(/Off: the password alone signs in/)).toBeVisible()
  await panel.context().close()
  await askAdministrator('/api/globals/store', { secondFactorRoles: [] })
})
