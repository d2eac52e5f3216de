import { readFile } from 'node:fs/promises'

import type { Locator, Page } from '@playwright/test'

import { makeInvoiceFile } from '../factories/invoice-file'
import { findViolations } from './support/axe'
import { signIn } from './support/staff'
import { expect, test } from './support/test'

/** Axe on our part of the page, and whether it is wider than the window. */
async function expectAccessible(page: Page): Promise<void> {
  const violations = await findViolations(page, '.br-page')
  const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target) }))
  expect(found).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0)
}

/** Numbers of its own for each run: the shop may have imported the others. */
function freshLines(): string[] {
  return makeInvoiceFile({ invoices: 12, firstNumber: 10_000_000 + (Date.now() % 80_000_000) }).lines
}

async function choose(page: Page, name: string, lines: readonly string[]): Promise<Locator> {
  const buffer = Buffer.from(`${lines.join('\n')}\n`)
  await page.getByLabel('CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer })
  return page.getByRole('region', { name: 'New import' })
}

/** The list's card of a file. */
function entryOf(page: Page, name: string): Locator {
  return page.getByRole('region', { name: 'Imports' }).getByRole('group').filter({ hasText: name }).first()
}

test('a manager imports a broken file and downloads the lines that were rejected', async ({ page }) => {
  const lines = freshLines()
  lines[3] = (lines[3] ?? '').replace(/^([^,]*,[^,]*,[^,]*),[^,]*/, '$1,three')
  lines[7] = 'cut off'
  const name = `broken-${Date.now().toString(36)}.csv`

  await signIn(page, 'manager')
  await page.goto('/admin/import')
  await expect(page.getByRole('heading', { name: 'Import orders' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
  await expectAccessible(page)

  const form = await choose(page, name, lines)
  await expect(form.getByText(`${name} is uploaded. Nothing is imported yet.`)).toBeVisible()
  await expect(
    form.getByText(`Of the first ${String(lines.length - 1)} lines, 2 would be rejected:`),
  ).toBeVisible()
  await expect(form.getByText('Line 4: Quantity "three" is no whole number')).toBeVisible()
  await expect(form.getByRole('region', { name: 'First lines' }).getByRole('row')).toHaveCount(9)
  await expectAccessible(page)

  await form.getByRole('button', { name: 'Import', exact: true }).click()
  const entry = entryOf(page, name)
  await expect(entry.getByText('done', { exact: true })).toBeVisible({ timeout: 60_000 })
  await expect(entry.getByText('2 lines were rejected.')).toBeVisible()
  await expect(entry.getByText(/^Reconciled with the database/)).toBeVisible()
  const numbers = entry.getByRole('row', { name: /^Lines/ }).getByRole('cell')
  await expect(numbers).toHaveText([String(lines.length - 1), String(lines.length - 3)])
  await expectAccessible(page)

  const arriving = page.waitForEvent('download')
  await entry.getByRole('link', { name: /Download/ }).click()
  const download = await arriving
  expect(download.suggestedFilename()).toBe('rejected-lines.csv')
  const [header, ...rejected] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n')
  expect(header).toBe('Line,Reason,Record')
  expect(rejected).toEqual([
    `4,"Quantity ""three"" is no whole number","${lines[3]}"`,
    '8,"1 field instead of 8: the line is cut off or has stray separators","cut off"',
  ])
})

test('a column under another name is found by hand, and a missing one keeps the import from starting', async ({
  page,
}) => {
  const [header = '', ...lines] = freshLines()
  await signIn(page, 'manager')
  await page.goto('/admin/import')
  const form = await choose(page, 'german.csv', [header.replace('UnitPrice', 'Preis'), ...lines])
  await expect(form.getByText(/Say which header stands for UnitPrice/)).toBeVisible()
  await expect(form.getByRole('button', { name: 'Dry run' })).toBeDisabled()
  await expectAccessible(page)
  await form.getByRole('group', { name: 'Columns' }).getByLabel('UnitPrice').selectOption('Preis')
  await expect(form.getByText(`No problem in the first ${String(lines.length)} lines.`)).toBeVisible()
  await form.getByRole('button', { name: 'Dry run' }).click()
  const entry = entryOf(page, 'german.csv')
  await expect(entry.getByRole('columnheader', { name: 'Would be new' })).toBeVisible({ timeout: 60_000 })
  await expect(entry.getByText('dry run', { exact: true })).toBeVisible()
})

test('a file that is no CSV file is refused in words before anything starts', async ({ page }) => {
  await signIn(page, 'manager')
  await page.goto('/admin/import')
  const form = await choose(page, 'book.csv', ['PK\u0003\u0004 and so on'])
  await expect(form.getByRole('alert')).toContainText('an Excel workbook')
  await expect(form.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
  await expectAccessible(page)
})

test('support does not see the import', async ({ page }) => {
  await signIn(page, 'support')
  await page.goto('/admin')
  await expect(page.getByRole('heading', { name: 'Waiting for you' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Import orders' })).toHaveCount(0)
  await page.goto('/admin/import')
  await expect(page.getByRole('heading', { name: 'New import' })).toHaveCount(0)
})
