import { z } from 'zod'

import { countClicks } from './support/count-clicks'
import { goBackstage, signIn } from './support/staff'
import { expect, test } from './support/test'

test('what came to the bank is booked with one press, and the rest is looked at', async ({
  page,
  request,
}) => {
  const shop = await goBackstage(request)
  const variant = await shop.sell(5)
  const [sure, other] = [await shop.order(variant, 1), await shop.order(variant, 1)]
  await signIn(page, 'manager')
  await page.goto('/admin/collections/bank-statements')
  const answer: unknown = await page.evaluate(
    async (id) => (await fetch(`/api/orders/${id}?depth=0`)).json() as Promise<unknown>,
    sure.id,
  )
  const owed = (z.object({ totalMinor: z.number() }).parse(answer).totalMinor / 100).toFixed(2)
  const file = {
    name: 'bank.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [
        'Date;Amount;Currency;Name;Description',
        `2026-01-02;${owed};GBP;Ada Byron;Order ${sure.number}`,
        `2026-01-02;1.00;GBP;Grace Hopper;Part of ${other.number}`,
        '2026-01-03;-5.00;GBP;Bank;Fees',
      ].join('\n'),
    ),
  }
  await page.getByLabel(/A statement of your bank/).setInputFiles(file)
  await page.waitForURL(/bank-statements\/[\da-f-]{36}/)
  const clicks = await countClicks(page)
  await page.getByRole('button', { name: 'Book the 1 line that is sure' }).click()
  await expect(page.getByText('1 line booked.')).toBeVisible()
  expect(clicks.count()).toBe(1)
  const row = (text: string) => page.getByRole('row').filter({ hasText: text })
  await expect(row(sure.number).getByText('Booked')).toBeVisible()
  await row(other.number)
    .getByRole('button', { name: /^Book: / })
    .click()
  await expect(row(other.number).getByText('Booked', { exact: true })).toBeVisible()

  // The same file again changes nothing, and says so.
  await page.goto('/admin/collections/bank-statements')
  await page.getByLabel(/A statement of your bank/).setInputFiles(file)
  await expect(page.getByText('All 3 lines of this file were there already.')).toBeVisible()
})
