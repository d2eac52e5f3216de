import type { APIRequestContext, Page } from '@playwright/test'
import { z } from 'zod'

import { findViolations } from '../support/axe'
import { unique } from '../support/staff-client'
import type { Staff } from '../support/edit-pages'
import { save, signInAside } from '../support/edit-pages'
import { signIn } from '../support/staff'
import { expect, test } from '../support/test'

const productSchema = z.object({ id: z.string(), title: z.string(), slug: z.string() })
const FORM = 'form.collection-edit__form'

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'This slug is taken' })
const slugField = (page: Page) => page.locator(`${FORM} [name="slug"]`)

async function makeProduct(request: APIRequestContext, { headers }: Staff, title: string) {
  const answer = await request.post('/api/products?draft=true', { headers, data: { title } })
  return z.object({ doc: productSchema }).parse(await answer.json()).doc
}

async function trash(request: APIRequestContext, { headers }: Staff, id: string): Promise<void> {
  const data = { deletedAt: new Date().toISOString() }
  const answer = await request.patch(`/api/products/${id}`, { headers, data })
  expect(answer.ok(), await answer.text()).toBe(true)
}

async function slugOf(request: APIRequestContext, { headers }: Staff, id: string): Promise<string> {
  const answer = await request.get(`/api/products/${id}?draft=true&trash=true&depth=0`, { headers })
  return productSchema.parse(await answer.json()).slug
}

async function openProductForm(page: Page, id: string): Promise<void> {
  await page.goto(`/admin/collections/products/${id}`)
  await expect(page.locator(`${FORM}[data-form-ready="true"]`)).toHaveCount(1, { timeout: 45_000 })
}

test('a slug that the trash holds is freed from the form that wants it, and the form is saved then', async ({
  page,
  request,
}) => {
  const staff = await signInAside(request)
  const gone = await makeProduct(request, staff, unique('Gone teapot'))
  await trash(request, staff, gone.id)
  await signIn(page, 'manager')
  await openProductForm(page, 'create')
  await page.locator(`${FORM} [name="title"]`).fill('New teapot')
  await slugField(page).fill(gone.slug)
  await save({ page })
  const dialog = dialogOf(page)
  await expect(dialog).toContainText(`held by “${gone.title}” in the trash`)
  await expect(dialog.getByRole('link', { name: gone.title })).toHaveAttribute(
    'href',
    `/admin/collections/products/trash/${gone.id}`,
  )
  expect(await findViolations(page, '.br-dialog')).toEqual([])

  await dialog.getByRole('button', { name: 'Back to the form' }).click()
  await expect(slugField(page)).toHaveValue(gone.slug)
  expect(await slugOf(request, staff, gone.id)).toBe(gone.slug)

  await save({ page })
  await dialog.getByRole('button', { name: 'Free the slug and save' }).click()
  await page.waitForURL(/\/products\/[\da-f-]{36}/)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  expect(await slugOf(request, staff, id)).toBe(gone.slug)
  expect(await slugOf(request, staff, gone.id)).toBe(`${gone.slug}-trash`)
})

test('a slug that another product has is refused with the way to that product', async ({ page, request }) => {
  const staff = await signInAside(request)
  const owner = await makeProduct(request, staff, unique('Owner'))
  const other = await makeProduct(request, staff, unique('Other'))
  await signIn(page, 'manager')
  await openProductForm(page, other.id)
  await slugField(page).fill(owner.slug)
  await save({ page })
  const dialog = dialogOf(page)
  await expect(dialog).toContainText(`belongs to “${owner.title}” already`)
  await expect(dialog.getByRole('link', { name: owner.title })).toHaveAttribute(
    'href',
    `/admin/collections/products/${owner.id}`,
  )
  await expect(dialog.getByRole('button')).toHaveText(['Back to the form'])
  await dialog.getByRole('button').click()
  await slugField(page).fill(`${owner.slug}-as-well`)
  await save({ page })
  await expect.poll(() => slugOf(request, staff, other.id)).toBe(`${owner.slug}-as-well`)
})
