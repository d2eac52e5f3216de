import sharp from 'sharp'

import { findViolations } from '../support/axe'
import { countClicks } from '../support/count-clicks'
import { goBackstage, signIn } from '../support/staff'
import { uniqueMark } from '../support/staff-client'
import { expect, test } from '../support/test'

test('a product in 4 sizes and 3 colours with price, stock and a picture of each colour takes at most 12 clicks', async ({
  page,
}) => {
  const mark = uniqueMark().toUpperCase()
  await signIn(page, 'manager')
  await page.goto('/admin/collections/products')
  await page.waitForURL(/limit=/)
  const clicks = await countClicks(page)
  await page.getByRole('link', { name: 'Create new Product' }).first().click()
  await page.waitForURL('**/products/create')
  await page.waitForLoadState('networkidle')
  await page.locator('#field-title').click()
  await page.keyboard.insertText(`Tee ${mark}`)
  await page.getByRole('button', { name: 'Save Draft' }).click()
  await page.waitForURL(/products\/[\da-f-]{36}/)

  const panel = page.getByRole('region', { name: 'Options and variants' })
  const grid = panel.getByRole('region', { name: 'Variants' })
  await panel.getByRole('textbox', { name: 'Add an option' }).click()
  await page.keyboard.insertText('Size: S, M, L, XL')
  await page.keyboard.press('Tab')
  await expect(grid.getByRole('row', { name: /XL/ })).toBeVisible()
  await page.keyboard.insertText('Colour: Red, Blue, Green')
  await page.keyboard.press('Tab')
  const sku = `TEE-${mark}-XL-GREEN`
  await expect(grid.getByRole('textbox', { name: 'SKU of XL / Green' })).toHaveValue(sku)

  await grid.getByRole('textbox', { name: 'Price of all rows' }).click()
  await page.keyboard.insertText('19.95')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('10')
  await expect(grid.getByRole('textbox', { name: 'On hand of XL / Green' })).toHaveValue('10')
  const chooser = page.waitForEvent('filechooser')
  await panel.getByRole('button', { name: 'Add pictures' }).click()
  const files = await Promise.all(
    ['red', 'blue', 'green'].map(async (colour) => ({
      ...{ name: `${colour}.png`, mimeType: 'image/png' },
      buffer: await sharp({ create: { width: 64, height: 64, channels: 3, background: colour } })
        .png()
        .toBuffer(),
    })),
  )
  await (await chooser).setFiles(files)
  await expect(
    panel.getByRole('combobox', { name: `Value that Tee ${mark}, Green is shown for` }),
  ).toHaveValue('6')
  expect(await findViolations(page, '.br-variants')).toEqual([])
  await panel.getByRole('button', { name: 'Save variants' }).click()
  await expect(grid.getByRole('link', { name: 'XL / Green' })).toBeVisible({ timeout: 20_000 })
  await expect(panel.getByRole('button', { name: 'Save variants' })).toBeDisabled()
  await expect(page.getByText('Variants saved: 12 created')).toBeVisible()
  await page.getByRole('button', { name: 'Publish changes' }).click()
  const shopPage = `/products/tee-${mark.toLowerCase()}`
  await expect(async () => expect((await page.request.get(shopPage)).ok()).toBe(true)).toPass()
  expect(clicks.count()).toBeLessThanOrEqual(12)
  const edited = page.url()
  await page.goto(shopPage)
  await page.waitForLoadState('networkidle')
  const shown = (colour: string) => page.getByRole('img', { name: `Tee ${mark}, ${colour}` })
  await expect(shown('Red')).toBeVisible()
  await page.getByText('Green', { exact: true }).click()
  await expect(shown('Green')).toBeVisible()
  await page.goto(edited)
  await page.waitForLoadState('networkidle')

  // A block of two lines from a spreadsheet, then one step back, and forth.
  const price = (name: string) => grid.getByRole('textbox', { name: `Price of ${name}` })
  await price('S / Red').click()
  await price('S / Red').evaluate((cell) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '21.50\t25\r\n22,50\t26\r\n')
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(price('S / Blue')).toHaveValue('22,50')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(price('S / Blue')).toHaveValue('19.95')
  await page.keyboard.press('ControlOrMeta+y')
  await expect(grid.getByRole('textbox', { name: 'Compare at of S / Blue' })).toHaveValue('26')
  await page.keyboard.press('Enter')
  await expect(price('S / Blue')).toBeFocused()
  await price('S / Green').fill('1.005')
  await expect(grid.getByRole('row', { name: /S \/ Green/ })).toContainText('more decimals than GBP has')
  await price('S / Green').fill('23')
  await panel.getByRole('button', { name: 'Save variants' }).click()
  await expect(panel.getByRole('button', { name: 'Save variants' })).toBeDisabled({ timeout: 20_000 })
  await page.reload()
  await expect(price('S / Blue')).toHaveValue('22.50')
  await expect(price('S / Green')).toHaveValue('23.00')
})

test('selected variants of several products are edited as one table from their list, by 5 clicks', async ({
  page,
  request,
}) => {
  const backstage = await goBackstage(request)
  const variants = await Promise.all(Array.from({ length: 3 }, () => backstage.sell(5)))
  const skus = variants.map(({ sku }) => sku)
  await signIn(page, 'manager')
  const list = `/admin/collections/variants?limit=10&sort=sku&where[or][0][and][0][sku][in]=${skus.join(',')}`
  await page.goto(list)
  await page.waitForLoadState('networkidle')
  const clicks = await countClicks(page)
  const tickAll = () => page.getByRole('checkbox', { name: 'Select all rows of this page' }).click()
  await tickAll()
  const bar = page.getByRole('region', { name: 'Selected documents' })
  await bar.getByRole('button', { name: 'Edit as a table' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit variants as a table' })
  const grid = dialog.getByRole('region', { name: 'Variants' })
  await expect(grid.getByRole('row')).toHaveCount(5)
  await grid.getByRole('textbox', { name: 'Price of all rows' }).click()
  await page.keyboard.insertText('12.50')
  await expect(dialog.getByText('Not saved yet: 3 changed.')).toBeVisible()
  expect(await findViolations(page, '.br-dialog')).toEqual([])
  await page.screenshot({ path: test.info().outputPath('selection-1280.png') })
  await dialog.getByRole('button', { name: 'Save variants' }).click()
  await expect(page.getByText('Variants saved: 3 changed.')).toBeVisible({ timeout: 20_000 })
  await expect(dialog).toBeHidden()
  expect(clicks.count()).toBeLessThanOrEqual(5)
  await expect(page.getByRole('cell', { name: '£12.50' })).toHaveCount(3)

  await tickAll()
  await bar.getByRole('button', { name: 'Edit as a table' }).click()
  const onHand = grid.getByRole('textbox', { name: /^On hand of (?!all rows)/ }).first()
  await onHand.fill('a few')
  await expect(dialog.getByText('Type a whole number of pieces.')).toBeVisible()
  // What is typed is not lost by a slip.
  page.once('dialog', (question) => void question.dismiss())
  await dialog.getByRole('button', { name: 'Back' }).click()
  await expect(onHand).toHaveValue('a few')
  await onHand.fill('4')
  await expect(dialog.getByRole('textbox', { name: 'Why the stock changes' })).toHaveValue(
    'Corrected in the list of variants',
  )
  await page.setViewportSize({ width: 390, height: 844 })
  await page.screenshot({ path: test.info().outputPath('selection-390.png') })
  page.once('dialog', (question) => void question.accept())
  await dialog.getByRole('button', { name: 'Back' }).click()
  await expect(dialog).toBeHidden()
})
