import { describe, expect, it } from 'vitest'

import { isTestKey, keyHashOf, makeKeySecret } from './key-secret'

describe('a key’s secret', () => {
  it('is long, like no other, and begins with what is shown of it', () => {
    const made = Array.from({ length: 100 }, () => makeKeySecret())
    expect(new Set(made.map(({ secret }) => secret)).size).toBe(100)
    for (const { secret, prefix, hash } of made) {
      expect(secret).toMatch(/^br_[\w-]{43}$/)
      expect(secret.startsWith(prefix)).toBe(true)
      expect(prefix).toHaveLength(11)
      expect(keyHashOf(secret, 'live')).toBe(hash)
      expect(hash).not.toContain(secret.slice(3))
    }
  })

  it('is told from tokens and from noise', () => {
    for (const other of [
      '',
      'br_',
      'br_short',
      'eyJhbGciOiJIUzI1NiJ9.e30.x',
      `br_${'a'.repeat(44)}`,
      `br_${'a'.repeat(42)}=`,
    ])
      expect([keyHashOf(other, 'live'), keyHashOf(other, 'test')]).toEqual([null, null])
  })

  it('says by its form what it is for: a key of one mode is no key of the other', () => {
    const [live, test] = [makeKeySecret('live'), makeKeySecret('test')]
    expect(test.secret).toMatch(/^br_test_[\w-]{43}$/)
    expect(test.prefix).toMatch(/^br_test_[\w-]{8}$/)
    expect([live, test].map(({ secret }) => isTestKey(secret))).toEqual([false, true])
    expect(keyHashOf(test.secret, 'test')).toBe(test.hash)
    expect([keyHashOf(test.secret, 'live'), keyHashOf(live.secret, 'test')]).toEqual([null, null])
  })
})
