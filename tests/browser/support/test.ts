import type { BrowserContext } from '@playwright/test'
import { test as base } from '@playwright/test'

export { expect } from '@playwright/test'

const COMPLAINT = /content security policy|permissions policy|cross-origin-|\bnonce\b/i

interface Watched {
  /** What the browser has said against pages of this test so far. */
  complaints: string[]
}

/** Every test of a screen also fails when a page breaks the policy that it is sent with, or throws. */
export const test = base.extend<Watched>({
  complaints: [
    async ({ browser }, use) => {
      const complaints: string[] = []
      const watch = (context: BrowserContext) => {
        context.on('weberror', (thrown) => {
          complaints.push(`${thrown.page()?.url() ?? ''} threw ${thrown.error().message}`)
        })
        context.on('console', (message) => {
          if (COMPLAINT.test(message.text())) {
            complaints.push(`${message.page()?.url() ?? ''} ${message.text()}`)
          }
        })
      }
      browser.on('context', watch)
      await use(complaints)
      browser.off('context', watch)
      base.expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})
