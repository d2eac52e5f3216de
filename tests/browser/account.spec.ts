import type { Page } from '@playwright/test'

import { expectAccessible } from './support/axe'
import { unique } from './support/staff-client'
import { linkFor } from './support/mailbox'
import { register } from './support/shopper'
import { openFound, signIn } from './support/staff'
import { expect, test } from './support/test'

const NEW_PASSWORD = 'eleven patient otters'

async function signInAs(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/login')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('a customer registers, confirms the address, forgets the password and sets another', async ({
  page,
}) => {
  // Many pages, each looked at by axe.
  test.slow()
  const { email } = await register(page)
  await expect(page.getByText('Please confirm your email address')).toBeVisible()
  await expectAccessible(page)

  const opened = await page.goto(await linkFor(email, 'registered'))
  expect(opened?.headers()['referrer-policy']).toBe('no-referrer')
  await expectAccessible(page)
  // A mail program that opens the link to look at it uses nothing up.
  await page.reload()
  await page.getByRole('button', { name: 'Yes, this is my address' }).click()
  await expect(page.getByText('Your address is confirmed.')).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
  await page.getByRole('link', { name: 'Go to your account' }).click()
  await expect(page.getByRole('heading', { name: 'Hello, Robin Marsh' })).toBeVisible()
  await expect(page.getByText('Please confirm your email address')).toHaveCount(0)

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await page.goto('/login')
  await page.getByRole('link', { name: 'Forgotten your password?' }).click()
  // The page before has a field of the same name.
  await expect(page.getByRole('heading', { name: 'Forgotten password' })).toBeVisible()
  await page.getByLabel('Email address or user name').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByText('a link is on its way')).toBeVisible()
  await expectAccessible(page)

  const link = await linkFor(email, 'reset-password')
  await page.goto(link)
  await page.getByLabel('New password').fill('Password1234')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByText('one of those that are tried first')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('New password').fill(NEW_PASSWORD)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByText('Your password is set.')).toBeVisible()
  await page.getByRole('link', { name: 'Sign in', exact: true }).last().click()
  await signInAs(page, email, NEW_PASSWORD)
  await expect(page.getByRole('heading', { name: 'Hello, Robin Marsh' })).toBeVisible()

  await page.goto(link)
  await page.getByLabel('New password').fill(NEW_PASSWORD)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByText('This link has been used')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/reset-password')
  await expect(page.getByText('This link is incomplete')).toBeVisible()
})

test('a business gives its VAT number, company and reference in its account', async ({ page }) => {
  await register(page)
  const [company, vatNumber, reference] = ['Company', 'VAT number', 'Reference for invoices'].map((label) =>
    page.getByLabel(label),
  )
  if (!company || !vatNumber || !reference) throw new Error('three fields')
  await company.fill('Marsh & Sons')
  await reference.fill('KST 4711')
  await vatNumber.fill('DE136695977')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('The check digit does not fit')).toBeVisible()
  await expectAccessible(page)
  await vatNumber.fill('DE136695976')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.reload()
  await expect(company).toHaveValue('Marsh & Sons')
  await expect(vatNumber).toHaveValue('DE136695976')
  await expect(reference).toHaveValue('KST 4711')
})

test('a customer changes the email address and closes the account', async ({ page }) => {
  await register(page, '/account/settings')
  await expectAccessible(page)
  const email = `${unique('moved').replace(' ', '.')}@example.com`
  await page.getByLabel('New email address').fill(email)
  await page.getByLabel('Current password').fill('not the password')
  await page.getByRole('button', { name: 'Change the address' }).click()
  await expect(page.getByText('This is not your current password.')).toBeVisible()
  await page.getByLabel('Current password').fill('seven quiet herons')
  await page.getByRole('button', { name: 'Change the address' }).click()
  await expect(page.getByText('We wait for you to confirm')).toBeVisible()

  await page.goto(await linkFor(email, 'change-email'))
  await page.getByRole('button', { name: 'Use this address' }).click()
  await expect(page.getByText('Your account has the new address.')).toBeVisible()
  await page.goto('/account/settings')
  await expect(page.getByText(email)).toBeVisible()
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Close the account' }).click()
  await expectAccessible(page)
  await page.getByLabel('Your password').fill('seven quiet herons')
  await page.getByRole('button', { name: 'Close it for good' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await signInAs(page, email, 'seven quiet herons')
  await expect(page.getByText('The email address or the password is wrong.')).toBeVisible()
})

test('an administrator invites a colleague, who chooses a password and works in the panel', async ({
  page,
  browser,
}) => {
  const email = `${unique('colleague').replace(' ', '.')}@example.com`
  await signIn(page, 'admin')
  await page.goto('/admin/collections/users/create')
  await expect(page.getByRole('heading', { name: 'Invite a user' })).toBeVisible()
  await expect(page.locator('input[type="password"]')).toHaveCount(0)
  await page.getByLabel('Name', { exact: true }).fill('Ines Gray')
  await page.getByLabel('Email address').fill(email)
  await page.getByRole('checkbox', { name: 'Support' }).check()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await page.waitForURL('**/admin/collections/users?**')

  const colleague = await (await browser.newContext()).newPage()
  await colleague.goto(await linkFor(email, 'invitation'))
  await colleague.getByLabel('New password').fill(NEW_PASSWORD)
  await colleague.getByRole('button', { name: 'Set the password' }).click()
  await colleague.getByRole('link', { name: 'Sign in to the back office' }).click()
  await colleague.waitForURL('**/admin/login')
  await colleague.locator('input[name="username"]').fill(email)
  await colleague.locator('input[name="password"]').fill(NEW_PASSWORD)
  await colleague.getByRole('button', { name: 'Sign in' }).click()
  await expect(colleague.getByRole('heading', { name: 'Waiting for you' })).toBeVisible()
  await colleague.context().close()
})

test('staff get back in by the panel’s own form', async ({ page }) => {
  // Payload's form forgets what is typed before it is alive, sends nothing then and says all the same that it was sent.
  await expect(async () => {
    await page.goto('/admin/login')
    await page.getByRole('link', { name: /forgot/i }).click()
    await page.locator('input[name="username"]').fill('fulfilment@example.com')
    const [answer] = await Promise.all([
      page.waitForResponse('**/api/users/forgot-password', { timeout: 5000 }),
      page.getByRole('button', { name: 'Submit' }).click(),
    ])
    expect(answer.status()).toBe(200)
  }).toPass()
  await expect(page.getByRole('heading', { name: /email sent/i })).toBeVisible()
  expect(await linkFor('fulfilment@example.com', 'reset-password')).toContain('/reset-password#')
})

test('an administrator erases a customer’s personal data, with a reason', async ({ page, browser }) => {
  const customer = await (await browser.newContext()).newPage()
  const { email } = await register(customer)
  await customer.context().close()
  await signIn(page, 'admin')
  await page.goto(`/admin/collections/users?search=${encodeURIComponent(email)}`)
  await openFound(page, 'Robin Marsh')
  await page.getByRole('button', { name: 'Erase personal data' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('Asked for by letter')
  await dialog.getByLabel('Email address of the account').fill('wrong@example.com')
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await expect(dialog.getByText('This is not the email address of this account.')).toBeVisible()
  await dialog.getByLabel('Email address of the account').fill(email)
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await expect(page.getByText('The personal data of this account is erased.')).toBeVisible()

  // The account is in the trash now, and its history tells what happened, not to whom.
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Personal data erased' })).toContainText('letter')
  await expect(page.getByText('[erased]').first()).toBeVisible()
  await expect(page.getByText(email)).toHaveCount(0)
})
