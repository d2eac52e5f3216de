import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { z } from 'zod'

import { uniqueMark } from './staff-client'
import { accountOf, goBackstage } from './staff'

const sessionSchema = z.object({ token: z.string(), user: z.object({ id: z.string() }) })
const accessSchema = z.object({
  collections: z.record(z.string(), z.looseObject({ update: z.unknown().optional() })),
  globals: z.record(z.string(), z.looseObject({ update: z.unknown().optional() })),
})
const madeSchema = z.object({ doc: z.object({ id: z.string() }) })
const foundSchema = z.object({ docs: z.array(z.looseObject({ id: z.string() })) })

/** Shown on pages of other documents; they have none of their own. */
export const WITHOUT_PAGES: readonly string[] = [
  'list-views',
  'order-comments',
  'order-files',
  'customer-notes',
]

export interface EditPage {
  slug: string
  path: string
  /** Where its stored state is read. */
  api: string
}

export interface Staff {
  headers: { Authorization: string }
  userId: string
}

/** An administrator as a program, beside the browser. */
export async function signInAside(request: APIRequestContext): Promise<Staff> {
  const answer = await request.post('/api/users/login', { maxRetries: 3, data: accountOf('admin') })
  const { token, user } = sessionSchema.parse(await answer.json())
  return { headers: { Authorization: `JWT ${token}` }, userId: user.id }
}

async function newestOf(request: APIRequestContext, staff: Staff, slug: string): Promise<string | undefined> {
  const found = await request.get(`/api/${slug}?limit=1&depth=0&sort=-createdAt`, { headers: staff.headers })
  return found.ok() ? foundSchema.parse(await found.json()).docs[0]?.id : undefined
}

/** Documents that no other test opens, by their collection. */
async function makeDocuments(
  request: APIRequestContext,
  { headers }: Staff,
): Promise<Readonly<Record<string, string>>> {
  const backstage = await goBackstage(request)
  const variant = await backstage.sell(2)
  const order = await backstage.order(variant, 1)
  const data = { name: 'Ines Gray', email: `${uniqueMark()}@example.com`, roles: ['support'] }
  const invited = await request.post('/api/users', { headers, data })
  const { doc } = madeSchema.parse(await invited.json())
  return {
    variants: variant.id,
    products: variant.productId,
    orders: order.id,
    users: doc.id,
  }
}

/** Every page of the panel on which an administrator may change something, as the server's own rules say. */
export async function listEditPages(request: APIRequestContext, staff: Staff): Promise<EditPage[]> {
  const made = await makeDocuments(request, staff)
  const answer = await request.get('/api/access', { headers: staff.headers })
  const access = accessSchema.parse(await answer.json())
  const pages: EditPage[] = []
  for (const [slug, { update }] of Object.entries(access.collections)) {
    if (update === undefined || update === false || slug.startsWith('payload-')) continue
    if (WITHOUT_PAGES.includes(slug)) continue
    const id = made[slug] ?? (await newestOf(request, staff, slug))
    if (id === undefined) continue
    pages.push({
      slug,
      path: `/admin/collections/${slug}/${id}`,
      api: `/api/${slug}/${id}?depth=0&draft=true`,
    })
  }
  for (const [slug, { update }] of Object.entries(access.globals)) {
    if (update === undefined || update === false) continue
    pages.push({ slug, path: `/admin/globals/${slug}`, api: `/api/globals/${slug}?depth=0` })
  }
  return pages
}

export interface OpenForm extends EditPage {
  page: Page
  field: Locator
  /** The field's name in the stored document. */
  name: string
}

const FORM = 'form.collection-edit__form'
const TEXTS = ['textarea', 'input[type="text"]'].map(
  (kind) => `${FORM} ${kind}[name]:not([name=""]):not([disabled]):not([readonly])`,
)

/** The first field of a page into which text can be typed; null where there is none. */
export async function openForm(page: Page, edit: EditPage): Promise<OpenForm | null> {
  await page.goto(edit.path)
  const form = page.locator(`${FORM}[data-form-ready="true"]`)
  await expect(form).toHaveCount(1, { timeout: 45_000 })
  const fields = page.locator(TEXTS.join(', '))
  const names = await fields.evaluateAll((all) => all.map((field) => field.getAttribute('name') ?? ''))
  const name = names.find((candidate) => /^(?:internalNote|title|name|alt|description)$/.test(candidate))
  if (name === undefined) return null
  return { ...edit, page, name, field: page.locator(`${FORM} [name="${name}"]`).first() }
}

/** What the server holds of a form's field. */
export async function storedValue(
  request: APIRequestContext,
  staff: Staff,
  form: OpenForm,
): Promise<unknown> {
  const answer = await request.get(form.api, { headers: staff.headers })
  return z.record(z.string(), z.unknown()).parse(await answer.json())[form.name]
}

/** Saves as people do: a draft where there are drafts. */
export async function save({ page }: { page: Page }): Promise<void> {
  await page.locator('#action-save, #action-save-draft').first().click()
}
