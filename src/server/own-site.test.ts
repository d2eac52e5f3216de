import { describe, expect, it } from 'vitest'

import { isWrite, siteOf } from './own-site'

const SHOP = 'https://shop.example.com'
const ORIGINS = [SHOP, 'https://erp.example.com']

describe('whose page makes a request', () => {
  const CASES: readonly (readonly [
    site: string,
    origin: string | undefined,
    fetchSite: string | undefined,
  ])[] = [
    ['own', SHOP, 'same-origin'],
    ['own', SHOP, undefined],
    ['own', 'https://erp.example.com', 'cross-site'],
    ['own', undefined, 'same-origin'],
    ['own', undefined, 'none'],
    // A page with `Referrer-Policy: no-referrer` posts a form.
    ['own', 'null', 'same-origin'],
    ['foreign', 'null', undefined],
    ['foreign', 'null', 'cross-site'],
    ['foreign', 'https://evil.example', undefined],
    ['foreign', 'https://evil.example', 'same-origin'],
    ['foreign', 'https://shop.example.com.evil.example', undefined],
    ['foreign', 'http://shop.example.com', undefined],
    ['foreign', '', undefined],
    ['foreign', undefined, 'cross-site'],
    ['foreign', undefined, 'same-site'],
    ['foreign', undefined, ''],
    ['unknown', undefined, undefined],
  ]

  it.each(CASES)('is %s for Origin %s and Sec-Fetch-Site %s', (site, origin, fetchSite) => {
    const headers = {
      ...(origin === undefined ? {} : { origin }),
      ...(fetchSite === undefined ? {} : { 'sec-fetch-site': fetchSite }),
    }
    expect(siteOf(headers, ORIGINS)).toBe(site)
  })
})

it('every method that is not known to read may write', () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) expect(isWrite(method)).toBe(true)
  for (const method of ['GET', 'HEAD', 'OPTIONS']) expect(isWrite(method)).toBe(false)
})
