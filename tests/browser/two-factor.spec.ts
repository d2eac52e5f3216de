import { appOf, recoveryCodesOn } from './support/authenticator'
import { expectAccessible } from './support/axe'
import { register } from './support/shopper'
import { expect, test } from './support/test'

const PHONE = { width: 390, height: 844 }

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

test('a form with a password that is sent before the page is alive keeps it out of the address', async ({
  request,
}) => {
  for (const path of ['/login', '/register']) {
    const page = await (await request.get(path)).text()
    const forms = page.match(/<form[^>]*>(?=(?:(?!<\/form>).)*type="password")/gs) ?? []
    expect([path, forms]).toEqual([path, [expect.stringContaining('method="post"')]])
  }
})
