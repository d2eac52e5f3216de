import type { Locator, Page } from '@playwright/test'

import { fillInAddress, putIntoBasket, register } from '../support/shopper'
import { openStaffClient, unique } from '../support/staff-client'
import { expect, test } from '../support/test'

/** A form of the shop: where it is, what is entered, and the button that sends it. */
interface Form {
  path: string
  /** Brings the form up and fills it in. @returns a field whose value has to stay */
  fill: (page: Page) => Promise<Locator>
  button: string | RegExp
}

const VISITORS: Readonly<Record<string, Form>> = {
  'signing in': {
    path: '/login',
    fill: async (page) => {
      await page.getByLabel('Password').fill('seven quiet herons')
      return fillIn(page.getByLabel('Email address or user name'), 'robin@example.com')
    },
    button: 'Sign in',
  },
  'opening an account': {
    path: '/register',
    fill: async (page) => {
      await page.getByLabel('Name').fill('Robin Marsh')
      await page.getByLabel('Password').fill('seven quiet herons')
      return fillIn(page.getByLabel('Email address'), `${unique('lost').replace(' ', '.')}@example.com`)
    },
    button: 'Open the account',
  },
  'a forgotten password': {
    path: '/forgot-password',
    fill: (page) => fillIn(page.getByLabel('Email address'), 'robin@example.com'),
    button: /^Send/,
  },
}

async function fillIn(field: Locator, text: string): Promise<Locator> {
  await field.fill(text)
  return field
}

/** Ways in which the call of a server action gets no answer of its own. */
const FAULTS: Readonly<Record<string, { words: RegExp; cut: (page: Page) => Promise<() => Promise<void>> }>> =
  {
    offline: {
      words: /You are offline/,
      cut: async (page) => {
        await page.context().setOffline(true)
        return () => page.context().setOffline(false)
      },
    },
    'a connection that breaks': { words: /connection broke off/, cut: (page) => answering(page, null) },
    'a server that is away': {
      words: /cannot answer at the moment/,
      cut: (page) => answering(page, { status: 503, contentType: 'text/html', body: 'away' }),
    },
    'an action of an older release': {
      words: /has been updated since/,
      cut: (page) =>
        answering(page, { status: 404, headers: { 'x-nextjs-action-not-found': '1' }, body: '' }),
    },
    'too many requests': {
      words: /try again in 9 seconds/,
      cut: (page) =>
        answering(page, {
          status: 429,
          headers: { 'content-type': 'text/plain' },
          body: 'Too many requests came from your network. Please try again in 9 seconds.',
        }),
    },
  }

type Fulfilment = Parameters<Parameters<Parameters<Page['route']>[1]>[0]['fulfill']>[0]

/** Answers calls of actions in place of the server; null breaks the connection off. */
async function answering(page: Page, answer: Fulfilment | null): Promise<() => Promise<void>> {
  await page.route('**/*', async (route) => {
    if (route.request().method() !== 'POST' || !route.request().headers()['next-action'])
      await route.fallback()
    else if (answer === null) await route.abort('connectionreset')
    else await route.fulfill(answer)
  })
  return () => page.unroute('**/*')
}

/** Presses the button while a fault lasts: the form says so, keeps what was entered, and can be sent again. */
async function expectToBeTold(page: Page, { button, kept }: { button: Locator; kept: Locator | null }) {
  const entered = kept === null ? null : await kept.inputValue()
  for (const [fault, { words, cut }] of Object.entries(FAULTS)) {
    const mend = await cut(page)
    await button.click()
    await expect(page.getByText(words), fault).toBeVisible()
    await expect(button, fault).toBeEnabled()
    if (kept !== null) expect(await kept.inputValue(), fault).toBe(entered)
    await mend()
  }
}

for (const [name, { path, fill, button }] of Object.entries(VISITORS))
  test(`${name} says what happened when no answer comes, and keeps what was entered`, async ({ page }) => {
    await page.goto(path)
    const kept = await fill(page)
    await expectToBeTold(page, { button: page.getByRole('button', { name: button }), kept })
  })

test('the account, the checkout and an order say what happened when no answer comes, and one order is placed', async ({
  page,
  request,
}) => {
  const staff = await openStaffClient(request)
  const product = await staff.sellProduct({ title: unique('Lost'), priceMinor: 1500, sizes: { One: 5 } })
  await register(page)
  const details = page.getByRole('button', { name: 'Save' })
  await expectToBeTold(page, { button: details, kept: await fillIn(page.getByLabel('Name'), 'Robin M.') })
  await details.click()
  await expect(page.getByText(/Saved|saved/).first()).toBeVisible()

  await putIntoBasket(page, product)
  await page.goto('/checkout')
  await fillInAddress(page)
  const order = page.getByRole('button', { name: /Order now/ })
  await expectToBeTold(page, { button: order, kept: page.getByLabel('Postcode').first() })
  await order.click()
  await page.waitForURL(/\/orders\/.+\/confirmation/)

  await page.goto('/account/orders')
  await page.locator('main a[href^="/account/orders/"]').first().click()
  await page.getByRole('button', { name: 'Cancel this order' }).click()
  const dialog = page.getByRole('dialog')
  const reason = await fillIn(dialog.getByLabel('Why?'), 'Changed my mind')
  const cancel = dialog.getByRole('button', { name: 'Cancel the order' })
  await expectToBeTold(page, { button: cancel, kept: reason })
  await cancel.click()
  await expect(page.getByText(/cancelled/i).first()).toBeVisible()
})

test('an order whose answer was lost is told of when something was changed since, and placed anew only when asked to', async ({
  page,
  request,
}) => {
  const staff = await openStaffClient(request)
  const product = await staff.sellProduct({ title: unique('Answer'), priceMinor: 900, sizes: { One: 5 } })
  await register(page)
  await putIntoBasket(page, product)
  await page.goto('/checkout')
  await fillInAddress(page)
  const order = page.getByRole('button', { name: /Order now/ })
  await page.route('**/checkout', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    // The shop places the order, and its answer does not arrive.
    await route.fetch()
    return route.abort('connectionreset')
  })
  await order.click()
  await expect(page.getByText('It is not known whether your order was placed')).toBeVisible()
  await page.unroute('**/checkout')

  await page.getByLabel('Town or city').first().fill('York')
  await order.click()
  const told = page.getByRole('alert').filter({ hasText: 'Already placed as' })
  await expect(told).toBeInViewport()
  const number = /HM-\d+/.exec((await told.textContent()) ?? '')?.[0] ?? ''
  await expect(told.getByRole('link', { name: `See order ${number}` })).toBeVisible()
  await told.getByRole('button', { name: 'Order it once more, as entered now' }).click()
  await expect(told).toBeHidden()
  await order.click()
  await page.waitForURL(/\/orders\/.+\/confirmation/)
  expect(page.url()).not.toContain(number)
  await expect(page.getByText('York').first()).toBeVisible()

  // The first one is as it was sent, and there are these two.
  await page.goto('/account/orders')
  await expect(page.locator('main a[href^="/account/orders/"]')).toHaveCount(2)
  await page.getByRole('link', { name: new RegExp(number) }).click()
  await expect(page.getByText('Leeds').first()).toBeVisible()
})

test('a quantity is emptied and typed anew, and half a piece is refused in words', async ({
  page,
  request,
}) => {
  const staff = await openStaffClient(request)
  const product = await staff.sellProduct({ title: unique('Pieces'), priceMinor: 500, sizes: { One: 9 } })
  await putIntoBasket(page, product)
  await page.goto('/cart')
  const field = page.getByRole('textbox', { name: /^Quantity of/ })
  await field.press('End')
  await field.press('Backspace')
  await expect(field).toHaveValue('')
  await field.pressSequentially('5')
  await expect(field).toHaveValue('5')
  await field.fill('2.5')
  await expect(page.getByText('Whole pieces only, from 1 on.')).toBeVisible()
  await field.blur()
  await expect(field).toHaveValue('5')
  await field.fill('50')
  // By the field, or by the line once the server has said how many there are.
  await expect(page.getByText(/^(At most 9\.|Only 9 left\.)/)).toBeVisible()
})

test('a page after the last one of a list is not found, also in its title', async ({ page }) => {
  await page.goto('/')
  const category = await page.locator('a[href^="/categories/"]').first().getAttribute('href')
  const answer = await page.goto(`${category ?? ''}?page=999`)
  expect(answer?.status()).toBe(404)
  for (const path of [null, '/search?q=zzz&page=999', '/no/such/page', '/products/no-such-thing']) {
    if (path !== null) await page.goto(path)
    await expect(page.getByText('This shelf is empty')).toBeVisible()
    await expect(page).toHaveTitle(/Not found/)
  }
})
