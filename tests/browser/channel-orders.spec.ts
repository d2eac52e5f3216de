import { z } from 'zod'

import { findViolations } from './support/axe'
import { accountOf, goBackstage, openFound, signIn } from './support/staff'
import { uniqueMark } from './support/staff-client'
import { expect, test } from './support/test'

const tokenSchema = z.object({ data: z.object({ access_token: z.string() }) })
const orderSchema = z.object({ data: z.object({ number: z.string() }) })
const gbp = (amount: number) => ({ amount, currency: 'GBP' })

test('staff find the order of a marketplace, and see where it is from and whose it is', async ({
  page,
  request,
}) => {
  const variant = await (await goBackstage(request)).sell(1)
  const login = await request.post('/api/v1/auth/login', { data: accountOf('manager') })
  const { access_token: token } = tokenSchema.parse(await login.json()).data
  const mark = uniqueMark()
  const email = `guest-${mark}@marketplace.example`
  const taken = await request.post('/api/v1/channel-orders', {
    headers: { authorization: `Bearer ${token}` },
    data: {
      ...{ sales_channel: 'etsy', sales_channel_number: `E-${mark}`, placed_at: '2026-11-20T10:00:00Z' },
      guest: { name: 'Grace Guest', email },
      lines: [
        { sku: variant.sku, quantity: 1, unit_price: gbp(1700) },
        { sku: variant.sku, quantity: 1, unit_price: gbp(1600), title: 'Desk lamp, gift-wrapped' },
      ],
      ...{ total: gbp(3300), payments: [{ amount: gbp(3300), method: 'other' }], stock: 'oversell' },
    },
  })
  expect(taken.status(), await taken.text()).toBe(201)
  const { number } = orderSchema.parse(await taken.json()).data

  await signIn(page, 'support')
  for (const search of [`E-${mark}`, email]) {
    await page.goto(`/admin/collections/orders?search=${encodeURIComponent(search)}`)
    await expect(page.getByRole('link', { name: number })).toBeVisible()
  }
  await openFound(page, number)
  const view = page.getByRole('region', { name: `Order ${number}` })
  await expect(view.getByText(`Number there: E-${mark}`)).toBeVisible()
  await expect(view.getByText('A guest, without an account.')).toBeVisible()
  await expect(view.getByText('Gets no email messages about this order.')).toBeVisible()
  await expect(view.getByText('Desk lamp, gift-wrapped')).toBeVisible()
  await expect(view.getByText('Taken when shipped')).toBeVisible()
  await expect(view.getByText('Imported')).toBeVisible()
  expect(await findViolations(page, '.br-admin-view')).toEqual([])
  await view.getByRole('link', { name: 'All orders of this customer' }).click()
  await expect(page.getByRole('link', { name: number })).toBeVisible()
  await page.goto('/admin/collections/orders?where[or][0][and][0][salesChannel][equals]=etsy')
  await expect(page.getByRole('link', { name: number })).toBeVisible()
})
