import type { StaffClient } from '../support/staff-client'
import { openStaffClient, unique } from '../support/staff-client'
import { checkOut, fillInAddress, putIntoBasket, register } from '../support/shopper'
import { expect, test } from '../support/test'

let staffClient: StaffClient

test.beforeAll(async ({ playwright, baseURL }) => {
  staffClient = await openStaffClient(
    await playwright.request.newContext(baseURL === undefined ? {} : { baseURL }),
  )
})

test('a customer registers, finds, orders, follows and cancels', async ({ page }) => {
  const product = await staffClient.sellProduct({
    title: unique('Slate jug'),
    priceMinor: 2450,
    sizes: { Small: 3, Large: 5 },
  })
  await register(page)

  await page.getByRole('searchbox').fill(product.title)
  await page.getByRole('searchbox').press('Enter')
  await page.getByRole('main').getByRole('link', { name: product.title }).click()
  await expect(page.getByText('Only 3 left')).toBeVisible()
  await page.getByRole('radio', { name: 'Large', exact: true }).check({ force: true })
  await page.getByRole('button', { name: 'Put into basket' }).click()
  await page.getByRole('link', { name: 'Go to the basket' }).click()
  await page.waitForURL('**/cart')
  await page.getByRole('button', { name: 'One more' }).click()

  await page.reload()
  await expect(page.getByRole('link', { name: 'Basket, 2 items' })).toBeVisible()
  await expect(page.getByTestId('cart-subtotal')).toHaveText('£49.00')

  await page.getByRole('link', { name: 'Go to checkout' }).click()
  await page.waitForURL('**/checkout')
  await page.getByRole('button', { name: /Order now/ }).click()
  await expect(page.getByText('The first line is required.')).toBeVisible()
  const number = await checkOut(page)
  await expect(page.getByRole('heading', { name: /Thank you/ })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(number)
  await expect(page.getByRole('link', { name: 'Basket, 0 items' })).toBeVisible()

  await page.getByRole('link', { name: 'Follow this order' }).click()
  const status = page.getByTestId('order-status')
  await expect(status).toContainText('Received')
  const { id } = await staffClient.findOrder(number)
  await staffClient.moveOrder(id, { to: 'paid' })
  await expect(status).toContainText('Paid')
  await expect(page.getByText('Payment received')).toBeVisible()

  await page.getByRole('button', { name: 'Cancel this order' }).click()
  await page.getByRole('button', { name: 'Cancel the order' }).click()
  await expect(status).toContainText('Cancelled')
  await expect(page.getByText('Cancelled by you')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel this order' })).toHaveCount(0)
  expect((await staffClient.findOrder(number)).status).toBe('cancelled')
})

test('a shipment shows up with its tracking number while the customer looks', async ({ page }) => {
  const product = await staffClient.sellProduct({
    title: unique('Beech tray'),
    priceMinor: 1800,
    sizes: { One: 4 },
  })
  await register(page)
  await putIntoBasket(page, product)
  const { id } = await staffClient.findOrder(await checkOut(page))
  await page.goto(`/account/orders/${id}`)
  await expect(page.getByTestId('order-status')).toContainText('Received')
  await staffClient.moveOrder(id, { to: 'shipped', carrier: 'Parcel Post', trackingNumber: 'PP123456789GB' })
  await expect(page.getByTestId('order-status')).toContainText('On its way')
  await expect(page.getByText('PP123456789GB')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel this order' })).toHaveCount(0)
})

test('what sells out while it is in the basket is named with what is left', async ({ page }) => {
  const product = await staffClient.sellProduct({
    title: unique('Wax lamp'),
    priceMinor: 990,
    sizes: { One: 3 },
  })
  const variantId = product.variants['One']?.id ?? ''
  await register(page)
  await putIntoBasket(page, product)
  await page.goto('/cart')
  await page.getByRole('button', { name: 'One more' }).click()
  await page.goto('/checkout')
  await fillInAddress(page)

  await staffClient.adjustStock(variantId, -2)
  await page.getByRole('button', { name: /Order now/ }).click()
  const refusal = page.getByRole('alert').filter({ hasText: 'has not been placed' })
  await expect(refusal).toContainText(`${product.title}: 1 left, you asked for 2`)

  await refusal.getByRole('link', { name: 'Change your basket' }).click()
  await expect(page.getByText('Only 1 left. Take fewer to go on.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Go to checkout' })).toBeDisabled()
  await page.getByRole('button', { name: 'One fewer' }).click()
  await expect(page.getByRole('link', { name: 'Go to checkout' })).toBeVisible()

  await staffClient.adjustStock(variantId, -1)
  await page.reload()
  await expect(page.getByText('This has just sold out. Remove it to go on.')).toBeVisible()
  await page.getByRole('button', { name: /^Remove/ }).click()
  await expect(page.getByText('Your basket is empty')).toBeVisible()
})

test('another total than the one that was shown is shown and asked about first', async ({ page }) => {
  const product = await staffClient.sellProduct({
    title: unique('Tin kettle'),
    priceMinor: 1000,
    sizes: { One: 4 },
  })
  const { id = '', sku = '' } = product.variants['One'] ?? {}
  await register(page)
  await putIntoBasket(page, product)
  await page.goto('/checkout')
  await fillInAddress(page)
  await page.getByLabel(/Note to us/).fill('Ring twice')
  await expect(page.getByRole('button', { name: /Order now/ })).toBeEnabled()

  await staffClient.setPrice(id, 9505)
  await page.getByRole('button', { name: /Order now/ }).click()
  const refusal = page.getByRole('alert').filter({ hasText: 'has not been placed' })
  await expect(refusal).toContainText('to £95.05')
  await expect(page.getByRole('region', { name: 'Your order' })).toContainText('£95.05')
  await expect(page.getByLabel(/Note to us/)).toHaveValue('Ring twice')
  expect(await staffClient.countOrdersWith(sku)).toBe(0)

  await page.getByRole('button', { name: /Order now/ }).click()
  await page.waitForURL(/confirmation/)
  expect(await staffClient.countOrdersWith(sku)).toBe(1)
})

test('a double click places one order', async ({ page }) => {
  const product = await staffClient.sellProduct({
    title: unique('Twin spoons'),
    priceMinor: 700,
    sizes: { One: 9 },
  })
  await register(page)
  await putIntoBasket(page, product)
  await page.goto('/checkout')
  await fillInAddress(page)
  await page.getByRole('button', { name: /Order now/ }).dblclick()
  await page.waitForURL(/confirmation/)
  expect(await staffClient.countOrdersWith(product.variants['One']?.sku ?? '')).toBe(1)
})

test('a visitor signs in on the way to the checkout and keeps the basket', async ({ page }) => {
  const product = await staffClient.sellProduct({
    title: unique('Oat bowl'),
    priceMinor: 1200,
    sizes: { One: 2 },
  })
  const { email } = await register(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await putIntoBasket(page, product)

  await page.goto('/checkout')
  await page.waitForURL('**/login?next=%2Fcheckout')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('The email address or the password is wrong.')).toBeVisible()
  await page.getByLabel('Password').fill('seven quiet herons')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/checkout')
  await expect(page.getByText(`1 × ${product.title}`)).toBeVisible()
})

test("another customer's order answers like one that does not exist", async ({ page, browser }) => {
  const product = await staffClient.sellProduct({
    title: unique('Own cup'),
    priceMinor: 800,
    sizes: { One: 2 },
  })
  await register(page)
  await putIntoBasket(page, product)
  const number = await checkOut(page)
  const { id } = await staffClient.findOrder(number)

  const other = await (await browser.newContext()).newPage()
  await register(other)
  const byId = await other.goto(`/account/orders/${id}`)
  await expect(other.getByRole('heading', { name: 'This shelf is empty' })).toBeVisible()
  await other.goto(`/orders/${number}/confirmation`)
  await expect(other.getByRole('heading', { name: 'This shelf is empty' })).toBeVisible()
  expect((await other.request.get(`/account/orders/${id}/state`)).status()).toBe(404)
  expect((byId?.ok() ?? false) ? await other.content() : '').not.toContain('12 Mill Lane')
  await other.context().close()
})

test('a draft is shown to staff alone', async ({ page }) => {
  const { slug } = await staffClient.draftProduct(unique('Secret kettle'))
  const answer = await page.goto(`/products/${slug}?preview=1`)
  expect(answer?.status()).toBe(404)
})

test('addresses are added, changed and offered at the checkout', async ({ page }) => {
  await register(page, '/account/addresses')
  await page.getByRole('button', { name: 'Add an address' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Full name').fill('Robin Marsh')
  await dialog.getByLabel('Street and number').fill('3 Quay Street')
  await dialog.getByLabel('Town or city').fill('Whitby')
  await dialog.getByRole('button', { name: 'Save the address' }).click()
  await expect(dialog.getByText('The postcode is required.')).toBeVisible()
  await dialog.getByLabel('Postcode').fill('yo21 3pu')
  await dialog.getByRole('button', { name: 'Save the address' }).click()
  await expect(page.getByText('Whitby, YO21 3PU')).toBeVisible()

  const product = await staffClient.sellProduct({
    title: unique('Rope mat'),
    priceMinor: 3100,
    sizes: { One: 2 },
  })
  await putIntoBasket(page, product)
  await page.goto('/checkout')
  await expect(page.getByRole('radio', { name: /Robin Marsh/ })).toBeChecked()
  await page.getByRole('button', { name: /Order now/ }).click()
  await page.waitForURL(/confirmation/)
  await expect(page.getByText('3 Quay Street')).toBeVisible()
})
