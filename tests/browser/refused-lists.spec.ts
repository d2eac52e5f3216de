import type { Page } from '@playwright/test'

import { expectAccessible } from './support/axe'
import { signIn } from './support/staff'
import { expect, test } from './support/test'

const notice = (page: Page) => page.locator('.br-notice[role="alert"]')

const condition = (index: number, path: string, value: string) =>
  `where[or][0][and][${String(index)}]${path}=${value}`

/** Addresses of lists that are refused, and what the refusal says. */
const REFUSED = {
  'a value of another type': {
    list: '/admin/collections/orders',
    query: condition(0, '[totalMinor][equals]', 'abc'),
    says: 'is compared with a number',
  },
  'too many conditions': {
    list: '/admin/collections/orders',
    query: Array.from({ length: 60 }, (_, index) => condition(index, '[number][not_equals]', 'x')).join('&'),
    says: 'At most 40 conditions',
  },
  'too many relations on the way': {
    list: '/admin/collections/products',
    query: condition(0, '[category.parent.parent.parent.title][equals]', 'x'),
    says: /relations/,
  },
  'a sort by what is no field': {
    list: '/admin/collections/products/trash',
    query: 'sort=nothing-like-it',
    says: 'nothing-like-it',
  },
}

for (const [what, { list, query, says }] of Object.entries(REFUSED)) {
  test(`a list that is refused for ${what} says so, and opens again without it`, async ({ page }) => {
    await signIn(page, 'manager')
    await page.goto(`${list}?${query}`)
    await expect(notice(page)).toContainText('This list cannot be shown')
    await expect(notice(page)).toContainText(says)
    await expect(page.getByText(/No results|no .* found/i)).toHaveCount(0)
    await expectAccessible(page)
    await notice(page).getByRole('link', { name: 'Show the whole list' }).click()
    await expect(notice(page)).toHaveCount(0)
    await expect(page.locator('.collection-list .table, .collection-list .no-results').first()).toBeVisible()
    // What was refused is not kept for the next visit.
    await page.goto(list)
    await expect(page.locator('.collection-list')).toBeVisible()
    await expect(notice(page)).toHaveCount(0)
  })
}

for (const list of ['/admin/collections/orders', '/admin/collections/products/trash']) {
  test(`${list} says that it failed, with the id of the request`, async ({ page }) => {
    await signIn(page, 'manager')
    // Payload reads this as JSON, and draws nothing when it is none.
    const answer = await page.goto(`${list}?queryByGroup=broken`)
    await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeVisible()
    await expect(notice(page)).toContainText(answer?.headers()['x-request-id'] ?? 'no id')
    await expectAccessible(page)
    await notice(page).getByRole('link', { name: 'Show the whole list' }).click()
    await expect(page.locator('.collection-list')).toBeVisible()
    await expect(notice(page)).toHaveCount(0)
  })
}
