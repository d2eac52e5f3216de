import { findViolations } from '../support/axe'
import { countClicks } from '../support/count-clicks'
import { openStaffClient, unique } from '../support/staff-client'
import { signIn } from '../support/staff'
import { expect, test } from '../support/test'

test('a product is exported, changed and imported again by 3 clicks, and mistakes are told before anything is written', async ({
  page,
  request,
}) => {
  const staff = await openStaffClient(request)
  const title = unique('Filed')
  const { slug, variants } = await staff.sellProduct({ title, priceMinor: 2000, sizes: { S: 3, M: 2 } })
  const [small, medium] = [variants['S']?.sku ?? '', variants['M']?.sku ?? '']
  await signIn(page, 'manager')
  await page.goto(`/admin/collections/products?limit=10&where[or][0][and][0][slug][equals]=${slug}`)
  await expect(page).toHaveURL(/limit=/)
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  const fileOf = (lines: readonly string[]) => ({
    name: 'products.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\n')),
  })

  const clicks = await countClicks(page)
  const dialog = page.getByRole('dialog')
  // A button that is pressed before the page is alive does nothing.
  await expect(async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(dialog).toBeVisible({ timeout: 1000 })
  }).toPass()
  clicks.reset()
  const chooser = dialog.getByLabel('Product file: CSV or XLSX')
  await chooser.setInputFiles(fileOf(['Handle,SKU,Price', `${slug},${small},cheap`]))
  await expect(dialog.getByRole('row', { name: /Price/ })).toContainText('12.50')
  await expect(dialog.getByRole('button', { name: 'Nothing to import' })).toBeDisabled()
  expect(await findViolations(page, '.br-dialog')).toEqual([])

  await chooser.setInputFiles(fileOf(['Handle,SKU,Price', `${slug},${small},21.50`, `${slug},${medium},20`]))
  await expect(dialog.getByText('1 product will be changed.')).toBeVisible()
  await expect(dialog.getByText('1 cell will change')).toBeVisible()
  await dialog.getByRole('button', { name: 'Import: 1 product' }).click()
  await expect(dialog.getByText('Imported: 1 product.')).toBeVisible({ timeout: 20_000 })
  // With the one that opens the dialog, and the one that chooses the file in the system's own dialog.
  expect(clicks.count() + 2).toBeLessThanOrEqual(3)

  await page.setViewportSize({ width: 390, height: 844 })
  await dialog.getByRole('link', { name: 'What became of each product' }).click()
  await page.waitForURL(/bulk-runs\/[\da-f-]{36}$/)
  await expect(page.getByRole('row', { name: new RegExp(title) })).toContainText('Done')
})
