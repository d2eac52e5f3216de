import { afterEach, expect, it } from 'vitest'

import { Backroom, BOSS, settingsOfShop } from './support/backroom'

let backroom: Backroom | undefined
afterEach(async () => {
  await backroom?.stop('SIGTERM')
})

/** A browser's cookies, as far as these tests need them. */
class Jar {
  readonly cookies = new Map<string, string>()

  keep(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }

  get header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}

it('keeps a browser signed in on every page by its refresh token, until the session ends', async () => {
  const settings = await settingsOfShop()
  const url = `http://127.0.0.1:${settings.PORT}`
  const started = new Backroom(settings)
  backroom = started
  await started.says('Backroom is ready')
  const jar = new Jar()
  const visit = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('cookie', jar.header)
    headers.set('sec-fetch-site', 'same-origin')
    const response = await fetch(url + path, { ...init, headers, redirect: 'manual' })
    jar.keep(response)
    const clears = response.headers.get('clear-site-data')
    return { status: response.status, text: await response.text(), clears }
  }
  const post = (path: string, body: object) =>
    visit(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  expect(await post('/api/users/login', BOSS)).toMatchObject({ status: 200, clears: null })
  expect([...jar.cookies.keys()].sort()).toEqual(['backroom-device', 'payload-refresh', 'payload-token'])
  for (const path of ['/account', '/admin', '/admin/account', '/account/devices', '/api/users/me']) {
    const refreshBefore = jar.cookies.get('payload-refresh')
    // As a browser forgets it when its fifteen minutes are over.
    jar.cookies.delete('payload-token')
    const page = await visit(path)
    expect(page.status, path).toBe(200)
    expect(page.text, path).toContain(path === '/account/devices' ? 'This device' : 'boss@example.com')
    expect(jar.cookies.get('payload-token'), path).toBeDefined()
    expect(jar.cookies.get('payload-refresh'), path).not.toBe(refreshBefore)
  }

  const copy = jar.header
  // What the browser cached goes, and neither a basket nor the next cookie with it.
  expect(await post('/api/users/logout', {})).toMatchObject({ status: 200, clears: '"cache"' })
  // The browser is known at the next sign-in; that grants nothing.
  expect([...jar.cookies.keys()]).toEqual(['backroom-device'])
  const signInPages = { '/account': '/login?next=%2Faccount', '/admin': '/admin/login' }
  for (const [path, signInPage] of Object.entries(signInPages)) {
    const answer = await fetch(url + path, {
      headers: { cookie: copy, 'sec-fetch-site': 'same-origin' },
      redirect: 'manual',
    })
    const text = await answer.text()
    expect(text, path).not.toContain('boss@example.com')
    // A page that has begun to stream sends its readers on from within.
    expect(`${answer.headers.get('location') ?? ''} ${text}`, path).toContain(signInPage)
  }
})
