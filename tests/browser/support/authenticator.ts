import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'

/** What the app on a phone shows, now or half a minute later. */
export async function appOf(page: Page): Promise<(later?: number) => string> {
  const key = (await page.locator('code').last().innerText()).replaceAll(' ', '')
  const totp = new TOTP({ secret: Secret.fromBase32(key) })
  return (later = 0) => totp.generate({ timestamp: Date.now() + later * 30_000 })
}

/** The ten recovery codes that a page shows. */
export async function recoveryCodesOn(page: Page): Promise<string[]> {
  const codes = page.getByRole('listitem').filter({ hasText: /^\w{4}(?:-\w{4}){6}$/ })
  await expect(codes).toHaveCount(10)
  return codes.allInnerTexts()
}
