import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** What axe finds on the page as it stands, or on a part of it. */
export async function findViolations(page: Page, part?: string) {
  // By itself the builder opens a blank page for each look, to put together what it found in frames. There are none.
  expect(page.frames(), `${page.url()} has frames`).toHaveLength(1)
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze()
  return violations
}

/** Fails with what axe finds on the page as it stands, and when the page is wider than the window. */
export async function expectAccessible(page: Page): Promise<void> {
  // What is judged is the page, not the placeholder that stands in for it.
  await expect(page.getByRole('status').filter({ hasText: 'Loading' })).toHaveCount(0)
  // Next.js sends it behind the page.
  await expect(page).toHaveTitle(/./)
  const violations = await findViolations(page)
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.slice(0, 5).map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  }))
  expect(found, page.url()).toEqual([])
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  await expect.poll(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}
