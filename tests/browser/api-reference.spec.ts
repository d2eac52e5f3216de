import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

import { expectAccessible } from './support/axe'
import { expect, test } from './support/test'

const PAGE = '/api/v1/docs'
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 375, height: 780 } } as const

const credentialsSchema = z.object({ admin: z.object({ email: z.string(), password: z.string() }) })
const signedInSchema = z.object({ data: z.object({ access_token: z.string() }) })

let token = ''

test.beforeAll(async ({ playwright, baseURL }) => {
  const folder = process.env['BROWSER_TEST_DATA_DIR'] ?? '.data'
  const file: unknown = JSON.parse(readFileSync(path.join(folder, 'demo-credentials.json'), 'utf8'))
  const request = await playwright.request.newContext(baseURL === undefined ? {} : { baseURL })
  const answer = await request.post('/api/v1/auth/login', { data: credentialsSchema.parse(file).admin })
  token = signedInSchema.parse(await answer.json()).data.access_token
  await request.dispose()
})

for (const [name, viewport] of Object.entries(SIZES)) {
  test(`axe finds nothing on the reference of the API, closed and open (${name})`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.goto(PAGE)
    // All operations have the same markup: axe takes minutes for all of them.
    await page.evaluate(() => {
      const operations = [...document.querySelectorAll('article')]
      const left = operations.filter((one, index) => index % 12 > 0 && !one.querySelector('#placeOrder'))
      for (const operation of left) operation.remove()
    })
    await expectAccessible(page)
    const order = page.getByRole('article').filter({ has: page.locator('#placeOrder') })
    for (const part of ['Parameters', 'Body', 'Answers', 'Try it'])
      await order.getByText(part).first().click()
    await expectAccessible(page)
  })
}

test('a route is tried with the keyboard alone, by a key that the page keeps nowhere', async ({ page }) => {
  await page.goto(PAGE)
  await page.getByLabel('Access token or API key').fill(token)
  const orders = page.getByRole('article').filter({ has: page.locator('#listOrders') })
  await orders.getByText('Try it').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('per_page=1&fields=number')
  await page.keyboard.press('Enter')
  const answer = orders.getByRole('status')
  await expect(answer).toContainText('GET /api/v1/orders?per_page=1&fields=number was answered with 200')
  await expect(answer).toContainText('"per_page": 1')

  expect(page.url()).not.toContain(token)
  const kept = await page.evaluate(() =>
    [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie].join(),
  )
  expect(kept).not.toContain(token)
  await page.reload()
  await expect(page.getByLabel('Access token or API key')).toHaveValue('')
})

test('a body is tried, and a key in an address is not sent', async ({ page }) => {
  await page.goto(PAGE)
  await page.getByLabel('Access token or API key').fill(token)
  const refund = page.getByRole('article').filter({ has: page.locator('#waiveRefund') })
  await refund.getByText('Try it').click()
  await refund.getByLabel('id', { exact: true }).fill('0199f0a0-0000-7000-8000-000000000001')
  await refund.getByRole('button').click()
  await expect(refund.getByRole('status')).toContainText('404')

  const orders = page.getByRole('article').filter({ has: page.locator('#listOrders') })
  await orders.getByText('Try it').click()
  await orders.getByLabel('Parameters, such as').fill(`q=${token}`)
  await orders.getByRole('button').click()
  await expect(orders.getByRole('status')).toContainText('A key does not belong into an address.')
})
