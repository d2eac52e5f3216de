import type { BrowserContext, ConsoleMessage, WebError } from '@playwright/test'
import { test as base } from '@playwright/test'

export { expect } from '@playwright/test'

const COMPLAINT = /content security policy|permissions policy|cross-origin-|\bnonce\b/i

interface Watched {
  /** What the browser has said against pages of this test so far. */
  complaints: string[]
}

interface Shared {
  /** One for all tests of a worker: it keeps the scripts of the build, as a browser that has been here before. */
  sharedContext: BrowserContext
}

/** Every test of a screen also fails when a page breaks the policy that it is sent with, or throws. */
export const test = base.extend<Watched, Shared>({
  sharedContext: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport, userAgent } = project.use
      const shared = await browser.newContext({
        ...(baseURL === undefined ? {} : { baseURL }),
        ...(viewport === undefined ? {} : { viewport }),
        ...(userAgent === undefined ? {} : { userAgent }),
      })
      await use(shared)
      await shared.close()
    },
    { scope: 'worker' },
  ],
  // Each test begins signed out, and with nothing that a page has stored. A test that sets the clock opens a context of its own.
  context: async ({ sharedContext }, use) => {
    await use(sharedContext)
    for (const page of sharedContext.pages()) await page.close()
    await sharedContext.setStorageState({ cookies: [], origins: [] })
  },
  complaints: [
    async ({ browser }, use) => {
      const complaints: string[] = []
      const contexts = new Set<BrowserContext>()
      const hearError = (thrown: WebError) => {
        complaints.push(`${thrown.page()?.url() ?? ''} threw ${thrown.error().message}`)
      }
      const hearConsole = (message: ConsoleMessage) => {
        if (COMPLAINT.test(message.text())) {
          complaints.push(`${message.page()?.url() ?? ''} ${message.text()}`)
        }
      }
      const watch = (context: BrowserContext) => {
        contexts.add(context)
        context.on('weberror', hearError)
        context.on('console', hearConsole)
      }
      for (const context of browser.contexts()) watch(context)
      browser.on('context', watch)
      await use(complaints)
      browser.off('context', watch)
      for (const context of contexts) {
        context.off('weberror', hearError)
        context.off('console', hearConsole)
      }
      base.expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})
