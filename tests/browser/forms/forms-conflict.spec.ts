import { findViolations } from '../support/axe'
import { openForm, save, signInAside, storedValue } from '../support/edit-pages'
import { choose, othersWith, question } from '../support/form-moves'
import { goBackstage, signIn } from '../support/staff'
import { expect, test } from '../support/test'

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
