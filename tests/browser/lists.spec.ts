import type { Page } from '@playwright/test'

import { findViolations } from './support/axe'
import { countClicks } from './support/count-clicks'
import { unique } from './support/staff-client'
import { goBackstage, signIn } from './support/staff'
import { expect, test } from './support/test'

const rows = (page: Page) => page.locator('.collection-list tbody tr')

/** A list that has just come up sets its own address, which undoes a press before that. */
async function openOrders(page: Page, filter = ''): Promise<void> {
  await page.goto(`/admin/collections/orders${filter}`)
  await expect(page).toHaveURL(/limit=/)
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible()
}

test('a status and a date are filtered by in 4 clicks, kept as a view in 2, and opened again in 1', async ({
  page,
  request,
}) => {
  const shop = await goBackstage(request)
  await shop.order(await shop.sell(5), 1)
  await signIn(page, 'admin')
  await openOrders(page)
  const clicks = await countClicks(page)

  await page.getByRole('button', { name: /^Status/ }).click()
  await page.getByRole('checkbox', { name: 'Placed' }).click()
  await expect(page).toHaveURL(/status/)
  await page.getByRole('button', { name: /^Placed/ }).click()
  await page.getByRole('button', { name: 'Last 7 days' }).click()
  await expect(page).toHaveURL(/last_7_days/)
  await expect(page.getByRole('button', { name: 'Placed: last 7 days' })).toBeVisible()
  expect(clicks.count()).toBeLessThanOrEqual(4)
  expect(await findViolations(page, '.br-chips')).toEqual([])
  await expect(rows(page).first()).toBeVisible()
  const filtered = page.url()

  const name = unique('Fresh')
  clicks.reset()
  await page.getByRole('button', { name: 'Save view' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('link', { name })).toHaveAttribute('aria-current', 'page')
  expect(clicks.count()).toBeLessThanOrEqual(2)

  await page.getByRole('link', { name: 'All', exact: true }).click()
  await expect(page).not.toHaveURL(/last_7_days/)
  clicks.reset()
  await page.getByRole('link', { name }).click()
  await expect(page).toHaveURL(/last_7_days/)
  expect(clicks.count()).toBe(1)
  expect(await findViolations(page, '.br-views')).toEqual([])

  // The address is the filter: for all who open it, and after a reload.
  await page.goto(filtered)
  await expect(page.getByRole('button', { name: 'Placed: last 7 days' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect(page).not.toHaveURL(/last_7_days/)
})

test('nothing moves away from under a press when a page of the panel comes alive', async ({ page }) => {
  await signIn(page, 'admin')
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value } = entry as PerformanceEntry & { value: number }
        document.documentElement.dataset['moved'] = String(
          Number(document.documentElement.dataset['moved'] ?? 0) + value,
        )
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/admin/collections/products')
    await expect(page.locator('.template-default--nav-hydrated')).toBeVisible()
    await expect(page).toHaveURL(/limit=/)
    // Longer than the menu takes to slide.
    await page.waitForTimeout(500)
    expect(Number((await page.locator('html').getAttribute('data-moved')) ?? 0)).toBeLessThan(0.1)
  }
})

test('a list on a phone is read without scrolling aside, each value with its name', async ({
  page,
  request,
}) => {
  const shop = await goBackstage(request)
  const order = await shop.order(await shop.sell(5), 1)
  await signIn(page, 'support')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/admin/collections/orders?limit=10&search=${order.number}`)
  const row = rows(page).filter({ hasText: order.number })
  for (const name of ['Payment Status', 'Total', 'Placed At']) {
    const cell = row.locator(`td[data-label="${name}"]`)
    await expect(cell).toBeInViewport({ ratio: 1 })
    const shown = await cell.evaluate((element) => getComputedStyle(element, '::before').content)
    expect(shown).toBe(`"${name}"`)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await findViolations(page, '.collection-list')).toEqual([])
})

test('Back and Forward go through the tabs and filters of a list', async ({ page, request }) => {
  const shop = await goBackstage(request)
  await shop.order(await shop.sell(5), 1)
  await signIn(page, 'admin')
  await openOrders(page)
  const tab = (name: string) => page.getByRole('link', { name, exact: true })
  const isShown = (name: string) => expect(tab(name)).toHaveAttribute('aria-current', 'page')
  const chip = page.getByRole('button', { name: /^Status: .*On hold/ })

  await tab('To ship').click()
  await isShown('To ship')
  // What is kept for Back is the address: it follows what is shown.
  await expect(page).toHaveURL(/status/)
  await tab('All').click()
  await isShown('All')
  await expect(page).not.toHaveURL(/status/)
  await page.getByRole('button', { name: /^Status/ }).click()
  await page.getByRole('checkbox', { name: 'On hold' }).click()
  await expect(chip).toBeVisible()
  await expect(page).toHaveURL(/on_hold/)
  await page.keyboard.press('Escape')

  await page.goBack()
  await isShown('All')
  await expect(chip).toBeHidden()
  await expect(page).not.toHaveURL(/status/)
  await page.goBack()
  await isShown('To ship')
  await expect(page).toHaveURL(/status/)
  await page.goBack()
  await isShown('All')
  await expect(page).not.toHaveURL(/status/)
  // Presses that follow each other quickly end where the last one leads.
  for (let press = 0; press < 3; press += 1) await page.goForward()
  await expect(chip).toBeVisible()
  await expect(page).toHaveURL(/on_hold/)
  for (let press = 0; press < 2; press += 1) await page.goBack()
  await isShown('To ship')
  await expect(chip).toBeHidden()
  await page.goBack()
  await isShown('All')
  await expect(page).not.toHaveURL(/status/)
  // What the list holds beside its address has followed: it asks for nothing that is gone.
  await page.getByRole('button', { name: /^Placed/ }).click()
  await page.getByRole('button', { name: 'Last 7 days' }).click()
  await expect(page).toHaveURL(/last_7_days/)
  await expect(page).not.toHaveURL(/status/)
  await page.goBack()
  await expect(page).not.toHaveURL(/last_7_days/)
  await expect(rows(page).first()).toBeVisible()
})

/** Pages that belong to no collection. */
const OWN_PAGES = ['/admin', '/admin/sales', '/admin/jobs', '/admin/import', '/admin/count']

test('anything is found from anywhere by Ctrl-K, what is typed and Enter', async ({ page, request }) => {
  const shop = await goBackstage(request)
  const variant = await shop.sell(5)
  const order = await shop.order(variant, 1)
  await signIn(page, 'admin')
  await page.goto('/admin/account')
  const clicks = await countClicks(page)
  const find = page.getByRole('combobox', { name: /^Find/ })
  const open = async () =>
    expect(async () => {
      await page.keyboard.press('Control+k')
      await expect(find).toBeFocused({ timeout: 1000 })
    }).toPass()

  await open()
  await find.pressSequentially(`#${order.number.toLowerCase()}`)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/admin/collections/orders/${order.id}`)
  // Enter alone; the letters were typed.
  expect(clicks.count()).toBeLessThanOrEqual(1)
  await expect(page.getByRole('heading', { level: 1, name: order.number })).toBeVisible()

  await open()
  await find.fill(variant.sku.toLowerCase())
  await expect(page.getByRole('option', { name: variant.sku })).toHaveAttribute('aria-selected', 'false')
  expect(await findViolations(page, '.br-find')).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(find).toBeHidden()

  // Pages of our own have the header of all others.
  for (const path of OWN_PAGES) {
    await page.goto(path)
    await open()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: /^Notifications/ })).toBeVisible()
  }

  await open()
  await find.fill('tax rates')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/admin/globals/store')
})

test('a selection is exported in 3 clicks', async ({ page }) => {
  await signIn(page, 'admin')
  // Orders that no other test adds to: a list that has changed is refused as a selection.
  const before = new Date(Date.now() - 7 * 86_400_000).toISOString()
  await openOrders(page, `?where[or][0][and][0][placedAt][less_than]=${before}`)
  const clicks = await countClicks(page)
  const bar = page.getByRole('region', { name: 'Selected documents' })
  await page.locator('#select-all').click()
  await bar.getByRole('button', { name: /^Select all/ }).click()
  await expect(bar.getByText(/of this list selected$/)).toBeVisible()
  const download = page.waitForEvent('download')
  await bar.getByRole('button', { name: 'Export' }).click()
  expect((await download).suggestedFilename()).toMatch(/^orders-.*\.xlsx$/)
  expect(clicks.count()).toBeLessThanOrEqual(3)
  expect(await findViolations(page, '.br-dialog')).toEqual([])
})

test('a list is read by keys, and its documents one after the other', async ({ page }) => {
  await signIn(page, 'admin')
  await openOrders(page)
  const second = rows(page).nth(1)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(second.getByRole('link').first()).toBeFocused()
  await page.keyboard.press('x')
  await expect(second.getByRole('checkbox')).toBeChecked()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys of this list' })).toBeVisible()
  await page.keyboard.press('Escape')
  const ids = await rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-id')))
  await second.getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/orders/${String(ids[1])}`)
  await page.getByRole('link', { name: 'Next document of the list' }).click()
  await page.waitForURL(`**/orders/${String(ids[2])}`)
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await expect(rows(page).first()).toBeVisible()
})
