import { beforeEach, describe, expect, it, vi } from 'vitest'

import { ENGLISH } from '@/domain/languages/words'

import type { PanelRequest, Send } from './panel-request'
import { guardedFetch } from './guarded-fetch'

const ORIGIN = 'http://shop.test'
const json = (body: unknown, status = 200) => Response.json(body, { status })

interface Shop {
  isSignedIn: boolean
  asked: string[]
  answer: (isSignedIn: boolean, path: string) => Response
}

let shop: Shop

const send: Send = (input) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input, ORIGIN)
  shop.asked.push(pathname)
  if (pathname === '/api/users/me')
    return Promise.resolve(json({ user: shop.isSignedIn ? { id: 'a' } : null }))
  return Promise.resolve(shop.answer(shop.isSignedIn, pathname))
}

const signInAgain = vi.fn(() => {
  shop.isSignedIn = true
  return Promise.resolve()
})
const settle = (_request: PanelRequest, response: Response) => Promise.resolve(response)
const guarded = guardedFetch(send, { signInAgain, settle, t: ENGLISH.t })

beforeEach(() => {
  vi.stubGlobal('window', { location: { href: `${ORIGIN}/admin`, origin: ORIGIN } })
  signInAgain.mockClear()
  shop = {
    isSignedIn: false,
    asked: [],
    answer: (isSignedIn) => (isSignedIn ? json({ done: true }) : json({ errors: [] }, 404)),
  }
})

describe('a request whose session has ended', () => {
  it.each([401, 403, 404])('is sent again after signing in, when it was refused with %i', async (status) => {
    shop.answer = (isSignedIn) => (isSignedIn ? json({ done: true }) : json({ errors: [] }, status))
    const response = await guarded('/api/orders/1/transitions', { method: 'POST', body: '{}' })
    expect(await response.json()).toEqual({ done: true })
    expect(signInAgain).toHaveBeenCalledTimes(1)
  })

  it('is sent again when it was a server function that failed', async () => {
    shop.answer = (isSignedIn) => (isSignedIn ? json({ state: {} }) : new Response('', { status: 500 }))
    const response = await guarded('/admin/collections/orders', {
      method: 'POST',
      headers: { 'next-action': 'x' },
    })
    expect(response.status).toBe(200)
  })

  it('is sent again when a page leads to the sign-in', async () => {
    const redirect = '1:E{"digest":"NEXT_REDIRECT;replace;/admin/login?redirect=%2Fadmin;307;"}'
    shop.answer = (isSignedIn) => new Response(isSignedIn ? 'page' : redirect)
    const response = await guarded('/admin/jobs', { headers: { rsc: '1' } })
    expect(await response.text()).toBe('page')
  })
})

describe('other requests', () => {
  it.each([403, 404])('a refusal with %i to a signed-in user is passed on', async (status) => {
    shop = { ...shop, isSignedIn: true, answer: () => json({ errors: [] }, status) }
    expect((await guarded('/api/orders/1')).status).toBe(status)
    expect(signInAgain).not.toHaveBeenCalled()
  })

  it.each(['/api/users/login', '/api/users/two-factor', '/api/users/logout', '/admin/login'])(
    '%s answers for itself',
    async (path) => {
      shop.answer = () => json({ errors: [] }, 401)
      expect((await guarded(path, { method: 'POST' })).status).toBe(401)
      expect(signInAgain).not.toHaveBeenCalled()
    },
  )

  it('a prefetch never asks the user to sign in', async () => {
    shop.answer = () => json({}, 404)
    await guarded('/admin/jobs', { headers: { rsc: '1', 'next-router-prefetch': '1' } })
    expect(shop.asked).toEqual(['/admin/jobs'])
  })

  it('other origins are left alone', async () => {
    shop.answer = () => json({}, 403)
    expect((await guarded('http://elsewhere.test/api/x')).status).toBe(403)
    expect(shop.asked).toEqual(['/api/x'])
  })

  it('a busy server is no end of the session: the renewal fails without an answer', async () => {
    shop = { ...shop, isSignedIn: true, answer: () => json({}, 503) }
    await expect(guarded('/api/users/refresh-token', { method: 'POST' })).rejects.toThrow(TypeError)
  })
})

describe('an answer that is settled otherwise', () => {
  it('is asked for again as the host says, and judged again', async () => {
    shop = { ...shop, isSignedIn: true, answer: () => json({}, 409) }
    const bodies: unknown[] = []
    const counting: Send = (input, init) => {
      bodies.push(init?.body)
      return send(input, init)
    }
    const twice = guardedFetch(counting, {
      signInAgain,
      t: ENGLISH.t,
      settle: (_request, response) =>
        Promise.resolve(bodies.length < 2 ? { instead: { method: 'PATCH', body: 'merged' } } : response),
    })
    expect((await twice('/api/orders/1', { method: 'PATCH', body: 'first' })).status).toBe(409)
    expect(bodies).toEqual(['first', 'merged'])
  })
})
