import type { OpenForm } from '../support/edit-pages'
import { listEditPages, openForm, save, signInAside, storedValue } from '../support/edit-pages'
import { choose, othersWith, question, refresh } from '../support/form-moves'
import { signIn } from '../support/staff'
import { expect, test } from '../support/test'

// One file, and so one after the other: the store's settings and others of these documents are there once.

const TYPING_MS = 60_000
const EVERY_MS = 3_000
const KNOWN = ['categories', 'media', 'orders', 'products', 'store', 'users', 'variants']

/** One letter at a time into each form in turn, for a minute: longer than anything in the background waits. */
async function typeSlowly(forms: readonly OpenForm[], letters: readonly string[]): Promise<void> {
  const startedMs = Date.now()
  for (const [round, letter] of letters.entries()) {
    await Promise.all(forms.map(({ page }) => page.keyboard.press(letter)))
    const leftMs = startedMs + (round + 1) * EVERY_MS - Date.now()
    if (leftMs > 0) await forms[0]?.page.waitForTimeout(leftMs)
  }
}

test('what is typed for a minute on any edit page is what Save stores', async ({ page, request }) => {
  test.setTimeout(240_000)
  const staff = await signInAside(request)
  await signIn(page, 'admin')
  const forms: OpenForm[] = []
  for (const edit of await listEditPages(request, staff)) {
    const form = await openForm(await page.context().newPage(), edit)
    if (form) forms.push(form)
  }
  expect(forms.map(({ slug }) => slug).sort()).toEqual(expect.arrayContaining(KNOWN))
  const letters = Array.from({ length: TYPING_MS / EVERY_MS }, (_, position) =>
    String.fromCodePoint(97 + (position % 26)),
  )
  const before = await Promise.all(forms.map(({ field }) => field.inputValue()))
  for (const { field } of forms) await field.press('End')
  await typeSlowly(forms, letters)
  const shown = await Promise.all(forms.map(async ({ slug, field }) => [slug, await field.inputValue()]))
  const meant = forms.map(({ slug }, position) => [slug, `${before[position] ?? ''}${letters.join('')}`])
  expect(shown).toEqual(meant)
  for (const form of forms) {
    await save(form)
    await expect(form.page.getByText(/(?:updated|saved) successfully/i).first()).toBeVisible()
  }
  const stored = await Promise.all(
    forms.map(async (form) => [form.slug, await storedValue(request, staff, form)]),
  )
  expect(stored).toEqual(meant)
})

test('a page that is shown anew keeps what is typed, on any edit page', async ({ page, request }) => {
  test.setTimeout(240_000)
  const staff = await signInAside(request)
  await signIn(page, 'admin')
  const edits = await listEditPages(request, staff)
  const tab = await page.context().newPage()
  for (const edit of edits) {
    const form = await openForm(tab, edit)
    if (form === null) continue
    const before = await form.field.inputValue()
    await form.field.press('End')
    await tab.keyboard.type('!')
    await refresh(tab)
    await expect(form.field, edit.slug).toHaveValue(`${before}!`)
    await save(form)
    await expect(tab.getByText(/(?:updated|saved) successfully/i).first()).toBeVisible()
    expect(await storedValue(request, staff, form), edit.slug).toBe(`${before}!`)
  }
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
