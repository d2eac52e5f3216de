import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import type { OpenApiDocument } from '@/api/openapi/document'

import type { Exchange } from './judge-answer'
import { createJudge } from './judge-answer'

const judge = createJudge(JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as OpenApiDocument)

const CATEGORY = {
  id: '0199f0a0-0000-7000-8000-000000000001',
  title: 'Tea',
  slug: 'tea',
  parent_id: null,
  position: 1,
  description: null,
  image: null,
  created_at: '2026-11-28T12:00:00.000Z',
  updated_at: '2026-11-28T12:00:00.000Z',
}

/** A good answer of one category, with what a test changes. */
function answered(change: Partial<Exchange> & { data?: unknown; extra?: Record<string, string> } = {}) {
  const { data = CATEGORY, extra = {}, ...rest } = change
  return judge({
    method: 'GET',
    url: new URL(`http://shop.test/api/v1/categories/${CATEGORY.id}`),
    status: 200,
    headers: new Headers({
      'content-type': 'application/json',
      etag: '"a"',
      'cache-control': 'no-store',
      'x-request-id': 'request-1',
      ...extra,
    }),
    text: JSON.stringify({ success: true, data }),
    ...rest,
  })
}

describe('an answer as described', () => {
  it('passes, with more fields than are described too', () => {
    expect(answered()).toEqual([])
    expect(answered({ data: { ...CATEGORY, colour: 'red' } })).toEqual([])
  })

  it('passes with some fields where the request asks for some', () => {
    const url = new URL(`http://shop.test/api/v1/categories/${CATEGORY.id}?fields=title`)
    expect(answered({ url, data: { id: CATEGORY.id, title: 'Tea' } })).toEqual([])
  })
})

describe('an answer that differs from the description is found', () => {
  const { title: _, ...untitled } = CATEGORY

  it.each([
    ['a field that is missing', answered({ data: untitled }), /title/],
    ['a field of another type', answered({ data: { ...CATEGORY, position: 'first' } }), /integer/],
    ['a field that may not be null', answered({ data: { ...CATEGORY, title: null } }), /string/],
    ['a time without its zone', answered({ data: { ...CATEGORY, created_at: '2026-11-28' } }), /date-time/],
    ['a status', answered({ status: 202 }), /202/],
    ['a type of content', answered({ extra: { 'content-type': 'text/html' } }), /text\/html/],
    ['a header that is not described', answered({ extra: { location: '/x' } }), /location/],
    ['a header that is no number', answered({ extra: { 'ratelimit-limit': 'many' } }), /ratelimit-limit/],
    ['what is no JSON', answered({ text: '{' }), /JSON/],
    ['a body of 304', answered({ status: 304 }), /body/],
    [
      'a header that is missing',
      answered({ headers: new Headers({ 'content-type': 'application/json', 'x-request-id': 'r' }) }),
      /etag/,
    ],
    [
      'a parameter that is taken',
      answered({ url: new URL(`http://shop.test/api/v1/categories/${CATEGORY.id}?colour=red`) }),
      /colour/,
    ],
    [
      'a body that is taken',
      answered({ method: 'PATCH', sent: { colour: 'red' } }),
      /taken, but not described/,
    ],
    [
      'a code that is not described',
      answered({
        status: 404,
        text: JSON.stringify({ success: false, error: { code: 'GONE', message: 'x', request_id: 'r' } }),
        headers: new Headers({ 'content-type': 'application/json', 'x-request-id': 'r' }),
      }),
      /code/,
    ],
  ])('%s', (_what, problems, word) => {
    expect(problems.join('\n')).toMatch(word)
  })
})

it('an unknown address and another method are answered by an error', () => {
  const url = new URL('http://shop.test/api/v1/carts')
  expect(answered({ url }).join()).toMatch('NOT_FOUND')
  expect(answered({ method: 'POST' }).join()).toMatch('METHOD_NOT_ALLOWED')
})
