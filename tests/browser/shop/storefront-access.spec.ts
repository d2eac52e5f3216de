import { expectAccessible } from '../support/axe'
import type { StaffClient } from '../support/staff-client'
import { openStaffClient, unique } from '../support/staff-client'
import { checkOut, putIntoBasket, register } from '../support/shopper'
import { expect, test } from '../support/test'

const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 375, height: 780 } } as const

let staffClient: StaffClient

test.beforeAll(async ({ playwright, baseURL }) => {
  staffClient = await openStaffClient(
    await playwright.request.newContext(baseURL === undefined ? {} : { baseURL }),
  )
})

for (const [name, viewport] of Object.entries(SIZES)) {
  test.describe(name, () => {
    test.beforeEach(async ({ page }) => {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ reducedMotion: 'reduce' })
    })

    test('axe finds nothing on the pages of the shop', async ({ page }) => {
      const product = await staffClient.sellProduct({
        title: unique('Felt bag'),
        priceMinor: 4200,
        sizes: { Small: 0, Large: 5 },
      })
      await page.goto('/')
      await expectAccessible(page)
      const category = await page
        .getByRole('main')
        .locator('a[href^="/categories/"]')
        .first()
        .getAttribute('href')
      const search = `/search?q=${encodeURIComponent(product.title)}`
      const paths = [category ?? '/', search, '/search', '/search?q=zzzzzz', `/products/${product.slug}`]
      for (const path of [...paths, '/cart', '/login', '/register', '/no-such-page']) {
        await page.goto(path)
        await expectAccessible(page)
      }
      await page.goto('/login')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.getByText('Enter your password.')).toBeVisible()
      await expectAccessible(page)
    })

    test('axe finds nothing from the basket to the order', async ({ page }) => {
      const product = await staffClient.sellProduct({
        title: unique('Ash stool'),
        priceMinor: 6900,
        sizes: { One: 5 },
      })
      await register(page)
      await expectAccessible(page)
      await putIntoBasket(page, product)
      await page.goto('/cart')
      await expect(page.getByTestId('cart-subtotal')).toBeVisible()
      await expectAccessible(page)
      await page.goto('/checkout')
      await expect(page.getByRole('button', { name: /Order now/ })).toBeEnabled()
      await expectAccessible(page)
      await checkOut(page)
      await expectAccessible(page)
      await page.getByRole('link', { name: 'Follow this order' }).click()
      await expect(page.getByTestId('order-status')).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Cancel this order' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page)
      for (const path of ['/account/orders', '/account/addresses']) {
        await page.goto(path)
        await expectAccessible(page)
      }
    })
  })
}

test('everything needed to buy can be reached by keyboard', async ({ page }) => {
  const product = await staffClient.sellProduct({
    title: unique('Key ring'),
    priceMinor: 500,
    sizes: { One: 5 },
  })
  await page.goto(`/products/${product.slug}`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
  const button = page.getByRole('button', { name: 'Put into basket' })
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab')
    if (await button.evaluate((element) => element === document.activeElement)) break
  }
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Basket, 1 item' })).toBeVisible()
})
