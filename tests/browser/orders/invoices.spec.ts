import { findViolations } from '../support/axe'
import { countClicks } from '../support/count-clicks'
import { goBackstage, signIn } from '../support/staff'
import { expect, test } from '../support/test'

test('an invoice is issued, opened, mailed again and taken back in a click or two, and every mail can be read', async ({
  page,
  request,
}) => {
  const backstage = await goBackstage(request)
  const order = await backstage.order(await backstage.sell(5), 2)
  await signIn(page, 'manager')
  await page.goto(`/admin/collections/orders/${order.id}`)
  const papers = page.getByRole('region', { name: 'Papers' })
  const clicks = await countClicks(page)
  const clicked = async (work: () => Promise<void>) => {
    clicks.reset()
    await work()
    return clicks.count()
  }

  expect(await clicked(() => papers.getByRole('button', { name: 'Issue invoice' }).click())).toBe(1)
  const link = papers.getByRole('link', { name: /^INV-\d{4}-\d{5}$/ })
  await expect(link).toBeVisible()
  const number = (await link.textContent()) ?? ''

  const pdf = papers.getByRole('link', { name: `PDF of ${number}` })
  const href = (await pdf.getAttribute('href')) ?? ''
  const answer = await page.evaluate(async (address) => {
    const response = await fetch(address)
    return [response.status, response.headers.get('content-type')]
  }, href)
  expect(answer).toEqual([200, 'application/pdf'])
  const opened = page.context().waitForEvent('page')
  expect(await clicked(() => pdf.click())).toBe(1)
  await (await opened).close()

  const mail = papers.getByRole('button', { name: `Mail ${number} to the customer` })
  expect(await clicked(() => mail.click())).toBe(1)
  // The order was placed for a customer without an email address.
  await expect(page.getByText('The order has no email address.').first()).toBeVisible()

  const mails = page.getByRole('region', { name: 'Mails' })
  expect(await clicked(() => mails.getByRole('link', { name: 'Order confirmation' }).click())).toBe(1)
  const preview = page.frameLocator('iframe[title^="Preview"]')
  await expect(preview.getByText('Thank you for your order')).toBeVisible()

  await page.goto(`/admin/collections/orders/${order.id}`)
  await papers.getByRole('link', { name: number, exact: true }).click()
  const view = page.getByRole('region', { name: number })
  await expect(view.getByText('Date of issue')).toBeVisible()
  expect(await findViolations(page, '.br-admin-view')).toEqual([])
  clicks.reset()
  await view.getByRole('button', { name: 'Credit note' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('Wrong name')
  await dialog.getByRole('button', { name: 'Issue credit note' }).click()
  await expect(dialog).toBeHidden()
  expect(clicks.count()).toBe(2)
  await page.goto(`/admin/collections/orders/${order.id}`)
  await expect(papers.getByRole('link', { name: /^CN-/ })).toBeVisible()
  await expect(papers.getByRole('button', { name: 'Issue invoice' })).toBeVisible()
})
