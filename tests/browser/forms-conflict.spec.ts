import type { APIRequestContext, Page } from '@playwright/test'

import { findViolations } from './support/axe'
import type { OpenForm, Staff } from './support/edit-pages'
import { listEditPages, openForm, save, signInAside, storedValue } from './support/edit-pages'
import { goBackstage, signIn } from './support/staff'
import { expect, test } from './support/test'

const question = (page: Page) => page.getByRole('dialog', { name: 'This document has changed' })
const choose = (page: Page, name: string) => question(page).getByRole('button', { name }).click()

/** What somebody else, or a program, does to the document of an open form. */
function othersWith(request: APIRequestContext, staff: Staff) {
  return async ({ api }: OpenForm, data: Readonly<Record<string, unknown>>): Promise<void> => {
    const method = api.startsWith('/api/globals/') ? 'POST' : 'PATCH'
    const answer = await request.fetch(api, { method, headers: staff.headers, data })
    expect(answer.ok(), await answer.text()).toBe(true)
  }
}

test('a save that came too late stores both: mine of what I touched, theirs of the rest', async ({
  page,
  request,
}) => {
  const staff = await signInAside(request)
  const changeAside = othersWith(request, staff)
  const variant = await (await goBackstage(request)).sell(1)
  await signIn(page, 'manager')
  const api = `/api/variants/${variant.id}?depth=0`
  const path = `/admin/collections/variants/${variant.id}`
  const form = await openForm(page, { slug: 'variants', path, api })
  if (form === null) throw new Error('variants have a title')
  await form.field.fill('Mine')
  await changeAside(form, { priceMinor: 4321 })
  await save(form)
  await expect(question(page)).toContainText('Ada Hollin')
  await expect(question(page)).toContainText(/Price.*leaves it as it is now/)
  expect(await findViolations(page, '.br-dialog')).toEqual([])
  await choose(page, 'Keep mine and save')
  await expect(page.getByText(/updated successfully/i).first()).toBeVisible()
  const stored: unknown = await (await request.get(api, { headers: staff.headers })).json()
  expect(stored).toMatchObject({ title: 'Mine', priceMinor: 4321 })
  await expect(page.getByLabel(/^Price/).first()).toHaveValue('43.21')
  await form.field.fill('Mine again')
  await save(form)
  await expect.poll(() => storedValue(request, staff, form)).toBe('Mine again')
  await expect(question(page)).toBeHidden()
})

test('on any edit page a save that came too late loses nothing before its person chooses', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000)
  const staff = await signInAside(request)
  const changeAside = othersWith(request, staff)
  await signIn(page, 'admin')
  for (const edit of await listEditPages(request, staff)) {
    const form = await openForm(page, edit)
    if (form === null) continue
    const before = await form.field.inputValue()
    await form.field.fill(`${before} mine`)
    await changeAside(form, { [form.name]: `${before} theirs` })
    await save(form)
    await expect(question(page), edit.slug).toContainText('you changed it too')
    await choose(page, 'Cancel')
    await expect(question(page)).toBeHidden()
    await expect(form.field, edit.slug).toHaveValue(`${before} mine`)
    expect(await storedValue(request, staff, form), edit.slug).toBe(`${before} theirs`)
    await save(form)
    await choose(page, 'Reload')
    await expect(form.field, edit.slug).toHaveValue(`${before} theirs`)
    await form.field.fill(`${before} mine after all`)
    await changeAside(form, { [form.name]: `${before} theirs again` })
    await save(form)
    await choose(page, 'Keep mine and save')
    await expect.poll(() => storedValue(request, staff, form)).toBe(`${before} mine after all`)
    await expect(question(page)).toBeHidden()
  }
})
