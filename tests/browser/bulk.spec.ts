import type { APIRequestContext, Page } from '@playwright/test'
import { z } from 'zod'

import { findViolations } from './support/axe'
import type { SoldProduct } from './support/staff-client'
import { openStaffClient, unique } from './support/staff-client'
import { signIn } from './support/staff'
import { expect, test } from './support/test'

const listSchema = z.object({
  docs: z.array(z.object({ title: z.string(), _status: z.string().optional() })),
})

async function sell(request: APIRequestContext, titles: readonly string[]): Promise<SoldProduct[]> {
  const staffClient = await openStaffClient(request)
  const sold: SoldProduct[] = []
  for (const title of titles)
    sold.push(await staffClient.sellProduct({ title, priceMinor: 3000, sizes: { One: 5 } }))
  return sold
}

/** Titles of the products that the shop shows, of those with a text in their title. */
async function onSale(request: APIRequestContext, text: string): Promise<string[]> {
  const query = `where[title][contains]=${encodeURIComponent(text)}&depth=0&limit=100`
  const answer: unknown = await (await request.get(`/api/products?${query}`)).json()
  return listSchema
    .parse(answer)
    .docs.filter(({ _status }) => _status === 'published')
    .map(({ title }) => title)
    .sort()
}

const filteredBy = (text: string, limit = 2) =>
  `/admin/collections/products?limit=${String(limit)}&where[or][0][and][0][title][contains]=${encodeURIComponent(text)}`

const bar = (page: Page) => page.getByRole('region', { name: 'Selected documents' })

async function selectPage(page: Page): Promise<void> {
  await expect(async () => {
    await page.locator('#select-all').check({ timeout: 2000 })
    await expect(bar(page)).toBeVisible({ timeout: 2000 })
  }).toPass()
}

async function selectAll(page: Page, count: number): Promise<void> {
  const all = bar(page).getByRole('button', { name: `Select all ${String(count)} products of this list` })
  // A list that has just come up, or was read anew, sets its own address, which ends a selection.
  await expect(async () => {
    await selectPage(page)
    await all.click({ timeout: 3000 })
  }).toPass()
  await expect(bar(page).getByText(`All ${String(count)} products of this list selected`)).toBeVisible()
}

async function act(page: Page, action: string) {
  await bar(page).getByRole('button', { name: action, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  expect(await findViolations(page, '.br-dialog')).toEqual([])
  return dialog
}

test('a filtered list: all of it is unpublished, over all pages, and nothing else', async ({
  page,
  request,
}) => {
  const [mark, other] = [unique('Bulk'), unique('Other')]
  const titles = [1, 2, 3].map((n) => `${mark} no ${String(n)}`)
  await sell(request, [...titles, other])
  await signIn(page, 'manager')
  await page.goto(filteredBy(mark))
  await selectAll(page, 3)
  expect(await findViolations(page, '.br-bulk')).toEqual([])
  const dialog = await act(page, 'Unpublish')
  // Comes to match when the person has seen how many there are.
  await sell(request, [`${mark} late`])
  await dialog.getByRole('button', { name: 'Unpublish: 3 products' }).click()
  await expect(dialog.getByText('Unpublished: 3 products.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(bar(page)).toBeHidden()
  expect(await onSale(request, mark)).toEqual([`${mark} late`])
  expect(await onSale(request, other)).toEqual([other])
})

test('another filter ends a selection, and a list that has changed is shown anew', async ({
  page,
  request,
}) => {
  const [mark, other] = [unique('Change'), unique('Stay')]
  await sell(
    request,
    [1, 2, 3].map((n) => `${mark} no ${String(n)}`),
  )
  await sell(
    request,
    [1, 2, 3].map((n) => `${other} no ${String(n)}`),
  )
  await signIn(page, 'manager')
  await page.goto(filteredBy(mark))
  await selectAll(page, 3)
  await page.goto(filteredBy(other))
  await expect(page.getByRole('link', { name: `${other} no 3` })).toBeVisible()
  await expect(bar(page)).toBeHidden()
  await selectPage(page)
  await sell(request, [`${other} late`])
  await bar(page).getByRole('button', { name: 'Select all 3 products of this list' }).click()
  await expect(bar(page).getByRole('alert')).toContainText('The list has changed: 4 match now')
  await selectAll(page, 4)
})

test('what could not be changed says why, with a link, and stays selected', async ({ page, request }) => {
  const mark = unique('Kept')
  const [product] = await sell(request, [mark])
  const sku = product?.variants['One']?.sku ?? ''
  await signIn(page, 'manager')
  await page.goto(`/admin/collections/variants?where[or][0][and][0][sku][equals]=${sku}`)
  await selectPage(page)
  const dialog = await act(page, 'Move to trash')
  await dialog.getByRole('button', { name: 'Move to trash: 1 variant' }).click()
  await expect(dialog.getByText('Not changed: 1 variant. They stay selected.')).toBeVisible()
  await expect(dialog.getByRole('listitem')).toContainText(sku)
  await expect(dialog.getByRole('link', { name: sku })).toHaveAttribute('href', /collections\/variants\//)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(bar(page).getByText('1 variant still selected, which were not changed')).toBeVisible()
})

test('a bulk edit changes what is ticked, and takes amounts as they are shown', async ({ page, request }) => {
  const [product] = await sell(request, [unique('Priced')])
  const sku = product?.variants['One']?.sku ?? ''
  await signIn(page, 'manager')
  await page.goto(`/admin/collections/variants?where[or][0][and][0][sku][equals]=${sku}`)
  await selectPage(page)
  const dialog = await act(page, 'Edit')
  await dialog.getByLabel('Change Price (GBP)').check()
  await dialog.getByLabel('Price (GBP)', { exact: true }).fill('12,50')
  await dialog.getByRole('button', { name: 'Edit: 1 variant' }).click()
  await expect(dialog.getByText('Changed: 1 variant.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText('£12.50').first()).toBeVisible()
})

test('a filter on an amount takes what is shown, and shows what the address asks for', async ({
  page,
  request,
}) => {
  const [product] = await sell(request, [unique('Filtered')])
  const sku = product?.variants['One']?.sku ?? ''
  await signIn(page, 'manager')
  const second = 'where[or][0][and][1][priceMinor]'
  await page.goto(
    `/admin/collections/variants?where[or][0][and][0][sku][equals]=${sku}&${second}[greater_than_equal]=3000`,
  )
  await expect(page.getByRole('link', { name: sku })).toBeVisible()
  const amount = page.getByLabel('Amount in GBP')
  await expect(async () => {
    if (!(await amount.isVisible())) await page.locator('#toggle-list-filters').click({ timeout: 2000 })
    await expect(amount).toHaveValue('30.00', { timeout: 2000 })
  }).toPass()
  await amount.fill('30,01')
  await page.waitForURL((url) => url.search.includes('3001'))
  await expect(page.getByRole('link', { name: sku })).toHaveCount(0)
  await amount.fill('29')
  await page.waitForURL((url) => url.search.includes('2900'))
  await expect(page.getByRole('link', { name: sku })).toBeVisible()
  await page.reload()
  await expect(async () => {
    if (!(await amount.isVisible())) await page.locator('#toggle-list-filters').click({ timeout: 2000 })
    await expect(amount).toHaveValue('29.00', { timeout: 2000 })
  }).toPass()
})
