import { describe, expect, it } from 'vitest'

import { findUrlMistakes } from './database-url'
import { mistakesOf } from './mistakes.test-support'

const at = (rest: string) => `postgres://app:pass@db.example.com:5432/shop${rest}`

describe('the address of a database', () => {
  it.each([
    '',
    '?sslmode=disable',
    '?sslmode=require',
    '?sslmode=verify-full',
    `?sslmode=verify-full&sslrootcert=${import.meta.filename}`,
    `?sslmode=verify-ca&uselibpqcompat=true&sslrootcert=${import.meta.filename}`,
    '?ssl=true',
    '?ssl=no-verify',
    '?target_session_attrs=any&application_name=shop',
  ])('may end with %s', (rest) => {
    expect(findUrlMistakes(at(rest))).toEqual([])
  })

  it.each([
    ['?sslMode=verify-full', /sslMode, which the driver ignores/],
    ['?ssl_mode=verify-full', /ssl_mode, which the driver ignores/],
    ['?tls=true', /tls, which the driver ignores/],
    ['?sslmode=Verify-Full', /sslmode that is none of/],
    ['?sslmode=verify-full&sslmode=disable', /sslmode twice/],
    ['?sslmode=verify-full&ssl=0', /ssl and sslmode/],
    ['?ssl=verify-full', /ssl that is none of/],
    [`?sslmode=disable&sslrootcert=${import.meta.filename}`, /sslmode=disable and a certificate/],
    ['?sslmode=verify-ca&uselibpqcompat=true', /without sslrootcert/],
    ['?sslmode=verify-full&sslrootcert=/none/ca.pem', /sslrootcert that cannot be read \(ENOENT\)/],
    ['?sslmode=verify-full&sslrootcert=system', /sslrootcert=system: leave it out/],
    ['?target_session_attrs=read-write', /target_session_attrs, which the driver ignores/],
    ['?host=a,b', /several servers/],
  ])('that says %s is refused, because it would not do what it says', (rest, mistake) => {
    expect(findUrlMistakes(at(rest))).toEqual([expect.stringMatching(mistake)])
  })

  it.each(['postgres://app:p,ss@a:5432,b:5432/shop', 'postgres://a,b/shop'])(
    'of several servers is refused with what to do instead: %s',
    (address) => {
      expect(mistakesOf({ DATABASE_URL: address })).toEqual([
        expect.stringMatching(/^DATABASE_URL names several servers.*high-availability/),
      ])
    },
  )

  it('with a comma in its password is one of a single server', () => {
    expect(findUrlMistakes('postgres://app:p,ss@db/shop')).toEqual([])
  })

  it('is refused without its password being told', () => {
    const told = mistakesOf({ DATABASE_URL: at('?sslMode=verify-full') }).join('\n')
    expect(told).toMatch(/^DATABASE_URL has sslMode/)
    expect(told).not.toContain('pass@')
  })

  it('that asks for checks is refused while Node.js is told to check nothing', () => {
    const settings = { DATABASE_URL: at('?sslmode=verify-full'), PAYLOAD_SECRET: 'x'.repeat(32) }
    const NODE_TLS_REJECT_UNAUTHORIZED = '0'
    expect(mistakesOf(settings)).toEqual([])
    expect(mistakesOf({ ...settings, NODE_TLS_REJECT_UNAUTHORIZED })).toEqual([
      expect.stringMatching(/^NODE_TLS_REJECT_UNAUTHORIZED=0 turns off/),
    ])
  })
})
