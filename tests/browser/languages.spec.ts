import { readFileSync } from 'node:fs'

import type { Page } from '@playwright/test'
import { z } from 'zod'

import { listEditPages, signInAside, WITHOUT_PAGES } from './support/edit-pages'
import { goBackstage, signIn } from './support/staff'
import { expect, test } from './support/test'

/** Pages that belong to no collection. */
const OTHERS = ['/admin', '/admin/sales', '/admin/jobs', '/admin/import', '/admin/count', '/admin/account']

const accessSchema = z.object({ collections: z.record(z.string(), z.object({ read: z.unknown() })) })

const catalogSchema = z.record(z.string(), z.union([z.string(), z.object({ other: z.string() })]))
const german = catalogSchema.parse(JSON.parse(readFileSync('src/domain/languages/catalogs/de.json', 'utf8')))

/** English texts that German says in other words. Demo data have no such names; a word alone may be one. */
const ENGLISH = Object.entries(german)
  .filter(([text, translation]) => text !== translation && /\p{L} \p{L}/u.test(text) && !text.includes('{'))
  .map(([text]) => text.replace(/\|.*$/, ''))

/** In a language, as the choice on the sign-in page or the account's page keeps it. */
async function speak(page: Page, language: string): Promise<void> {
  const { baseURL = '' } = test.info().project.use
  await page.context().addCookies([{ name: 'payload-lng', value: language, url: baseURL }])
}

/** Texts of a page, seen or said by a screen reader, that are English. */
async function englishOn(page: Page): Promise<string[]> {
  return page.evaluate((english) => {
    const known = new Set(english)
    const said = new Set<string>()
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const isShown = !node.parentElement?.closest('script, style, template')
      if (isShown) said.add(node.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '')
    }
    for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title']) said.add(element.getAttribute(name) ?? '')
    return [...said].filter((text) => known.has(text))
  }, ENGLISH)
}

test.describe('the panel in the language of its reader', () => {
  test.describe.configure({ timeout: 300_000 })

  test('says nothing in English on lists and pages of its own', async ({ page, request }) => {
    const { headers } = await signInAside(request)
    await signIn(page, 'admin')
    await speak(page, 'de')
    const answer = await request.get('/api/access', { headers })
    const { collections } = accessSchema.parse(await answer.json())
    const slugs = Object.keys(collections).filter(
      (slug) => !slug.startsWith('payload-') && !WITHOUT_PAGES.includes(slug),
    )
    for (const path of [...OTHERS, ...slugs.map((slug) => `/admin/collections/${slug}`)]) {
      await page.goto(path)
      await expect(page.getByRole('main'), path).toBeVisible()
      expect.soft(await englishOn(page), path).toEqual([])
    }
    await page.goto('/admin/collections/orders')
    await expect(page.getByRole('heading', { name: 'Bestellungen' })).toBeVisible()
  })

  test('says nothing in English on pages of documents and settings', async ({ page, request }) => {
    const staff = await signInAside(request)
    await signIn(page, 'admin')
    await speak(page, 'de')
    for (const { path } of await listEditPages(request, staff)) {
      await page.goto(path)
      await expect(page.locator('form[data-form-ready="true"]').first(), path).toBeVisible()
      expect.soft(await englishOn(page), path).toEqual([])
    }
  })

  test('names its own pages in the tab of the browser', async ({ page }) => {
    await signIn(page, 'admin')
    await speak(page, 'de')
    for (const [path, title] of [
      ['/admin/sales', 'Verkäufe'],
      ['/admin/jobs', 'Fehlgeschlagene Aufgaben'],
      ['/admin/import', 'Import'],
      ['/admin/count', 'Inventur oder Wareneingang'],
    ] as const) {
      await page.goto(path)
      await expect(page, path).toHaveTitle(`${title} · Backroom`)
    }
  })

  test('takes amounts as its reader types them, and none that may be another', async ({ page, request }) => {
    const backstage = await goBackstage(request)
    const variant = await backstage.sell(2)
    const order = await backstage.order(variant, 1)
    await signIn(page, 'admin')
    await speak(page, 'de')
    await page.goto(`/admin/collections/orders/${order.id}`)
    await page.getByRole('button', { name: 'Zahlung erfassen' }).first().click()
    const dialog = page.getByRole('dialog')
    const amount = dialog.getByLabel(/^Betrag in/)
    await expect(amount).toHaveValue(/^\d+,\d\d$/)
    for (const typed of ['1.299', '1,299', '12,50,00']) {
      await amount.fill(typed)
      await dialog.getByRole('button', { name: 'Zahlung erfassen' }).click()
      await expect(dialog.getByRole('alert'), typed).toContainText(`„${typed}“`)
    }
    await amount.fill('1.299,50')
    const sent = page.waitForRequest((asked) => asked.url().endsWith(`/api/orders/${order.id}/payments`))
    await dialog.getByRole('button', { name: 'Zahlung erfassen' }).click()
    expect((await sent).postDataJSON()).toMatchObject({ amountMinor: 129_950 })
  })

  test('is chosen before signing in, and kept', async ({ page }) => {
    await page.goto('/admin/login')
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
    await page.getByLabel('Language').selectOption({ label: 'Français' })
    await expect(page.getByRole('button', { name: 'Se connecter' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
    await page.reload()
    await expect(page.getByLabel('Langue')).toHaveValue('fr')
    await signIn(page, 'support')
    await page.goto('/admin/collections/orders')
    await expect(page.getByRole('heading', { name: 'Commandes' })).toBeVisible()
  })

  test('says in Spanish why an order is refused, and what became of it', async ({ page, request }) => {
    const backstage = await goBackstage(request)
    const variant = await backstage.sell(2)
    const order = await backstage.order(variant, 1)
    await signIn(page, 'admin')
    await speak(page, 'es')
    await page.goto(`/admin/collections/orders/${order.id}`)
    await expect(page.getByText('Realizado', { exact: true }).first()).toBeVisible()
    const reasons = page.getByRole('group').filter({ hasText: 'No es posible ahora' })
    await reasons.getByText('No es posible ahora').click()
    await expect(reasons).toContainText('Marcar como entregado')
    await expect(reasons).not.toContainText(/shipped|cancel the order/)
    // Answers of the server follow the same choice.
    const refused = await page.evaluate(async (id) => {
      const answer = await fetch(`/api/orders/${id}/transitions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ to: 'delivered' }),
      })
      return { status: answer.status, body: (await answer.json()) as unknown }
    }, order.id)
    expect(refused.status).toBe(409)
    expect(JSON.stringify(refused.body)).not.toMatch(/cannot become|not everything/)
    expect(refused.body).toMatchObject({ errors: [{ data: { code: 'TRANSITION_NOT_ALLOWED' } }] })
  })
})
