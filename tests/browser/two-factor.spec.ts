import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { z } from 'zod'

import { expectAccessible, findViolations } from './support/axe'
import { register } from './support/shopper'
import { accountOf, signIn, signOut } from './support/staff'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 800 }

/** What the app on a phone shows, now or half a minute later. */
async function appOf(page: Page): Promise<(later?: number) => string> {
  const key = (await page.locator('code').last().innerText()).replaceAll(' ', '')
  const totp = new TOTP({ secret: Secret.fromBase32(key) })
  return (later = 0) => totp.generate({ timestamp: Date.now() + later * 30_000 })
}

async function recoveryCodesOn(page: Page): Promise<string[]> {
  const codes = page.getByRole('listitem').filter({ hasText: /^\w{4}(?:-\w{4}){6}$/ })
  await expect(codes).toHaveCount(10)
  return codes.allInnerTexts()
}

async function asAdministrator(request: APIRequestContext) {
  const login = await request.post('/api/users/login', { data: accountOf('admin') })
  const { token } = z.object({ token: z.string() }).parse(await login.json())
  const headers = { Authorization: `JWT ${token}` }
  return (path: string, data: object) => request.post(path, { headers, data })
}

test('a customer turns two-step sign-in on, and signs in with the app and with a recovery code', async ({
  page,
}) => {
  const { email } = await register(page, '/account/two-step')
  await page.getByLabel('Your password').fill('a guess at it')
  await page.getByRole('button', { name: 'Set up two-step sign-in' }).click()
  await expect(page.getByText('This is not your current password.')).toBeVisible()
  await page.getByLabel('Your password').fill('seven quiet herons')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible()
  await page.setViewportSize(PHONE)
  await expectAccessible(page)
  const codeNow = await appOf(page)
  await page.getByLabel('Code that the app shows').fill(codeNow())
  await page.keyboard.press('Enter')
  const [first = ''] = await recoveryCodesOn(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(page.getByText('Recovery codes left: 10.')).toBeVisible()
  await expectAccessible(page)

  const enterPassword = async () => {
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.waitForURL((url) => url.pathname === '/')
    await page.goto('/login?next=/account/two-step')
    await page.getByLabel('Email address or user name').fill(email)
    await page.getByLabel('Password').fill('seven quiet herons')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByLabel('Code', { exact: true })).toBeFocused()
  }
  await enterPassword()
  await expectAccessible(page)
  await page.getByLabel('Code', { exact: true }).fill('000000')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This code is wrong')).toBeVisible()
  await expect(page.getByLabel('Code', { exact: true })).toBeFocused()
  await page.keyboard.type(codeNow(1))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Recovery codes left: 10.')).toBeVisible()
  await enterPassword()
  await page.getByRole('button', { name: 'Use a recovery code instead' }).click()
  await expect(page.getByLabel('Recovery code')).toBeFocused()
  await page.getByLabel('Recovery code').fill(first.toUpperCase())
  await page.keyboard.press('Enter')
  await expect(page.getByText('Recovery codes left: 9.')).toBeVisible()

  await page.getByRole('button', { name: 'Turn it off' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Your password').fill('seven quiet herons')
  await dialog.getByRole('button', { name: 'Turn it off' }).click()
  await expect(page.getByRole('button', { name: 'Set up two-step sign-in' })).toBeVisible()
})

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
    await page.getByRole('button', { name: 'Login' }).click()
  }
  await enterPassword()
  await expect(page.getByRole('heading', { name: 'One more thing' })).toBeVisible()
  await page.goto('/admin/collections/orders')
  await expect(page.getByRole('heading', { name: 'One more thing' })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  // The shop knows nobody either.
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

  await page.setViewportSize(DESK)
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

  const desk = await (await browser.newContext()).newPage()
  await signIn(desk, 'admin')
  await desk.goto(`/admin/collections/users?search=${encodeURIComponent(email)}`)
  // A list that has just come up completes its own address, which undoes a click before that.
  await desk.waitForURL((url) => url.searchParams.has('limit'))
  await desk.getByRole('cell').getByRole('link').first().click()
  await desk.getByRole('button', { name: 'Reset two-step sign-in' }).click()
  await desk.getByRole('dialog').getByLabel('Reason').fill('Lost in the warehouse')
  await desk.getByRole('dialog').getByRole('button', { name: 'Reset' }).click()
  await expect(desk.getByText(/Off: the password alone signs in/)).toBeVisible()
  await desk.context().close()
  await askAdministrator('/api/globals/store', { secondFactorRoles: [] })
})

test('a form with a password that is sent before the page is alive keeps it out of the address', async ({
  request,
}) => {
  for (const door of ['/login', '/register']) {
    const page = await (await request.get(door)).text()
    const forms = page.match(/<form[^>]*>(?=(?:(?!<\/form>).)*type="password")/gs) ?? []
    expect([door, forms]).toEqual([door, [expect.stringContaining('method="post"')]])
  }
})
