import type { APIRequestContext, Page } from '@playwright/test'
import { expect } from '@playwright/test'

import type { OpenForm, Staff } from './edit-pages'

/** The panel's question about a document that was changed meanwhile. */
export const question = (page: Page) => page.getByRole('dialog', { name: 'This document has changed' })
/** Presses a button of the conflict dialog. */
export const choose = (page: Page, name: string) => question(page).getByRole('button', { name }).click()

/** Changes the document of an open form, as another user or a program does. */
export function othersWith(request: APIRequestContext, staff: Staff) {
  return async ({ api }: OpenForm, data: Readonly<Record<string, unknown>>): Promise<void> => {
    const method = api.startsWith('/api/globals/') ? 'POST' : 'PATCH'
    const answer = await request.fetch(api, { method, headers: staff.headers, data })
    expect(answer.ok(), await answer.text()).toBe(true)
  }
}

/** What any part of the panel does to show the page anew. */
export async function refresh(page: Page): Promise<void> {
  const refreshed = page.waitForResponse((response) => response.request().headers()['rsc'] === '1')
  await page.evaluate(() => {
    const { next } = window as unknown as { next: { router: { refresh: () => void } } }
    next.router.refresh()
  })
  await refreshed
  // The page is drawn from it in the moments after.
  await page.waitForTimeout(500)
}
