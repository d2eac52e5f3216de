import type { Page } from '@playwright/test'
import { z } from 'zod'

import { expectAccessible } from './support/axe'
import { listEditPages, signInAside, WITHOUT_PAGES } from './support/edit-pages'
import { signIn } from './support/staff'
import { expect, test } from './support/test'

/** Each width and each theme once. */
const LOOKS = [
  { width: 1280, theme: 'light' },
  { width: 390, theme: 'dark' },
]

/** Pages that belong to no collection. */
const OTHERS = ['/admin', '/admin/sales', '/admin/jobs', '/admin/import', '/admin/count', '/admin/account']

const accessSchema = z.object({ collections: z.record(z.string(), z.object({ read: z.unknown() })) })

/** What Payload leaves out is added once the page is alive: see src/admin/markup. */
const UNMENDED = '.doc-header:not([role="region"]), .collection-list:not([role="main"])'

async function look(page: Page): Promise<void> {
  await expect(page.locator(UNMENDED)).toHaveCount(0)
  for (const { width, theme } of LOOKS) {
    await page.setViewportSize({ width, height: 900 })
    // As the choice on the account's page does.
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
    await expectAccessible(page)
  }
}

test.describe('axe finds nothing on the pages of the panel', () => {
  test.describe.configure({ timeout: 420_000 })

  test('lists and pages of their own', async ({ page, request }) => {
    const { headers } = await signInAside(request)
    await signIn(page, 'admin')
    const answer = await request.get('/api/access', { headers })
    const { collections } = accessSchema.parse(await answer.json())
    const slugs = Object.keys(collections).filter(
      (slug) => !slug.startsWith('payload-') && !WITHOUT_PAGES.includes(slug),
    )
    expect(slugs).toEqual(expect.arrayContaining(['orders', 'products', 'users']))
    for (const path of [...OTHERS, ...slugs.map((slug) => `/admin/collections/${slug}`)]) {
      await page.goto(path)
      await expect(page.getByRole('main'), path).toBeVisible()
      await look(page)
    }
  })

  test('documents and settings', async ({ page, request }) => {
    const staff = await signInAside(request)
    await signIn(page, 'admin')
    for (const { path } of await listEditPages(request, staff)) {
      await page.goto(path)
      await expect(page.locator('form[data-form-ready="true"]').first(), path).toBeVisible()
      await look(page)
    }
  })
})
