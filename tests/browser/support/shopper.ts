import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

import type { SoldProduct } from './staff-client'
import { unique } from './staff-client'

/** Opens an account on the page and comes back signed in. Its address is longer than a phone's line. */
export async function register(page: Page, returnPath = '/account'): Promise<{ email: string }> {
  const email = `robin.${unique('marsh').replace(' ', '.')}.of-the-last-house@a-domain-with-a-long-name.example.com`
  await page.goto(`/register?next=${encodeURIComponent(returnPath)}`)
  await page.getByLabel('Name').fill('Robin Marsh')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password').fill('seven quiet herons')
  await page.getByRole('button', { name: 'Open the account' }).click()
  await page.waitForURL((url) => url.pathname === returnPath)
  return { email }
}

/** Puts one piece into the basket from the product's page. */
export async function putIntoBasket(page: Page, product: SoldProduct, size?: string): Promise<void> {
  await page.goto(`/products/${product.slug}`)
  if (size !== undefined) await page.getByRole('radio', { name: size, exact: true }).check({ force: true })
  await page.getByRole('button', { name: 'Put into basket' }).click()
  await expect(page.getByText('It is in your basket.')).toBeVisible()
}

/** Fills in where the order goes. */
export async function fillInAddress(page: Page): Promise<void> {
  const address = page.getByRole('group', { name: 'Delivery address' })
  await address.getByLabel('Full name').fill('Robin Marsh')
  await address.getByLabel('Street and number').fill('12 Mill Lane')
  await address.getByLabel('Town or city').fill('Leeds')
  await address.getByLabel('Postcode').fill('LS1 4AP')
  await address.getByLabel('Country').selectOption('GB')
}

/** Orders what is in the basket, and answers the order's number. */
export async function checkOut(page: Page): Promise<string> {
  await page.goto('/checkout')
  await fillInAddress(page)
  await page.getByRole('button', { name: /Order now/ }).click()
  await page.waitForURL(/\/orders\/.+\/confirmation/)
  return decodeURIComponent(new URL(page.url()).pathname.split('/')[2] ?? '')
}
