import { readFile } from 'node:fs/promises'

import type { Locator } from '@playwright/test'

import { makePicture } from '../../factories/pictures'
import { findViolations } from '../support/axe'
import { goBackstage, signIn } from '../support/staff'
import { expect, test } from '../support/test'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }

/** Drags a file over an element and lets it go: whether the page kept the browser from opening it, and how the pointer looked. */
function dropFile(target: Locator): Promise<{ isKept: boolean[]; effect: string }> {
  return target.evaluate((element) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['scan'], 'scan.pdf'))
    const fire = (type: string) => {
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer })
      element.dispatchEvent(event)
      return event.defaultPrevented
    }
    return { isKept: [fire('dragover'), fire('drop')], effect: dataTransfer.dropEffect }
  })
}

test('a file that is dropped beside the place for it does not open in the tab', async ({ page, request }) => {
  const backstage = await goBackstage(request)
  const order = await backstage.order(await backstage.sell(1), 1)
  await signIn(page, 'manager')
  await page.goto(`/admin/collections/orders/${order.id}`)
  const card = page.getByRole('region', { name: 'Files' })
  await expect(card.getByText('Customers never see them.')).toBeVisible()
  const stray = { isKept: [true, true], effect: 'none' }
  // The page is shown before its scripts have begun.
  await expect.poll(() => dropFile(page.getByRole('region', { name: 'Timeline' }))).toEqual(stray)
  expect(await dropFile(page.getByRole('textbox', { name: 'Comment for staff' }))).toEqual(stray)
  await expect(card.getByRole('listitem')).toHaveCount(0)
  // A field for files takes them by itself.
  await page.evaluate(() => {
    const field = Object.assign(document.createElement('input'), { type: 'file', id: 'taker' })
    document.body.append(field)
  })
  expect(await dropFile(page.locator('#taker'))).toMatchObject({ isKept: [false, false] })
  // A text that is dragged is not in the way of anything.
  const isTextLeft = await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.setData('text/plain', 'words')
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer })
    document.body.dispatchEvent(event)
    return !event.defaultPrevented
  })
  expect(isTextLeft).toBe(true)

  await page.goto('/admin/collections/media/create')
  const alt = page.getByRole('textbox', { name: 'Alternative text' })
  await expect.poll(() => dropFile(alt)).toEqual(stray)
})

test('files are added to an order by the button and by dropping, opened and removed', async ({
  page,
  request,
}) => {
  const backstage = await goBackstage(request)
  const order = await backstage.order(await backstage.sell(2), 1)
  await signIn(page, 'support')
  await page.setViewportSize(DESK)
  await page.goto(`/admin/collections/orders/${order.id}`)
  const card = page.getByRole('region', { name: 'Files' })
  await expect(card.getByText('Customers never see them.')).toBeVisible()

  const photo = await makePicture('png', { width: 120, height: 80 })
  const note = '%PDF-1.7\nSigned by Ada'
  const chooser = page.waitForEvent('filechooser')
  await card.getByRole('button', { name: 'Add files' }).click()
  await (
    await chooser
  ).setFiles([
    { name: 'Signed delivery note.pdf', mimeType: 'application/pdf', buffer: Buffer.from(note) },
    { name: 'damage.png', mimeType: 'image/png', buffer: photo },
    { name: 'page.txt', mimeType: 'text/plain', buffer: Buffer.from('<html></html>') },
  ])
  await expect(card.getByRole('listitem').filter({ hasText: 'damage.png' })).toContainText('PNG')
  await expect(card.getByRole('listitem').filter({ hasText: 'Signed delivery note.pdf' })).toContainText(
    'bytes',
  )
  await expect(card.getByRole('alert')).toContainText('page.txt: Pages and other markup')
  const timeline = page.getByRole('region', { name: 'Timeline' })
  await expect(timeline.getByText('File added')).toHaveCount(2)

  await card.evaluate((element) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['Subject: Damage\r\n\r\nThe box is wet'], 'The customer’s message.eml'))
    element.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer }))
    element.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
  })
  await expect(card.getByRole('link', { name: 'The customer’s message.eml', exact: true })).toBeVisible()
  await expect(card.getByRole('alert')).toHaveCount(0)

  const download = page.waitForEvent('download')
  await card.getByRole('link', { name: 'Signed delivery note.pdf', exact: true }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe('Signed delivery note.pdf')
  expect(await readFile(await saved.path(), 'utf8')).toBe(note)
  const picture = card.getByRole('link', { name: 'damage.png', exact: true })
  await expect(picture).toHaveAttribute('target', '_blank')
  // Not by opening it: the browser's own page around a picture has styles, which its console then refuses.
  const shown = await page.evaluate(
    async (address) => {
      const answer = await fetch(address)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return { disposition: answer.headers.get('content-disposition'), bytes: [...bytes] }
    },
    (await picture.getAttribute('href')) ?? '',
  )
  expect(shown.disposition).toMatch(/^inline; filename="damage.png"/)
  expect(Buffer.from(shown.bytes).equals(photo)).toBe(true)
  await card.screenshot({ path: test.info().outputPath('files-1280.png') })
  await page.screenshot({ path: test.info().outputPath('page-1280.png') })

  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size)
    expect(await findViolations(page, '.br-files')).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  }
  await card.scrollIntoViewIfNeeded()
  await card.screenshot({ path: test.info().outputPath('files-390.png') })

  await card.getByRole('button', { name: 'Remove damage.png' }).click()
  const dialog = page.getByRole('dialog', { name: 'Remove this file?' })
  await expect(dialog).toContainText('damage.png')
  await page.screenshot({ path: test.info().outputPath('remove-390.png') })
  expect(await findViolations(page, '.br-dialog')).toEqual([])
  await dialog.getByRole('button', { name: 'Remove file' }).click()
  await expect(card.getByText('damage.png')).toHaveCount(0)
  await expect(timeline.getByText('File removed')).toBeVisible()
  await timeline.screenshot({ path: test.info().outputPath('timeline-390.png') })
})
